"""How much the checker finds, and how much of what it finds is real, on the NTREX news in three editions.

    python benchmarks/accuracy.py [--suite numbers|names] [--half even|odd|all] [--show]

A suite is a module beside this one with `run(options) -> bool`: it prints its tables and says whether its bars hold.
Reads ../shared/data/ntrex (CC BY-SA 4.0, not shipped); the same figures on every machine.
"""

import argparse
import importlib
import sys
from pathlib import Path

SUITES = ("numbers", "names")
ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))


def main() -> int:
    """Run the suites asked for; 1 where a bar does not hold, 2 where the texts are absent."""
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--suite", choices=SUITES, action="append")
    parser.add_argument(
        "--half", choices=("even", "odd", "all"), default="all", help="of the documents in their order"
    )
    parser.add_argument("--show", action="store_true", help="print every planted error that was not found")
    options = parser.parse_args()
    if not (ROOT.parent / "shared" / "data" / "ntrex").is_dir():
        print("accuracy: ../shared/data/ntrex is absent: nothing to measure")
        return 2
    held = [_run(suite, options) for suite in options.suite or SUITES]
    return 0 if all(held) else 1


def _run(suite: str, options: argparse.Namespace) -> bool:
    """Run one suite; one that is not there is skipped and said so."""
    name = f"accuracy_{suite}"
    if not (Path(__file__).parent / f"{name}.py").exists():
        print(f"{suite}: no benchmarks/{name}.py, skipped")
        return True
    return bool(importlib.import_module(name).run(options))


if __name__ == "__main__":
    sys.exit(main())
