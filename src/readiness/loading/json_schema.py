"""JSON Schema of framework and assessment files, for editors that complete and check while one types."""

from __future__ import annotations

from typing import Any

from readiness.domain.framework import Framework, Question, QuestionType
from readiness.loading.assessment_schema import AnswerSchema, AssessmentSchema, EntrySchema
from readiness.loading.framework_schema import FrameworkSchema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def framework_schema() -> dict[str, Any]:
    """The schema of ``framework.yaml``; group files hold one entry of its ``groups``."""
    schema = FrameworkSchema.model_json_schema(by_alias=True)
    groups = schema["properties"]["groups"]
    groups["items"] = {"anyOf": [groups["items"], {"type": "string", "pattern": r"\.ya?ml$"}]}
    return {"$schema": DIALECT, **schema}


def assessment_schema(framework: Framework | None, language: str) -> dict[str, Any]:
    """The schema of an assessment file, with the questions of ``framework`` where one is given."""
    schema = AssessmentSchema.model_json_schema(by_alias=True)
    definitions = schema.setdefault("$defs", {})
    for model in (AnswerSchema, EntrySchema):
        inner = model.model_json_schema(by_alias=True, ref_template="#/$defs/{model}")
        definitions.update(inner.pop("$defs", {}))
        definitions[model.__name__] = inner
    if framework is not None:
        schema["properties"]["answers"] = {
            "type": ["object", "null"],
            "properties": {str(question.id): _question(question, language) for question in framework.questions()},
            "additionalProperties": False,
        }
    return {"$schema": DIALECT, **schema}


def _question(question: Question, language: str) -> dict[str, Any]:
    value: dict[str, Any]
    kind = question.type
    if kind is QuestionType.YES_NO:
        value = {"enum": ["yes", "no", "ya", "tidak", True, False]}
    elif kind is QuestionType.SELECT_MULTIPLE:
        value = {"type": "array", "items": {"enum": [option.value for option in question.options]}}
    elif question.options:
        value = {"enum": [option.value for option in question.options]}
    elif kind.is_number:
        value = {"type": "integer" if kind is QuestionType.INTEGER else "number"}
        if question.minimum is not None:
            value["minimum"] = float(question.minimum)
        if question.maximum is not None:
            value["maximum"] = float(question.maximum)
    else:
        value = {"type": "string"}
    shapes = [
        value,
        {"enum": ["unknown"]},
        {"type": "null"},
        {"$ref": "#/$defs/EntrySchema"},
        {"$ref": "#/$defs/AnswerSchema"},
    ]
    return {"description": question.label.in_(language), "anyOf": shapes}
