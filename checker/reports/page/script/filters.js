// Which findings are on show: severity, rule, suspect, decision, article, and the words searched for.

const SEVERITIES = ["error", "warning", "info"];
const PLURALS = {
  error: (n) => tn("{n} error", "{n} errors", n),
  warning: (n) => tn("{n} warning", "{n} warnings", n),
  info: (n) => tn("{n} hint", "{n} hints", n),
};
const VERDICT_NAMES = {
  "": () => t("Undecided"),
  accept: () => t("Accepted"),
  "false-alarm": () => t("False alarm"),
  "to-fix": () => t("To fix"),
};
const FACETS = {
  severity: (finding) => finding.severity,
  rule: (finding) => finding.rule,
  suspect: (finding) => finding.suspect || "",
  decision: (finding) => decision(finding).verdict,
  article: (finding) => String(finding.article),
};
const chosen = Object.fromEntries(Object.keys(FACETS).map((facet) => [facet, new Set()])); // empty: all
let words = "";

const folded = (text) => text.normalize("NFC").toLowerCase().replace(/[ʼ’`´]/g, "'").replace(/\s+/g, " ").trim();

function passes(finding, except = "") {
  return (
    Object.entries(FACETS).every(([facet, of]) => facet === except || !chosen[facet].size || chosen[facet].has(of(finding))) &&
    (!words || matching(finding))
  );
}

const textOf = new Map(); // row -> its folded text

function rowText(row) {
  if (!textOf.has(row)) {
    const cells = all(".c:not(.none)", row).map((cell) => cell.textContent);
    textOf.set(row, folded([...cells, ...all(".note", row).map((note) => note.dataset.said || "")].join("\n")));
  }
  return textOf.get(row);
}

function matching(finding) {
  const own = folded(`${t(DATA.rules[finding.rule].title)} ${finding.rule} ${finding.message} ${decision(finding).note}`);
  return own.includes(words) || rowText(card(finding).closest(".b")).includes(words);
}

let passing = null;

/** The findings on show, in the order of the list. */
function listed() {
  passing ??= ordered(findings.filter((finding) => passes(finding)));
  return passing;
}

const ORDERS = {
  place: () => 0,
  severity: (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  rule: (a, b) => a.rule.localeCompare(b.rule),
  suspect: (a, b) => rank(a.suspect) - rank(b.suspect),
  confidence: (a, b) => b.confidence - a.confidence,
};

/** Where an edition stands in the report; findings that name none come last. */
const rank = (suspect) => (DATA.languages.indexOf(suspect) + DATA.languages.length + 1) % (DATA.languages.length + 1);

function ordered(list) {
  return list.sort((a, b) => ORDERS[byId("sort").value](a, b) || a.article - b.article || a.number - b.number);
}

/** Put the filters to work: on the list, the notes, the marks, the rows. */
function filter() {
  passing = null;
  const on = new Set(listed().map((finding) => finding.id));
  for (const finding of findings) card(finding).hidden = !on.has(finding.id);
  for (const mark of all("mark, .tag")) mark.classList.toggle("off", !mark.dataset.f.split(" ").some((id) => on.has(id)));
  const busy = new Set([...on].map((id) => byId(id).closest(".b")));
  for (const row of all(".b")) {
    row.classList.toggle("has", busy.has(row));
    row.classList.toggle("shut", Boolean(words) && !busy.has(row) && !rowText(row).includes(words));
  }
  filterIndex();
  trim();
  highlight();
  drawList();
  for (const listener of changed) listener();
}

/** In the index, leave the articles in which the words searched for stand. */
function filterIndex() {
  for (const row of all("#index tr[data-article]")) {
    const here = folded(row.querySelector("th").textContent).includes(words);
    row.hidden = Boolean(words) && !here && !byId(row.dataset.article).querySelector(".b:not(.shut)");
  }
}

function clearFilters() {
  for (const set of Object.values(chosen)) set.clear();
  byId("search").value = words = "";
  filter();
}

/** Show the words searched for, without touching the text. */
function highlight() {
  if (!window.Highlight || !CSS.highlights) return;
  CSS.highlights.delete("found");
  if (words.length < 2 || current === null) return;
  const ranges = [];
  for (const cell of all(".b:not(.shut) .c", section(current))) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && ranges.length < 2000) {
      const text = walker.currentNode.data.toLowerCase();
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
        const range = new Range();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + words.length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
}

function search(text) {
  words = folded(text);
  filter();
}

/** Draw the filters with what each would leave. */
function drawFilters() {
  const counts = (facet) => {
    const result = new Map();
    for (const finding of findings) {
      const value = FACETS[facet](finding);
      result.set(value, (result.get(value) || 0) + (passes(finding, facet) ? 1 : 0));
    }
    return result;
  };
  drawChips(counts("severity"));
  drawChoices("rule", counts("rule"), (rule) => t(DATA.rules[rule].title));
  drawChoices("suspect", counts("suspect"), (code) => (code ? languageName(code) : t("none named")));
  drawChoices("decision", counts("decision"), (verdict) => VERDICT_NAMES[verdict]());
  if (many) drawChoices("article", counts("article"), (index) => DATA.articles[index].name);
  byId("by-article").hidden = !many;
  const on = ["rule", "suspect", "decision", "article"].reduce((sum, facet) => sum + chosen[facet].size, 0);
  byId("filters-on").hidden = !on;
  byId("filters-on").textContent = on;
  const narrowed = listed().length < findings.length || Boolean(words);
  byId("narrowed").hidden = !narrowed;
  byId("narrowed-text").textContent = t("{n} of {all} shown", { n: listed().length, all: findings.length });
}

function drawChips(counts) {
  const place = byId("by-severity");
  const focused = document.activeElement?.dataset?.severity;
  place.replaceChildren();
  for (const severity of SEVERITIES) {
    if (!counts.has(severity)) continue;
    const button = make("button", { type: "button", className: severity }, icon(severity), PLURALS[severity](counts.get(severity)));
    button.dataset.severity = severity;
    button.setAttribute("aria-pressed", String(chosen.severity.has(severity)));
    button.addEventListener("click", () => choose("severity", severity));
    place.append(button);
    if (focused === severity) button.focus();
  }
}

const KNOWN = { suspect: [...DATA.languages, ""], decision: ["", ...VERDICTS], article: DATA.articles.map((_, index) => String(index)) };

/** The values of a facet in an order that a reader expects: as the report has them, rules by their names. */
function inReadingOrder(facet, values, name) {
  const known = KNOWN[facet];
  if (known) return values.sort((a, b) => known.indexOf(a) - known.indexOf(b));
  return values.sort((a, b) => name(a).localeCompare(name(b), language));
}

function drawChoices(facet, counts, name) {
  const place = byId(`by-${facet}`);
  const focused = place.contains(document.activeElement) ? document.activeElement.value : null;
  all("label", place).forEach((label) => label.remove());
  for (const value of inReadingOrder(facet, [...counts.keys()], name)) {
    const box = make("input", { type: "checkbox", value, checked: chosen[facet].has(value) });
    box.addEventListener("change", () => choose(facet, value));
    place.append(make("label", {}, box, make("span", {}, name(value)), make("b", { className: "count" }, String(counts.get(value)))));
    if (focused === value) box.focus();
  }
}

function choose(facet, value) {
  if (!chosen[facet].delete(value)) chosen[facet].add(value);
  filter();
}
