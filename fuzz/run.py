"""Fuzz one target with atheris: `python fuzz/run.py po --seconds 60`; `all` takes every target in turn.

atheris (libFuzzer for Python, `pip install -e ".[fuzz]"`) watches which lines of the package an input reaches and
keeps what reaches new ones. It stops at the first input that raises anything, takes more than TIMEOUT seconds or
more than MEMORY, and leaves it in build/fuzz/<target>/crashes; once mended, it belongs in tests/cases/fuzz/<target>.
"""

import argparse
import hashlib
import importlib
import pkgutil
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
FOUND = ROOT / "build" / "fuzz"
TIMEOUT, MEMORY, LONGEST = 20, 2_048, 4_000
"""Seconds and megabytes that one input may take; bytes that it may have."""


LATE_ALARM = -signal.SIGALRM
"""libFuzzer's own clock rings now and then while the process is ending."""


def fuzz(target: str, seconds: int) -> None:
    """Fuzz for so many seconds; ends the process."""
    import atheris

    with atheris.instrument_imports(include=["checker"]):
        import checker

        for module in pkgutil.walk_packages(checker.__path__, "checker."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    from fuzz import seeds, targets

    folder = FOUND / target
    corpus, crashes = folder / "corpus", folder / "crashes"
    for made in (corpus, crashes):
        made.mkdir(parents=True, exist_ok=True)
    for data in seeds.seeds(target):
        (corpus / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
    words = folder / "words"
    words.write_text("".join(f'"{_escaped(token)}"\n' for token in ["  ", *seeds.tokens(target)]), encoding="ascii")
    options = [f"-max_total_time={seconds}", f"-timeout={TIMEOUT}", f"-rss_limit_mb={MEMORY}", f"-max_len={LONGEST}"]
    quiet = ["-verbosity=1", "-print_final_stats=1", f"-artifact_prefix={crashes}/", f"-dict={words}", "-reload=0"]

    def kept(data: bytes) -> None:
        try:
            targets.TARGETS[target](data)
        except BaseException:  # libFuzzer keeps it too, unless its clock ends the process before
            (crashes / f"raised-{hashlib.sha256(data).hexdigest()[:16]}").write_bytes(data)
            raise

    atheris.Setup([sys.argv[0], *options, *quiet, str(corpus)], kept)
    atheris.Fuzz()


def _escaped(token: str) -> str:
    return "".join(rf"\x{byte:02x}" for byte in token.encode())


def main() -> int:
    """Fuzz the target named, or each of them in a process of its own; 1 if anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", help="a name in TARGETS of fuzz/targets.py, or all")
    parser.add_argument("--seconds", type=int, default=60)
    given = parser.parse_args()
    if given.target != "all":
        fuzz(given.target, given.seconds)
    from fuzz.targets import TARGETS

    command = [sys.executable, __file__, "--seconds", str(given.seconds)]
    codes = {target: subprocess.run([*command, target], check=False).returncode for target in TARGETS}
    left = {path.parent.parent.name for path in FOUND.glob("*/crashes/*")}
    failed = [target for target, code in codes.items() if code not in (0, LATE_ALARM) or target in left]
    print(f"found something: {', '.join(failed) or 'none'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
