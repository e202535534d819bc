"""From assessments to jobs: what is up to date, what is wrong, and what is to be made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from readiness.batch.digests import digest_of_files, folder_files, input_digest
from readiness.batch.folder import Folder
from readiness.batch.model import Job, Needs, Options, Outcome, SealedFolder, Status
from readiness.batch.naming import report_name
from readiness.batch.seal import Sealer, folder_of, seal
from readiness.batch.sources import Opener, Source
from readiness.domain.assessment import Assessment, Subject
from readiness.errors import Problems
from readiness.loading.files import read_file
from readiness.loading.templates import open_template, shipped_names


class Planner:
    """Plans one assessment after another."""

    def __init__(self, opener: Opener, options: Options, folder: Folder, texts: Sequence[Path], *, anew: bool) -> None:
        self._opener, self._options, self._folder, self._anew = opener, options, folder, anew
        self._sealer = Sealer()
        # A template that is not there is no district's fault, and known before any is read.
        open_template(options.template, Assessment("", Subject(), {}), Path())
        self._template, digest = _sealed_folder(options.template)
        self._shared = digest + _digest_of_texts(texts)

    def steps(self, sources: Iterable[Source | Outcome]) -> Iterator[Job | Outcome]:
        """A job or an outcome for each assessment, made when it is asked for; an outcome stays what it is."""
        for source in sources:
            if isinstance(source, Outcome):
                yield source
                continue
            key = source.key(self._folder.path)
            if not self._anew and (report := self._current(source, key)):
                yield Outcome(Status.CURRENT, source.name, report)
                continue
            try:
                yield self._job(source, key)
            except Problems as problems:
                yield Outcome(Status.FAILED, source.name, diagnostics=problems.diagnostics)

    def _current(self, source: Source, key: str) -> str:
        """The report that is there already, made from just this; empty where there is none."""
        record = self._folder.record(key)
        if record is None or not record.digest:
            return ""
        needs = source.needed(record, self._folder.path)
        return record.report if self._digest(needs) == record.digest else ""

    def _job(self, source: Source, key: str) -> Job:
        before = source.stamp()
        loaded, needs = source.load(self._opener)
        options, assessment = self._options, loaded.assessment
        template = open_template(options.template, assessment, source.folder)
        name = report_name(assessment, key, options.suffix, self._folder.taken)
        self._folder.taken[name] = key
        return Job(
            source=source.name,
            key=key,
            report=name,
            # What was saved again while it was read gets no digest, and is made anew the next time.
            digest=self._digest(needs) if source.stamp() == before else "",
            needs=needs,
            options=options,
            assessment=assessment,
            framework=self._sealer.framework(loaded.framework),
            entry=template.entry,
            settings=template.settings,
            origin=template.origin,
            folder=self._template,
        )

    def _digest(self, needs: Needs) -> str:
        return input_digest(needs, self._options, self._shared, self._framework_digest)

    def _framework_digest(self, name: str, beside: Path) -> str:
        try:
            return self._opener.valid_framework(name, beside).digest
        except Problems:
            return ""


def _sealed_folder(template: str) -> tuple[SealedFolder | None, str]:
    """A user's template folder as it travels, and its digest; nothing for a shipped template, which workers have."""
    if template in shipped_names():
        return None, ""
    files = folder_files(Path(template))
    sealed = seal(files)
    folder_of(sealed)
    return SealedFolder(template, sealed), digest_of_files(files)


def _digest_of_texts(texts: Sequence[Path]) -> str:
    """The digest of wording that is laid over every framework; raises :class:`Problems` where a file cannot be read."""
    files: dict[str, bytes] = {}
    for number, path in enumerate(texts):
        files[f"{number} {path.name}"], unreadable = read_file(path)
        if unreadable:
            raise Problems(unreadable)
    return digest_of_files(files) if files else ""
