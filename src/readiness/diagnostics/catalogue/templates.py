"""T001–T010: report templates and what they take in."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "T001",
        ("templat '{name}' tidak ditemukan", "there is no template '{name}'"),
        (
            "--template menerima nama templat bawaan, atau folder templat sendiri.",
            "--template takes the name of a shipped template, or a folder with one of your own.",
        ),
        hint=("yang tersedia: {known}", "available: {known}"),
        wrong="readiness report buton.yaml -o laporan.pdf --template ful\n",
        right="readiness report buton.yaml -o laporan.pdf --template full\n",
    ),
    entry(
        "T002",
        ("tulisan templat tidak dapat dibaca ({detail})", "the template is not readable ({detail})"),
        (
            "Templat ditulis dalam bahasa Jinja: {{ … }} menampilkan nilai, {% … %} mengatur bagian. Biasanya"
            " satu kurung atau {% endif %} tertinggal.",
            "Templates are written in Jinja: {{ … }} shows a value, {% … %} controls a part. Usually a brace or an"
            " {% endif %} is missing.",
        ),
        hint=("periksa kurung dan penutup bloknya", "check the braces and the ends of blocks"),
        wrong="{% if report.gaps %}Kesenjangan\n",
        right="{% if report.gaps %}Kesenjangan{% endif %}\n",
    ),
    entry(
        "T003",
        ("templat memakai sesuatu yang dilarang ({detail})", "the template uses something forbidden ({detail})"),
        (
            "Templat berjalan terkurung: bagian dalam Python, berkas, dan jaringan tidak dapat dicapai dari sana.",
            "Templates run in a sandbox: the insides of Python, files and the network are out of reach.",
        ),
        hint=("pakai hanya nilai yang disediakan untuk laporan", "use only the values that reports are given"),
        wrong="{{ ''.__class__.__mro__ }}\n",
        right="{{ report.title }}\n",
    ),
    entry(
        "T004",
        ("templat gagal dijalankan ({detail})", "the template failed while running ({detail})"),
        (
            "Templat menyebut nilai yang tidak ada, atau memakai nilai dengan cara yang keliru.",
            "The template names a value that does not exist, or uses one in the wrong way.",
        ),
        hint=("periksa nama nilai pada baris itu", "check the names of the values on that line"),
        wrong="{{ report.titel.upper() }}\n",
        right="{{ report.title.upper() }}\n",
    ),
    entry(
        "T005",
        (
            "templat terlalu lama atau hasilnya terlalu besar (batas {limit})",
            "the template takes too long or makes too much (limit {limit})",
        ),
        (
            "Biasanya ada putaran di dalam putaran yang tidak dimaksudkan.",
            "Usually there is a loop inside a loop that was not meant.",
        ),
        hint=("periksa {{% for %}} di dalam {{% for %}}", "check {{% for %}} inside {{% for %}}"),
        wrong="{% for i in range(99999) %}{% for j in range(99999) %}x{% endfor %}{% endfor %}\n",
        right="{% for group in report.groups %}{{ group.title }}{% endfor %}\n",
    ),
    entry(
        "T006",
        ("jenis keluaran '{suffix}' tidak dikenal", "the kind of output '{suffix}' is not known"),
        (
            "Akhiran nama berkas keluaran menentukan jenisnya.",
            "The suffix of the output file decides its kind.",
        ),
        hint=("yang tersedia: {known}", "available: {known}"),
        wrong="readiness report buton.yaml -o laporan.docx\n",
        right="readiness report buton.yaml -o laporan.pdf\n",
    ),
    entry(
        "T007",
        ("'{file}' tidak dapat dipakai dalam laporan: {reason}", "'{file}' cannot be used in the report: {reason}"),
        (
            "Gambar dan gaya diambil dari folder berkas yang menyebutnya, tidak dari tempat lain dan tidak dari"
            " jaringan. Gambar berupa PNG, JPEG, atau SVG yang tidak terlalu besar.",
            "Pictures and styles come from the folder of the file that names them, never from elsewhere or the network."
            " Pictures are PNG, JPEG or SVG, and not too large.",
        ),
        hint=("letakkan berkas PNG, JPEG, atau SVG di folder itu", "put a PNG, JPEG or SVG file into that folder"),
        wrong="letterhead: {logo: ../../logo.gif}\n",
        right="letterhead: {logo: logo.png}\n",
    ),
    entry(
        "T008",
        ("batas tahun jangka waktu tidak naik", "the years of the horizons do not rise"),
        (
            "Tahun pada 'horizons' naik dari quick_win ke long, mulai dari satu.",
            "The years of 'horizons' rise from quick_win to long, beginning at one.",
        ),
        hint=(
            "tulis seperti {{quick_win: 1, short: 2, medium: 3, long: 5}}",
            "write it like {{quick_win: 1, short: 2, medium: 3, long: 5}}",
        ),
        wrong="horizons: {quick_win: 3, short: 2}\n",
        right="horizons: {quick_win: 1, short: 2}\n",
    ),
    entry(
        "T009",
        ("perangkat daerah '{name}' tidak dikenal", "there is no agency '{name}'"),
        (
            "--opd menerima id perangkat daerah dalam kerangka, namanya, atau sebagian namanya yang hanya cocok dengan satu.",
            "--opd takes the id of an agency of the framework, its name, or a part of the name that fits only one.",
        ),
        hint=("yang tersedia: {known}", "available: {known}"),
        wrong="readiness report buton.yaml -o kominfo.pdf --opd komnifo\n",
        right="readiness report buton.yaml -o kominfo.pdf --opd kominfo\n",
    ),
    entry(
        "T010",
        ("'{name}' cocok dengan beberapa perangkat daerah", "'{name}' fits several agencies"),
        (
            "Sebagian nama yang ditulis pada --opd terdapat pada lebih dari satu nama perangkat daerah.",
            "The part of a name given to --opd is found in more than one name of an agency.",
        ),
        hint=("sebut salah satu: {known}", "name one of these: {known}"),
        wrong="readiness report buton.yaml -o dinas.pdf --opd dinas\n",
        right="readiness report buton.yaml -o dinas.pdf --opd 'dinas kesehatan'\n",
    ),
)
