"""Writes synthetic districts, to try ``compare`` and ``batch`` with as many as Indonesia has.

    python examples/synthetic.py sintetis/                          514 kabupaten/kota as assessment files
    python examples/synthetic.py sintetis.csv --count 100           one wide table; also .parquet
    python examples/synthetic.py sintetis.csv --layout long
    python examples/synthetic.py desa.parquet --villages            all 83,762 desa and kelurahan

The answers are invented and marked so; codes and names are official. The same seed gives the same files. Beside a table
stands its mapping file, ``NAME.mapping.yaml``.
"""

from __future__ import annotations

import argparse
import sys
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # the generator is no part of the package

from benchmarks.synthetic import synthetic
from benchmarks.synthetic_files import write_csv, write_folder, write_parquet

from readiness.loading.frameworks import find_framework, load_framework
from readiness.regions import districts, villages
from readiness.resources import criteria_folders


def main() -> None:
    """Reads the command line and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", type=Path, help="a folder, a .csv or a .parquet file")
    parser.add_argument("--framework", default="gmsc-readiness")
    parser.add_argument("--count", type=int, help="how many (default: all)")
    parser.add_argument("--villages", action="store_true", help="desa and kelurahan in place of districts")
    parser.add_argument("--layout", choices=("wide", "long"), default="wide")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--year", type=int, default=2026)
    options = parser.parse_args()
    found = find_framework(options.framework, criteria_folders())
    framework = load_framework(found).framework if isinstance(found, Path) else None
    if framework is None:
        parser.error(f"no valid framework '{options.framework}'")
    options.output.parent.mkdir(parents=True, exist_ok=True)
    places = islice(villages() if options.villages else districts(), options.count)
    assessments = synthetic(framework, places, seed=options.seed, year=options.year)
    if options.output.suffix == ".csv":
        write_csv(options.output, framework, assessments, long=options.layout == "long")
    elif options.output.suffix == ".parquet":
        write_parquet(options.output, framework, assessments, long=options.layout == "long")
    else:
        write_folder(options.output, assessments)


if __name__ == "__main__":
    main()
