"""Files of language cases: every case holds a framework, answers, and what is expected of the nodes."""

from __future__ import annotations

from pathlib import Path

from readiness.diagnostics import has_errors
from readiness.loading.cases import read_case, run_case
from readiness.loading.documents import Document, Listing, Mapping, Node, Scalar, read_document
from readiness.loading.frameworks import framework_from


def cases_of(path: Path) -> list[tuple[str, Mapping]]:
    """The cases of a file by name."""
    document = read_document(path)
    assert not has_errors(document.diagnostics), document.diagnostics
    assert isinstance(document.root, Listing)
    return [(_name(item), item) for item in document.root.items if isinstance(item, Mapping)]


def _name(item: Mapping) -> str:
    name: Node | None = item.get("name")
    assert isinstance(name, Scalar)
    return name.text


def check_case(item: Mapping, file: str) -> None:
    """Load the framework, score the answers, compare."""
    framework, found = framework_from(Document(file, item.get("framework")))
    assert framework is not None, found
    assert not has_errors(found), found
    case, found = read_case(item, file, framework)
    assert case is not None, found
    assert case.expect
    _, failures = run_case(case, framework)
    assert not failures, "\n".join(f"{f.node} {f.key}: expected {f.expected}, found {f.found}" for f in failures)
