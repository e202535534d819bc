"""S030–S035: reports by the hundred."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "S030",
        (
            "perintah batch lain sedang menulis ke '{folder}' (proses {process})",
            "another batch is writing into '{folder}' (process {process})",
        ),
        (
            "Hanya satu perintah batch yang boleh menulis ke sebuah folder pada satu waktu, supaya tidak ada laporan yang"
            " hilang atau tertimpa. Kunci itu lepas sendiri begitu proses tersebut berakhir, juga bila dihentikan paksa.",
            "One batch at a time may write into a folder, so that no report is lost or overwritten. The lock goes by itself"
            " once that process ends, even if it is killed.",
        ),
        hint=(
            "tunggu sampai selesai, lalu jalankan lagi; atau pilih folder lain dengan -o",
            "wait until it ends and run this again, or choose another folder with -o",
        ),
    ),
    entry(
        "S031",
        (
            "laporan ini dua kali menghentikan proses yang menyusunnya",
            "making this report ended its process twice",
        ),
        (
            "Proses kerja mati saat menyusun laporan ini, lalu mati lagi ketika hanya laporan ini yang disusun. Biasanya"
            " memori komputer habis, atau sebuah pustaka sistem bermasalah. Laporan daerah lain tidak terpengaruh.",
            "The worker died while it made this report, and again when it made nothing else. Usually the machine ran out of"
            " memory, or a system library is at fault. The reports of other districts are not affected.",
        ),
        hint=(
            "coba 'readiness report' untuk berkas ini saja, atau kurangi --workers",
            "try 'readiness report' on this file alone, or fewer --workers",
        ),
    ),
    entry(
        "S032",
        ("laporan tidak dapat disusun ({detail})", "the report cannot be made ({detail})"),
        (
            "Program ini sendiri keliru, atau proses kerja pada klaster tidak dapat menjalankannya. Laporan daerah lain"
            " tidak terpengaruh.",
            "The program itself is at fault, or a worker of the cluster cannot run it. The reports of other districts are not"
            " affected.",
        ),
        hint=(
            "coba 'readiness report' untuk berkas ini saja, lalu laporkan",
            "try 'readiness report' on this file alone, then report it",
        ),
    ),
    entry(
        "S033",
        (
            "proses kerja memakai readiness {there}, sedangkan perintah ini {here}",
            "the worker has readiness {there}, but this command {here}",
        ),
        (
            "Laporan yang sama harus menghasilkan bita yang sama di mana pun disusun. Karena itu semua proses kerja pada"
            " klaster harus memakai versi program dan templat bawaan yang sama dengan komputer yang memerintahkannya.",
            "The same report must come out the same wherever it is made. So every worker of a cluster must have the version of"
            " the program, and of its templates, that the machine in command has.",
        ),
        hint=("pasang versi yang sama pada setiap proses kerja", "install the same version on every worker"),
    ),
    entry(
        "S034",
        ("klaster memerlukan pustaka 'distributed'", "a cluster needs the library 'distributed'"),
        (
            "Pustaka Dask tidak termasuk pemasangan dasar, karena kebanyakan pengguna tidak memerlukannya.",
            "Dask is no part of the basic installation, since most users have no need of it.",
        ),
        hint=(
            "pasang dengan: python -m pip install 'readiness[cluster]'",
            "install it with: python -m pip install 'readiness[cluster]'",
        ),
    ),
    entry(
        "S035",
        (
            "klaster '{address}' tidak dapat dipakai ({reason})",
            "the cluster '{address}' cannot be used ({reason})",
        ),
        (
            "Penjadwal tidak menjawab, tidak mempunyai proses kerja, atau sambungannya putus. Laporan yang sudah selesai"
            " tetap ada.",
            "The scheduler does not answer, has no worker, or the connection was lost. Reports that were finished stay.",
        ),
        hint=(
            "periksa alamat, 'dask scheduler', dan 'dask worker', lalu jalankan lagi",
            "check the address, 'dask scheduler' and 'dask worker', then run this again",
        ),
        wrong="readiness batch data -o laporan --cluster localhost\n",
        right="readiness batch data -o laporan --cluster tcp://127.0.0.1:8786\n",
    ),
)
