"""Mutation testing of facts and of the comparison of quantities: would the tests notice a slip in the code?

`python tools/mutate.py [HOW_MANY]` (make mutants) lets cosmic-ray change one operator, number or condition at a time,
in a copy of the last commit, and run the tests of these parts; a mutant that no test notices survives. Of the
thousands that there are a sample is taken, always the same one (SEED). Left out are the places where `|` stands in a
type. Survivors are printed with their change, to be looked at: some mean nothing (a cache taken away).
"""

import io
import random
import subprocess
import sys
import tarfile
from pathlib import Path

from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import TestOutcome, WorkerOutcome, WorkItem, WorkResult

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "mutants"
MODULES = (
    "checker/facts",
    "checker/values.py",
    "checker/comparison/quantities.py",
    "checker/comparison/verdicts.py",
    "checker/comparison/pairing.py",
    "checker/comparison/agreement.py",
    "checker/comparison/assignment.py",
    "checker/comparison/calendar.py",
    "checker/comparison/stale.py",
)
TESTS = ("tests/facts", "tests/comparison")
SEED, SAMPLE, TIMEOUT = 20251016, 150, 120
"""Of the choice; how many mutants; seconds that the tests of one may take (they take a fifth)."""


def prepare() -> tuple[Path, Path]:
    """Lay out the last commit, write cosmic-ray's settings, list all mutants; return settings and session."""
    source = WORK / "source"
    subprocess.run(["rm", "-rf", str(WORK)], check=True)
    done = subprocess.run(
        ["git", "-C", str(ROOT), "archive", "--format=tar", "HEAD"], check=True, stdout=subprocess.PIPE
    )
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(source, filter="data")
    python = ROOT / ".venv" / "bin" / "python"
    tests = f"{python} -m pytest -x -q -p no:cacheprovider -p no:randomly {' '.join(TESTS)}"
    listed = ", ".join(f'"{module}"' for module in MODULES)
    settings, session = WORK / "cosmic-ray.toml", WORK / "session.sqlite"
    settings.write_text(
        f"[cosmic-ray]\nmodule-path = [{listed}]\ntimeout = {TIMEOUT}\nexcluded-modules = []\n"
        f'test-command = "{tests}"\n[cosmic-ray.distributor]\nname = "local"\n',
        encoding="utf-8",
    )
    subprocess.run([*cosmic_ray("baseline"), str(settings)], cwd=source, check=True)
    subprocess.run([*cosmic_ray("init"), str(settings), str(session)], cwd=source, check=True)
    return settings, session


def cosmic_ray(command: str) -> list[str]:
    """Return how to call cosmic-ray with the Python that runs this."""
    return [sys.executable, "-m", "cosmic_ray.cli", command]


def choose(database: WorkDB, count: int) -> int:
    """Leave a sample to do; return how many mutants it was chosen from."""
    items = sorted(database.work_items, key=place)
    known = [item for item in items if "BitOr" not in item.mutations[0].operator_name]
    chosen = {item.job_id for item in random.Random(SEED).sample(known, min(count, len(known)))}
    left_out = [item.job_id for item in items if item.job_id not in chosen]
    database.set_multiple_results(left_out, WorkResult(worker_outcome=WorkerOutcome.SKIPPED))
    return len(known)


def place(item: WorkItem) -> tuple[str, tuple[int, int], str, int]:
    """Return what tells a mutant from the others, the same in every run."""
    one = item.mutations[0]
    return str(one.module_path), one.start_pos, one.operator_name, one.occurrence


def main(count: int) -> None:
    """Try a sample of mutants and print who survived."""
    settings, session = prepare()
    with use_db(session) as database:
        total = choose(database, count)
    subprocess.run([*cosmic_ray("exec"), str(settings), str(session)], cwd=WORK / "source", check=True)
    with use_db(session) as database:
        tried = [(job, result) for job, result in database.results if result.worker_outcome != WorkerOutcome.SKIPPED]
        survived = [result for _, result in tried if result.test_outcome == TestOutcome.SURVIVED]
    for result in survived:
        print("\n".join(line for line in (result.diff or "").splitlines() if line[:1] in "+-@"))
    print(f"{len(tried)} of {total} mutants (seed {SEED}): {len(tried) - len(survived)} noticed, {len(survived)} not")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE)
