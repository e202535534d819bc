"""Sentences of the verdict: what is known, how certain it is, and what is asked."""

from __future__ import annotations

from readiness import i18n
from readiness.domain.framework import Band, Group
from readiness.domain.numbers import Number
from readiness.domain.scorecard import GroupScore, Scorecard
from readiness.domain.scoring.bands import band_for
from readiness.domain.verdict import is_concluded
from readiness.reporting.wording.values import pick


class VerdictWords:
    """Puts one scorecard's verdict into words."""

    def __init__(self, card: Scorecard, language: str, district: str) -> None:
        self._card = card
        self._language = language
        self._district = district
        self.concluded = is_concluded(card)

    def _pick(self, indonesian: str, english: str) -> str:
        return pick(self._language, indonesian, english)

    def show(self, number: Number) -> str:
        """A number as the framework displays it, in the report's language."""
        return i18n.number(self._card.show(number), self._language)

    def span(self) -> str:
        """The bounds of the index."""
        score = self._card.root.score
        return self._pick(
            f"{self.show(score.low)} sampai {self.show(score.high)}",
            f"{self.show(score.low)} to {self.show(score.high)}",
        )

    def title(self, widest: GroupScore | None) -> str:
        """The finding as a sentence: the band, and where the widest gap is."""
        if not self._card.root.score.exists:
            return self._pick(
                f"Tidak ada kriteria yang berlaku bagi {self._district}", f"No criterion applies to {self._district}"
            )
        if not self.concluded:
            return self._pick(
                f"Kesiapan {self._district} belum dapat disimpulkan",
                f"No conclusion can be drawn yet on {self._district}",
            )
        band = self._card.root.band
        if band is None:
            first = self._pick(
                f"{self._district} bernilai {self.show(self._card.root.score.exact)}",
                f"{self._district} scores {self.show(self._card.root.score.exact)}",
            )
        else:
            name = band.label.in_(self._language)
            first = self._pick(f"{self._district} berpredikat {name}", f"{self._district} is rated {name}")
        if all(result.target is None for result in self._card.criteria):
            return first
        if widest is None:
            return self._pick(f"{first} dan mencapai sasarannya", f"{first} and meets its target")
        where = group_title(widest.group, self._language)
        return self._pick(f"{first}; kesenjangan terlebar ada pada {where}", f"{first}; the widest gap is in {where}")

    def certainty(self) -> str:
        """How far open answers could move the index and its band."""
        root = self._card.root
        score, bands = root.score, root.bands
        if not score.exists:
            return ""
        if score.settled:
            return self._pick(
                "Semua pertanyaan yang menentukan sudah dijawab, sehingga nilai ini tidak bergeser karena jawaban yang hilang.",
                "Every question that matters is answered, so no missing answer can move this value.",
            )
        high, low = self.show(score.high), self.show(score.low)
        if not self.concluded:
            share = i18n.percent(score.coverage, self._language)
            little = share.startswith("<")
            share = share.removeprefix("< ")
            only_id = (
                f"Kurang dari {share} bobot penilaian terjawab" if little else f"Baru {share} bobot penilaian terjawab"
            )
            only_en = f"Less than {share}" if little else f"Only {share}"
            return self._pick(
                f"{only_id}. Indeks berada di antara {low} dan {high}, bergantung pada "
                "jawaban yang belum masuk. Rentang ini bukan penilaian atas daerah, melainkan ukuran dari apa yang belum diketahui.",
                f"{only_en} of the assessment's weight is answered. The index lies between {low} and {high}, depending on "
                "the answers still missing. This range is no judgement on the district; it measures what is not known.",
            )
        if len(bands) == 1:
            return self._pick(
                f"Predikat ini pasti. Apa pun jawaban yang tersisa, indeks tetap di antara {low} dan {high}{self._edge(bands[0])}.",
                f"This band is certain. Whatever the remaining answers, the index stays between {low} and {high}{self._edge(bands[0])}.",
            )
        others = [band.label.in_(self._language) for band in bands if band is not root.band]
        names = self._pick(" atau ", " or ").join(others)
        return self._pick(
            f"Predikat belum pasti: jawaban yang tersisa dapat mengubahnya menjadi {names}. Indeks berada di antara {low} dan {high}.",
            f"The band is not certain: the remaining answers can change it to {names}. The index lies between {low} and {high}.",
        )

    def _edge(self, band: Band) -> str:
        bands = self._card.root.group.bands
        following = bands.index(band) + 1
        if following >= len(bands):
            return ""
        edge, name = self.show(bands[following].low), bands[following].label.in_(self._language)
        return self._pick(f", di bawah batas {edge} untuk {name}", f", below the limit of {edge} for {name}")

    def band_of(self, value: Number) -> str:
        """The label of the band of another value of the index."""
        bands = self._card.root.group.bands
        return band_for(bands, value).label.in_(self._language) if bands else ""


def group_title(group: Group, language: str) -> str:
    """A group's title, else its id."""
    return group.title.in_(language) or str(group.id)
