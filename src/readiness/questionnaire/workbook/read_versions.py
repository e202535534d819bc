"""Whether a workbook asks what the framework asks: another framework, another version, a newer program."""

from __future__ import annotations

from collections.abc import Collection

from readiness.domain.framework import Framework
from readiness.questionnaire.workbook.layout import SCHEMA
from readiness.questionnaire.workbook.read_findings import Findings, Refused


def check_made_for(values: dict[str, str], framework: Framework, findings: Findings) -> None:
    """Refuse a workbook of another framework or of a newer program; warn where it does not say what it is for."""
    kind, _, number = values.get("schema", SCHEMA).partition("@")
    current = SCHEMA.partition("@")[2]
    if kind == SCHEMA.partition("@")[0] and number != current:
        raise Refused("E009", given=number, current=current)
    given = values.get("framework", "")
    if not given:
        findings.warning("E012", framework=framework.id)
    elif given != framework.id:
        raise Refused("E010", given=given, framework=framework.id)


def compare(
    values: dict[str, str], framework: Framework, asked: Collection[str], unknown: Collection[str], findings: Findings
) -> None:
    """Say by stable ids what differs between the version of the workbook and that of the framework.

    ``asked`` are the questions that the workbook has, ``unknown`` its row ids that the framework lacks. What is new can
    be told only of a workbook for all agencies; one for a single agency leaves most questions out.
    """
    given = values.get("version", "")
    digest = values.get("digest", "")
    new = [] if values.get("agency") else [name for q in framework.questions() if (name := str(q.id)) not in asked]
    if given and given != framework.version:
        findings.warning(
            "E011",
            given=given,
            current=framework.version,
            unknown=", ".join(sorted(unknown)) or "-",
            new=", ".join(new) or "-",
        )
    elif digest and digest != framework.digest and unknown:
        findings.warning("E011", given=given, current=framework.version, unknown=", ".join(sorted(unknown)), new="-")
