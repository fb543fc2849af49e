"""The editor's page: how large it is, how long it takes to write, to open and to use, and how smoothly it scrolls.

    python benchmarks/page.py [--beads 5000] [--runs 5]

The article of examples/draft is repeated until there are so many beads; every seventh copy keeps its findings.
Needs playwright (PyPI) and a Chromium on PATH; it runs headless and draws in software. "Work" is the processor time
of the page's main thread, which a busy machine does not stretch as it does the time that passes.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import checker  # noqa: E402
from checker.model import Report  # noqa: E402

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
EVERY = 7
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
OPENED = """() => {
  const {domInteractive, loadEventEnd} = performance.getEntriesByType("navigation")[0];
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  return {paint: paint ? paint.startTime : 0, ready: domInteractive, load: loadEventEnd,
          nodes: document.querySelectorAll("*").length};
}"""
SCROLL = """async () => {
  const frames = [];
  let last = performance.now();
  for (let step = 0; step < 300; step++) {
    window.scrollBy(0, 120);
    await new Promise((done) => requestAnimationFrame(done));
    frames.push(performance.now() - last);
    last = performance.now();
  }
  return frames;
}"""
KEYS = (("next finding", "j"), ("only findings", "o"), ("whole article", "o"), ("false alarm", "f"))


def main() -> int:
    """Print the figures; 2 where there is no browser to measure with."""
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--beads", type=int, default=5000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    one = draft()
    print(f"examples/draft: {len(one.findings)} findings in {one.beads} beads, {written(one)[1]:,} bytes")
    large = repeated(one, options.beads)
    html, size, seconds = written(large)
    print(f"{large.beads} beads, {len(large.findings)} findings: {size:,} bytes, written in {seconds:.2f} s")
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        print("there is no Chromium on PATH: opening is not measured")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        path.write_text(html, encoding="utf-8")
        measure(path.as_uri(), chromium, options.runs)
    return 0


def draft() -> Report:
    """Check the example with its slips."""
    folder = ROOT / "examples" / "draft"
    return checker.check([folder / f"{code}.txt" for code in ("en", "uk", "ru")], published=date(2025, 10, 16))


def repeated(report: Report, beads: int) -> Report:
    """Return the one article of a report again and again, as one long article."""
    (document,) = report.documents
    length = len(document.readings)
    copies = -(-beads // length)
    found = [
        replace(finding, reading=finding.reading + copy * length, fingerprint=f"{copy:04}{finding.fingerprint[4:]}")
        for copy in range(0, copies, EVERY)
        for finding in report.findings
        if finding.reading + copy * length < beads
    ]
    readings = (document.readings * copies)[:beads]
    return replace(report, findings=tuple(found), beads=beads, documents=(replace(document, readings=readings),))


def written(report: Report) -> tuple[str, int, float]:
    """Return the page, its size in bytes and the seconds that writing it took."""
    from checker.reports import render

    start = time.perf_counter()
    html = str(render("html", report))
    return html, len(html.encode()), time.perf_counter() - start


def measure(address: str, chromium: str, runs: int) -> None:
    """Open the page several times, then use it, and print medians."""
    with import_module("playwright.sync_api").sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=FLAGS)
        opened = [_open(browser, address) for _ in range(runs)]
        for name in ("paint", "ready", "load", "drawn", "work"):
            print(f"{name:>6}: {statistics.median(one[name] for one in opened):5.0f} ms (median of {runs})")
        print(f" nodes: {opened[0]['nodes']:,}")
        page, spent = _page(browser)
        page.goto(address)
        page.evaluate(DRAWN)
        before = spent()
        frames = sorted(page.evaluate(SCROLL))
        work = (spent() - before) / len(frames)
        print(f"scroll, 120 px a frame: {work:.1f} ms of work a frame; a frame each {frames[150]:.0f} ms (median)")
        for name, key in KEYS:
            print(f"{name}: {_timed(page, lambda key=key: page.keyboard.press(key)):.0f} ms")
        print(f"interface in Ukrainian: {_timed(page, lambda: page.select_option('#interface', 'uk')):.0f} ms")
        print(f"errors only: {_timed(page, lambda: page.click('#by-severity button')):.0f} ms")
        browser.close()


def _page(browser: Any) -> tuple[Any, Any]:
    """Return a new page, and what tells the milliseconds of work that it has done."""
    page = browser.new_page(viewport={"width": 1440, "height": 1000})
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return next(float(one["value"]) * 1000 for one in metrics if one["name"] == "TaskDuration")

    return page, spent


def _open(browser: Any, address: str) -> dict[str, float]:
    page, spent = _page(browser)
    start = time.perf_counter()
    page.goto(address)
    page.evaluate(DRAWN)
    drawn = (time.perf_counter() - start) * 1000
    figures = {**page.evaluate(OPENED), "drawn": drawn, "work": spent()}
    page.close()
    return figures


def _timed(page: Any, act: Any) -> float:
    """Milliseconds until what was done is drawn."""
    start = time.perf_counter()
    act()
    page.evaluate(DRAWN)
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main())
