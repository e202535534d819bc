"""Templates run in a sandbox: autoescape on, no access to Python's insides, bounded in output and in loops."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.exceptions import SecurityError
from jinja2.sandbox import MAX_RANGE, ImmutableSandboxedEnvironment

from readiness.diagnostics import Diagnostic, Place
from readiness.errors import Problems

MAX_OUTPUT: Final = 12_000_000
"""Characters that a template may produce; a report has about 400,000, a large logo 2,700,000."""
ALLOWED_FILTERS: Final = frozenset(
    "abs batch capitalize center default d dictsort e escape first float forceescape format groupby indent int items "
    "join last length count list lower map max min reject rejectattr replace reverse round safe select selectattr "
    "slice sort striptags string sum title tojson trim truncate unique upper urlencode wordcount xmlattr".split()
)


class _TooMuch(Exception):
    """A template produced more than :data:`MAX_OUTPUT`."""


class _Sandbox(ImmutableSandboxedEnvironment):
    """The sandbox; ``range`` keeps the library's own limit and string repetition is bounded."""

    intercepted_binops = frozenset(["*", "**"])

    def call_binop(
        self,
        context: Any,  # noqa: ARG002 - the library's signature
        operator: str,
        left: Any,
        right: Any,
    ) -> Any:
        """Multiplication of numbers only: ``"x" * 10 ** 9`` would fill the memory."""
        if not isinstance(left, int | float) or not isinstance(right, int | float) or operator == "**":
            raise SecurityError(f"{operator} is only allowed between small numbers")
        return left * right


def template_environment(folders: Sequence[Path]) -> Environment:
    """An environment that looks for a template in ``folders``, the first that has it winning."""
    environment = _Sandbox(
        loader=ChoiceLoader([_Contained(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=False,
        keep_trailing_newline=False,
    )
    environment.filters = {name: f for name, f in environment.filters.items() if name in ALLOWED_FILTERS}
    environment.globals.pop("lipsum", None)
    return environment


class _Contained(BaseLoader):
    """Reads templates inside one folder only; links that lead out of it are not followed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._inner = FileSystemLoader(self._folder, followlinks=False)

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The source of one template."""
        try:
            path = (self._folder / template).resolve()
            found = path.is_relative_to(self._folder) and path.is_file()
        except (OSError, ValueError):
            found = False
        if not found:
            raise TemplateNotFound(template)
        try:
            return self._inner.get_source(environment, template)
        except UnicodeDecodeError as error:
            raise TemplateSyntaxError("not UTF-8 text", 1, template, str(path)) from error

    def list_templates(self) -> list[str]:
        """The names of the templates."""
        return self._inner.list_templates()


def render(environment: Environment, name: str, values: dict[str, Any]) -> str:
    """Render one template; whatever goes wrong in it becomes a diagnostic with file and line."""
    try:
        template = environment.get_template(name)
        name = template.filename or name
        parts, size = [], 0
        for part in template.generate(**values):
            size += len(part)
            if size > MAX_OUTPUT:
                raise _TooMuch
            parts.append(part)
        return "".join(parts)
    except TemplateNotFound as error:
        known = ", ".join(environment.list_templates())
        arguments = {"name": str(error.name or name), "suggestion": "", "known": known}
        raise Problems([Diagnostic("T001", place_in_template(error, name), arguments)]) from None
    except TemplateSyntaxError as error:
        place = Place(error.filename or error.name or name, error.lineno, 1, 2)
        raise Problems([Diagnostic("T002", place, {"detail": error.message or ""})]) from None
    except SecurityError as error:
        raise Problems([Diagnostic("T003", place_in_template(error, name), {"detail": str(error)})]) from None
    except (_TooMuch, OverflowError, MemoryError, RecursionError) as error:
        place, limit = place_in_template(error, name), _limit_of(error)
        raise Problems([Diagnostic("T005", place, {"limit": limit})]) from None
    except OSError as error:
        raise Problems.one(
            "S003", str(error.filename or name), file=error.filename or name, reason=error.strerror
        ) from None
    except Exception as error:  # noqa: BLE001 - templates call whatever their values offer
        detail = str(error) or type(error).__name__
        raise Problems([Diagnostic("T004", place_in_template(error, name), {"detail": detail})]) from None


def _limit_of(error: BaseException) -> str:
    """The bound that was met, as its diagnostic names it."""
    if isinstance(error, OverflowError):
        return f"range {MAX_RANGE}"
    if isinstance(error, RecursionError):
        return "include, macro"
    return f"{MAX_OUTPUT // 1_000_000} MB"


def place_in_template(error: BaseException, name: str) -> Place:
    """The innermost template line of a traceback."""
    place = Place(name)
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if (compiled := trace.tb_frame.f_globals.get("__jinja_template__")) is not None:
            # Jinja puts the template's own lines into tracebacks of errors, but not of interruptions.
            place = Place(file, compiled.get_corresponding_lineno(trace.tb_lineno), 1, 2)
        elif file.endswith((".j2", ".css")):
            place = Place(file, trace.tb_lineno, 1, 2)
        trace = trace.tb_next
    return place
