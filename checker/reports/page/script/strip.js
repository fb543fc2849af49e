// The overview strip: where in the article findings lie, and which part of it the window shows.

const BINS = 300;

const ranks = new Map(); // article -> its rows, each with its place

function rowsOf(article) {
  if (!ranks.has(article)) ranks.set(article, new Map(all(".b", section(article)).map((row, index) => [row, index])));
  return ranks.get(article);
}

function drawStrip() {
  const strip = byId("strip");
  strip.hidden = current === null;
  if (strip.hidden) return;
  const place = rowsOf(current);
  const track = make("div", { className: "track" }, make("div", { className: "view" }));
  for (const [bin, list] of binned(place.size, place)) {
    const worst = SEVERITIES.find((severity) => list.some((finding) => finding.severity === severity));
    const states = [list.every(isSettled) && "decided", list.includes(active) && "active"].filter(Boolean);
    const tick = make("i", { className: ["tick", worst, ...states].join(" ") });
    tick.style.left = `${(100 * (bin + 0.5)) / Math.min(BINS, place.size)}%`;
    track.append(tick);
  }
  strip.replaceChildren(track);
  const own = listed().filter((finding) => finding.article === current).length;
  const found = tn("{n} finding", "{n} findings", own);
  const passages = tn("{n} passage", "{n} passages", place.size);
  strip.setAttribute("aria-label", t("Overview: {found}, {passages}", { found, passages }));
  drawWindow();
}

/** The findings on show by the part of the article in which they stand. */
function binned(rows, place) {
  const bins = new Map();
  for (const finding of listed()) {
    if (finding.article !== current) continue;
    const bin = Math.floor((place.get(card(finding).closest(".b")) * Math.min(BINS, rows)) / rows);
    bins.set(bin, [...(bins.get(bin) || []), finding]);
  }
  return bins;
}

function drawWindow() {
  const shown = current !== null && byId("strip").querySelector(".view");
  if (!shown) return;
  const box = section(current).getBoundingClientRect();
  const top = Math.max(0, -box.top / box.height);
  const height = Math.min(1 - top, window.innerHeight / box.height);
  shown.style.left = `${100 * top}%`;
  shown.style.width = `${100 * Math.max(0, height)}%`;
}

/** Go to the part of the article that was pointed at: the nearest finding, or the row. */
function jump(event) {
  const box = byId("strip").querySelector(".track").getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
  const rows = [...rowsOf(current).keys()];
  const near = listed()
    .filter((finding) => finding.article === current)
    .map((finding) => ({ finding, off: Math.abs((rowsOf(current).get(card(finding).closest(".b")) + 0.5) / rows.length - share) }))
    .sort((a, b) => a.off - b.off)[0];
  if (near && near.off * box.width < 8) select(near.finding);
  else bring(rows[Math.min(rows.length - 1, Math.floor(share * rows.length))]);
}
