"""Whether a file belongs to this assessment: the district, the year and the track that it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from readiness.diagnostics import Diagnostic, Place
from readiness.domain.assessment import Assessment, Track
from readiness.questionnaire.reply import Submission


def checked(submission: Submission, assessment: Assessment, track: Track) -> Submission:
    """The submission with what is wrong about its header; where it is silent, it belongs here.

    Readers see to the framework and its version themselves, since they must know them to read on.
    """
    return replace(submission, diagnostics=(*submission.diagnostics, *_wrong(submission, assessment, track)))


def _wrong(submission: Submission, assessment: Assessment, track: Track) -> Iterator[Diagnostic]:
    header, subject = submission.header, assessment.subject
    place = Place(submission.source)
    code, name = header.subject_code, header.subject_name
    by_code, by_name = bool(code and subject.code), bool(name and subject.name)
    if (by_code and code != subject.code) or (not by_code and by_name and _folded(name) != _folded(subject.name)):
        given, here = " ".join(filter(None, (code, name))), " ".join(filter(None, (subject.code, subject.name)))
        yield Diagnostic("E050", place, {"given": given, "current": here})
    if header.year is not None and assessment.year is not None and header.year != assessment.year:
        yield Diagnostic("E051", place, {"given": str(header.year), "current": str(assessment.year)})
    if header.track is not None and header.track is not track:
        yield Diagnostic("E052", place, {"given": header.track.value, "current": track.value})


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
