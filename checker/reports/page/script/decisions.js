// Deciding: buttons and notes under a finding, and the file that carries decisions.

/** Show the decisions on these findings, on the notes and on the marks. */
function refresh(list) {
  for (const finding of list) {
    const element = card(finding);
    if (element.querySelector(".decide")) refreshForm(element, decision(finding));
    element.classList.toggle("decided", isSettled(finding));
    for (const mark of all(`mark[data-f~="${finding.id}"]`, element.closest(".b"))) {
      mark.classList.toggle("decided", mark.dataset.f.split(" ").every((id) => isSettled(byAnchor.get(id))));
    }
  }
}

function refreshForm(element, { verdict, note }) {
  for (const button of all("[data-verdict]", element)) {
    button.setAttribute("aria-pressed", String(button.dataset.verdict === verdict));
  }
  const area = element.querySelector("textarea");
  if (area !== document.activeElement) area.value = note;
  unfold(element, Boolean(note) || area === document.activeElement);
}

function isSettled(finding) {
  return ["accept", "false-alarm"].includes(decision(finding).verdict);
}

function unfold(element, open) {
  element.querySelector(".remark").hidden = !open;
  element.querySelector("[data-note]").setAttribute("aria-expanded", String(open));
}

/** Findings of one fingerprint are one decision. */
const alike = (finding) => findings.filter((other) => other.fingerprint === finding.fingerprint);

function judge(finding, verdict) {
  const next = decision(finding).verdict === verdict ? "" : verdict;
  decide(finding, { verdict: next });
  touch(alike(finding));
  say(`${finding.number}: ${VERDICT_NAMES[next]()}`);
}

function takeNote(finding, text) {
  decide(finding, { note: text });
  touch(alike(finding));
}

function writeNote(finding) {
  equip(finding);
  unfold(card(finding), true);
  card(finding).querySelector("textarea").focus();
}

/** After a decision: whatever the filters say, what was just decided stays where it is. */
function touch(list) {
  refresh(list);
  drawItems(list);
  drawFilters();
  drawTotals();
  drawStrip();
}

function redraw() {
  drawList();
  drawFilters();
  drawTotals();
  drawStrip();
}

function exportDecisions() {
  const url = URL.createObjectURL(new Blob([baseline()], { type: "application/json" }));
  make("a", { href: url, download: "zvirka-baseline.json" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
  say(t("Decisions saved"));
}

async function importDecisions(file) {
  try {
    const count = load(await file.text());
    refresh(findings);
    redraw();
    tell(tn("{n} decision loaded", "{n} decisions loaded", count));
  } catch {
    tell(t("This file is not a baseline that this page can read."));
  }
}

/** Say something where it is seen and heard. */
function tell(text) {
  byId("narrowed").hidden = false;
  byId("narrowed-text").textContent = text;
  say(text);
}
