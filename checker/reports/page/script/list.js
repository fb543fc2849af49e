// The list of findings beside the article, and the counts above it.

const items = new Map(); // finding -> its item in the list

/** Draw the list; it is the order in which the keys walk. */
function drawList() {
  items.clear();
  for (const finding of listed()) items.set(finding, make("li", {}, listItem(finding)));
  byId("list").replaceChildren(...items.values());
  markCurrent();
}

/** Draw the items of these findings anew, where they stand. */
function drawItems(list) {
  for (const finding of list) items.get(finding)?.replaceChildren(listItem(finding));
  markCurrent();
}

function listItem(finding) {
  const { verdict, note } = decision(finding);
  const link = make("a", { href: `#${finding.id}`, className: `${finding.severity}${verdict ? " decided" : ""}` }, icon(finding.severity));
  link.append(make("span", { className: "vh" }, `${t(severityName(finding.severity))}: `));
  link.append(make("span", { className: "name" }, t(DATA.rules[finding.rule].title)));
  link.append(make("span", { className: "nr" }, many ? `${DATA.articles[finding.article].name} ${finding.number}` : String(finding.number)));
  link.append(said(finding));
  if (verdict || note) {
    const text = [verdict && VERDICT_NAMES[verdict](), note].filter(Boolean).join(": ");
    link.append(make("span", { className: `verdict ${verdict}` }, text));
  }
  return link;
}

const severityName = (severity) => ({ error: "Error", warning: "Warning", info: "Hint" })[severity];

/** What the editions state, in one line, with a flag on the suspect. */
function said(finding) {
  const line = make("span", { className: "said" });
  for (const state of all(".state", card(finding))) {
    const text = state.querySelector(".value")?.textContent || state.querySelector("q")?.textContent || "";
    const suspect = state.classList.contains("suspect");
    if (!text && !suspect) continue;
    if (line.childNodes.length) line.append(" · ");
    const code = state.dataset.l;
    const shown = text || languageName(code);
    const part = make(suspect ? "b" : "span", text && !state.querySelector(".value") ? { lang: code } : {}, shown);
    line.append(...(suspect ? [icon("flag"), make("span", { className: "vh" }, `${t("suspect")} `), "\u2060"] : []), part); // the flag stays with its word
  }
  return line;
}

function markCurrent() {
  const list = byId("list");
  for (const link of all("a[aria-current]", list)) link.removeAttribute("aria-current");
  const link = active && list.querySelector(`a[href="#${CSS.escape(active.id)}"]`);
  if (!link) return;
  link.setAttribute("aria-current", "true");
  const [inner, outer] = [link.getBoundingClientRect(), list.parentElement.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    list.parentElement.scrollTop += inner.top - outer.top - outer.height / 3;
  }
}

function drawTotals() {
  const decided = findings.filter((finding) => decision(finding).verdict).length;
  byId("total").textContent = tn("{n} finding", "{n} findings", findings.length);
  byId("progress").style.width = `${findings.length ? (100 * decided) / findings.length : 0}%`;
  byId("progress-text").textContent = t("{done} of {all} decided", { done: decided, all: findings.length });
  for (const place of all("[data-total]")) place.textContent = listed().length;
  for (const row of all("#index tr[data-article]")) {
    const own = findings.filter((finding) => DATA.articles[finding.article].id === row.dataset.article);
    const done = own.filter((finding) => decision(finding).verdict).length;
    row.querySelector("[data-decided]").textContent = own.length ? `${done}/${own.length}` : "";
  }
}
