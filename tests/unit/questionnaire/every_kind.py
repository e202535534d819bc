"""A small instrument with every kind of question, and questionnaires of it."""

from __future__ import annotations

from readiness.domain.assessment import Track
from readiness.domain.scoring.scored import Scored, score_assessment
from readiness.questionnaire.build import build
from readiness.questionnaire.model import Questionnaire
from tests.unit.scored import scored

FRAMEWORK = """
version: "3.1"
title: {id: Kerangka Uji, en: Test Instrument}
scale: {min: 0, max: 5, step: any}
respondents:
  bappeda: {id: Bappeda, en: Planning agency}
  diskominfo: {id: Dinas Kominfo, en: ICT agency}
groups:
  - id: plan
    title: {id: Perencanaan, en: Planning}
    aim: {id: Rencana yang dijalankan, en: Plans that are carried out}
    criteria:
      - id: PLAN-1
        title: {id: Rencana induk, en: Masterplan}
        why: {id: Tanpa rencana tidak ada arah., en: Without a plan there is no direction.}
        respondent: [bappeda, diskominfo]
        evidence: {from_level: 2, kinds: {id: Peraturan Bupati, en: Regulation}}
        levels:
          0: {id: Belum ada rencana., en: There is no plan.}
          5: {id: Rencana ditetapkan., en: The plan is adopted.}
        questions:
          - id: stage
            type: select_one
            label: {id: Sampai tahap apa?, en: At which stage?}
            hint: {id: Lihat peraturannya., en: See the regulation.}
            options:
              - {value: none, label: {id: Belum ada, en: None yet}}
              - {value: draft, label: {id: Rancangan, en: Draft}}
              - {value: adopted, label: {id: Ditetapkan, en: Adopted}}
          - id: budget_pct
            type: percentage
            when: {stage: adopted}
            label: {id: Berapa persen anggarannya?, en: What share is budgeted?}
          - id: budget_checked
            type: yes_no
            when: budget_pct >= 50
            label: {id: Apakah anggaran itu diperiksa?, en: Was the budget audited?}
          - id: adopted_on
            type: date
            when: {stage: adopted}
            label: {id: Kapan ditetapkan?, en: Adopted when?}
          - id: remark
            type: text
            label: {id: Apa nama rencananya?, en: What is the plan called?}
        level: {checklist: {of: [stage == "adopted", budget_pct >= 50, budget_checked], at_least: {1: 1, 3: 2, 5: 3}}}
  - id: service
    title: {id: Pelayanan, en: Services}
    criteria:
      - id: SRV-1
        title: {id: Saluran layanan, en: Channels}
        respondent: diskominfo
        questions:
          - id: channels
            type: select_multiple
            label: {id: Saluran apa yang ada?, en: Which channels are there?}
            may_not_apply: true
            options:
              - {value: app, label: {id: Aplikasi, en: App}}
              - {value: desk, label: {id: Loket, en: Desk}}
              - {value: call-centre, label: {id: Pusat panggilan, en: Call centre}}
          - id: staff
            type: integer
            min: 0
            unit: {id: orang, en: people}
            may_not_apply: true
            label: {id: Berapa petugasnya?, en: How many staff?}
          - id: minutes
            type: decimal
            min: 0
            max: 5000
            when: {channels: [app, desk]}
            label: {id: Berapa menit rata-rata tunggunya?, en: What is the mean wait in minutes?}
        level: {checklist: {of: [staff >= 1, minutes <= 30], at_least: {2: 1, 5: 2}}}
      - id: SRV-2
        title: {id: Kematangan layanan, en: Maturity of services}
        scale: {min: 1, max: 5, step: 1, labels: {1: {id: Rintisan, en: Initial}, 5: {id: Optimum, en: Optimum}}}
        levels: {1: {id: Belum teratur., en: Irregular.}, 3: {id: Sudah baku., en: Standardised.}}
        respondent: diskominfo
        type: level
      - id: SRV-3
        title: {id: Indeks data, en: Data index}
        respondent: diskominfo
        type: level
        may_not_apply: true
        converts: {name: {id: Indeks SDI, en: SDI index}, interpolate: {0: 0, 2.5: 50, 5: 100}}
"""
ANSWERS = """
  stage: {self: {value: draft, note: rancangan Mei}, external: {value: none}},
  remark: {value: "Kota <b>Cerdas</b>", evidence: [{document: SK Bupati, number: "12/2026", date: 2026-05-04, page: "3"}, {document: Notula}]},
  SRV-3: {index: 68.75}
"""
REST = 'subject: {code: "74.04", name: Kabupaten Uji, kind: kabupaten}\nyear: 2026\n'


def example(answers: str = ANSWERS) -> Scored:
    """The instrument with some answers, scored on the track that is to be answered."""
    made = scored(FRAMEWORK, answers, REST)
    return score_assessment(made.plan.framework, made.assessment, Track.SELF)


def questionnaire(language: str = "id", answers: str = ANSWERS, **options: object) -> Questionnaire:
    """A questionnaire of the instrument; ``options`` are those of ``build``."""
    return build(example(answers), language, **options)  # type: ignore[arg-type]
