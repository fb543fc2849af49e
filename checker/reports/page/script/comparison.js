// The page of a comparison: which findings are on show, the keys, what belongs together.

const kinds = new Set();
let current = null;

const notes = () => all(".note").filter((note) => note.getClientRects().length);

function go(step) {
  const list = notes();
  const at = list.indexOf(current);
  const next = list[at < 0 ? (step > 0 ? 0 : list.length - 1) : at + step];
  if (next) select(next);
}

function select(note) {
  current?.classList.remove("active");
  current = note;
  note.classList.add("active");
  const row = note.closest(".b") || note;
  (row.getBoundingClientRect().height > window.innerHeight * 0.7 ? note : row).scrollIntoView({ block: "center" });
  note.focus({ preventScroll: true });
  history.replaceState(null, "", `#${note.id}`);
}

/** Show the rows that have a finding of these kinds, or all of them. */
function filter() {
  for (const button of all("#kinds button")) button.setAttribute("aria-pressed", String(kinds.has(button.dataset.kind)));
  for (const note of all(".note")) note.hidden = kinds.size > 0 && !kinds.has(note.dataset.kind);
  for (const row of all(".b")) row.hidden = kinds.size > 0 && !row.querySelector(".note:not([hidden])");
  for (const part of all(".kept")) part.open = kinds.has("open");
}

function light({ target }) {
  const element = target.closest?.("[data-f]");
  for (const lit of all(".lit")) lit.classList.remove("lit");
  for (const id of element ? element.dataset.f.split(" ") : []) {
    for (const mark of all(`mark[data-f~="${id}"]`, element.closest(".b"))) mark.classList.add("lit");
  }
}

const ACTIONS = { j: () => go(1), k: () => go(-1), t: () => nextTheme() };

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select")) return;
  const key = event.key in ACTIONS || /^[a-z]$/i.test(event.key) ? event.key : event.code.replace(/^Key/, "").toLowerCase();
  if (!ACTIONS[key]) return;
  event.preventDefault();
  ACTIONS[key]();
}

document.addEventListener("mouseover", light);
document.addEventListener("focusin", light);
document.addEventListener("keydown", onKey);
byId("kinds").addEventListener("click", ({ target }) => {
  const kind = target.closest("button")?.dataset.kind;
  if (!kind) return;
  if (!kinds.delete(kind)) kinds.add(kind);
  filter();
});
beginSettings();
const goal = document.getElementById(location.hash.slice(1));
if (goal?.matches(".note")) select(goal);
