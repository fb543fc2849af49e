"""Build the sdist and the wheel of the last commit twice, compare them byte for byte, and try the wheel out.

`python tools/build_release.py FOLDER` (needs `build` and `twine` beside it): the two builds start from the files of
the commit in two folders of their own, with different times and permissions; only the commit's own time goes in.
Then `twine check`, and the wheel is installed into an environment of its own and checks an article.
"""

import hashlib
import io
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def git(*arguments: str) -> bytes:
    """Return what git prints about the repository."""
    return subprocess.run(["git", "-C", str(ROOT), *arguments], check=True, stdout=subprocess.PIPE).stdout


def built(place: Path, umask: int, epoch: str) -> dict[str, bytes]:
    """Build the commit in this folder; file name -> content."""
    source, out = place / "source", place / "out"
    os.umask(umask)
    with tarfile.open(fileobj=io.BytesIO(git("archive", "--format=tar", "HEAD"))) as archive:
        archive.extractall(source, filter="data")
    for number, path in enumerate(sorted(source.rglob("*"))):
        os.utime(path, (number * 1000 + umask, number * 1000 + umask))
    command = [sys.executable, "-m", "build", "--outdir", str(out), str(source)]
    around = {**os.environ, "SOURCE_DATE_EPOCH": epoch, "PYTHONHASHSEED": str(umask)}
    subprocess.run(command, check=True, env=around, stdout=subprocess.DEVNULL)
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


def try_out(wheel: Path, place: Path) -> None:
    """Install the wheel into an empty environment; it must check an article and exit with 1 for what it finds."""
    venv.create(place, with_pip=True)
    programs = place / ("Scripts" if os.name == "nt" else "bin")
    quiet = ["--quiet", "--disable-pip-version-check"]
    subprocess.run([programs / "python", "-m", "pip", "install", *quiet, wheel], check=True)
    pages = [ROOT / "examples" / "draft" / f"{language}.txt" for language in ("en", "uk", "ru")]
    done = subprocess.run(
        [programs / "zvirka", "check", *pages, "--published", "2025-10-16", "--output-format", "concise"],
        cwd=place,
        capture_output=True,
        check=False,
    )
    if done.returncode != 1 or b"number-mismatch" not in done.stdout:
        raise SystemExit(f"the installed wheel does not work: {done.returncode} {done.stderr.decode()}")


def main(target: Path) -> None:
    """Build, compare, try out, and leave the files in `target`."""
    epoch = git("log", "-1", "--format=%ct").decode().strip()
    with tempfile.TemporaryDirectory() as name:
        first, second = (built(Path(name, str(umask)), umask, epoch) for umask in (0o022, 0o077))
        if first != second:
            differing = [file for file in {**first, **second} if first.get(file) != second.get(file)]
            raise SystemExit(f"not the same when built again: {', '.join(differing)}")
        os.umask(0o022)
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        for file, data in first.items():
            (target / file).write_bytes(data)
        made = [target / file for file in first]
        subprocess.run([sys.executable, "-m", "twine", "check", "--strict", *made], check=True)
        try_out(next(path.resolve() for path in made if path.suffix == ".whl"), Path(name, "clean"))
    for file, data in first.items():
        print(f"{hashlib.sha256(data).hexdigest()}  {file}")
    print(f"built twice from {git('rev-parse', '--short', 'HEAD').decode().strip()}: the same bytes; the wheel works")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "dist"))
