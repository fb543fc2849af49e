// What is on show: which article, all of it or only findings, which finding is the current one.

const findings = DATA.findings;
const byAnchor = new Map(findings.map((finding) => [finding.id, finding]));
const many = DATA.articles.length > 1;
const changed = []; // called when what is on show has changed
let view = "all";
let current = null; // index of the article; null is the index of articles
let active = null;

/** Whether blocks of rows tell when they come into view (browsers since 2024). */
const BLOCKS_TELL = "ContentVisibilityAutoStateChangeEvent" in window;

const section = (index) => byId(DATA.articles[index].id);
const card = (finding) => byId(finding.id);

/** Show an article (by its index), or the index of articles (null). */
function show(article) {
  current = many ? article : 0;
  DATA.articles.forEach((_, index) => (section(index).hidden = index !== current));
  if (many) {
    byId("index").hidden = current !== null;
    byId("to-index").hidden = current === null;
    byId("article").closest(".where").hidden = current === null;
    if (current !== null) byId("article").value = DATA.articles[current].id;
  }
  byId("views").hidden = current === null;
  if (!BLOCKS_TELL) for (const finding of findings) if (finding.article === current) equip(finding);
  for (const listener of changed) listener();
}

/** "all" of the article, or only what is "found". */
function look(mode) {
  const anchor = anchored();
  view = mode;
  document.body.dataset.view = mode;
  for (const button of all("#views button")) button.setAttribute("aria-pressed", String(button.dataset.view === mode));
  trim();
  anchor();
  for (const listener of changed) listener();
}

/** Hide the blocks of rows in which nothing is on show: an empty block would keep its place. */
function trim() {
  if (current === null) return;
  for (const block of all(".block", section(current))) {
    block.hidden = !block.querySelector(view === "found" ? ".b.has:not(.shut)" : ".b:not(.shut)");
  }
}

/** Remember the row at the top of the window; the function returned brings it back there. */
function anchored() {
  const row = active ? card(active).closest(".b") : current === null ? null : topRow();
  const before = row?.getBoundingClientRect().top;
  return () => {
    if (row && row.getClientRects().length) window.scrollBy(0, row.getBoundingClientRect().top - before);
  };
}

function topRow() {
  const line = byId("top").getBoundingClientRect().bottom + 1;
  return all(".block", section(current))
    .filter((block) => block.getBoundingClientRect().bottom > line)
    .slice(0, 1)
    .flatMap((block) => all(".b", block))
    .find((row) => row.getBoundingClientRect().bottom > line);
}

/** Make a finding the current one; `focus` puts the keyboard there too. */
function select(finding, { focus = true, scroll = true } = {}) {
  if (active) card(active)?.classList.remove("active");
  active = finding;
  if (!finding) return;
  if (finding.article !== current) show(finding.article);
  const element = card(finding);
  equip(finding);
  element.classList.add("active");
  if (scroll) bring(element);
  if (focus) element.focus({ preventScroll: true });
  history.replaceState(null, "", `#${finding.id}`);
  light([finding.id], element.closest(".b"));
  for (const listener of changed) listener();
}

/** Scroll an element into the middle; once more when what lies between has got its real height. */
function bring(element) {
  const row = element.closest(".b") || element;
  const tall = row.getBoundingClientRect().height > window.innerHeight * 0.7;
  (tall ? element : row).scrollIntoView({ block: "center" });
  requestAnimationFrame(() => (tall ? element : row).scrollIntoView({ block: "center" }));
}

/** The finding `step` away in the order of the list, from the article on show if none is current yet. */
function neighbour(step, wanted = () => true) {
  const list = listed();
  let at = list.indexOf(active);
  if (at < 0) at = Math.max(0, list.findIndex((finding) => finding.article === current)) - (step > 0 ? 1 : 0);
  for (at += step; at >= 0 && at < list.length; at += step) if (wanted(list[at])) return list[at];
  return null;
}

/** Light everything that belongs to these findings in a row. */
function light(ids, row) {
  for (const lit of all(".lit")) lit.classList.remove("lit");
  if (!row) return;
  for (const id of ids) {
    for (const mark of all(`mark[data-f~="${id}"]`, row)) mark.classList.add("lit");
  }
}

function lightFrom(event) {
  const element = event.target.closest?.("[data-f]");
  light(element ? element.dataset.f.split(" ") : active ? [active.id] : [], (element || (active && card(active)))?.closest(".b"));
}

/** Give a note what its finding is decided with; done when it comes into view or is the current one. */
function equip(finding) {
  const element = card(finding);
  if (element.querySelector(".decide")) return;
  const parts = byId("decide").content.cloneNode(true);
  const line = element.querySelector(".line");
  line.append(parts.querySelector(".decide"));
  line.after(parts.querySelector(".remark"));
  translate(element);
  refresh([finding]);
}

/** Equip the notes of a block of rows when it comes into view; a browser draws no block before that. */
function onBlock({ target, skipped }) {
  if (!skipped) for (const note of all(".note", target)) equip(byAnchor.get(note.id));
}

/** Go where the address points: a finding, a row, an article, the index. */
function follow() {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    return false;
  }
  const finding = byAnchor.get(id);
  if (finding) {
    if (!listed().includes(finding)) clearFilters();
    select(finding);
    return true;
  }
  const article = DATA.articles.findIndex((one) => one.id === id || id.startsWith(`${one.id}_`));
  if (article >= 0) {
    select(null);
    show(article);
    if (byId(id)) byId(id).scrollIntoView();
    return true;
  }
  if (id === "index" && many) {
    select(null);
    show(null);
    window.scrollTo(0, 0);
    return true;
  }
  return false;
}
