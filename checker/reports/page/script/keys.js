// The keyboard from end to end. A key is known by its Latin letter or, on other layouts, by where it lies.

const ACTIONS = {
  j: () => go(neighbour(1)),
  k: () => go(neighbour(-1)),
  J: () => go(neighbour(1, isOpen)),
  K: () => go(neighbour(-1, isOpen)),
  a: () => active && judge(active, "accept"),
  f: () => active && judge(active, "false-alarm"),
  x: () => active && judge(active, "to-fix"),
  u: () => active && decision(active).verdict && judge(active, decision(active).verdict),
  n: () => active && writeNote(active),
  d: () => active && toggleDetails(active),
  o: () => current !== null && look(view === "all" ? "found" : "all"),
  l: () => togglePanel(true),
  i: () => many && openIndex(),
  s: () => exportDecisions(),
  t: () => nextTheme(),
  "/": () => byId("search").focus(),
  "[": () => turn(-1),
  "]": () => turn(1),
  "?": () => byId("help").showModal(),
};

const isOpen = (finding) => !decision(finding).verdict;

function go(finding) {
  if (finding) select(finding);
  else say(t("No more findings"));
}

function toggleDetails(finding) {
  const details = card(finding).querySelector("details");
  details.open = !details.open;
}

function openIndex() {
  select(null);
  show(null);
  history.replaceState(null, "", "#index");
  byId("index").querySelector("a").focus();
}

function turn(step) {
  if (!many || current === null) return;
  const next = current + step;
  if (next >= 0 && next < DATA.articles.length) open(next);
}

/** Open an article from its top. */
function open(index) {
  select(null);
  show(index);
  history.replaceState(null, "", `#${DATA.articles[index].id}`);
  window.scrollTo(0, 0);
  byId("main").focus({ preventScroll: true });
}

function pressed(event) {
  if (event.key in ACTIONS) return event.key;
  if (event.code === "Slash") return event.shiftKey ? "?" : "/";
  if (event.code === "BracketLeft") return "[";
  if (event.code === "BracketRight") return "]";
  if (/^[a-z]$/i.test(event.key) || !/^Key[A-Z]$/.test(event.code)) return "";
  const letter = event.code.slice(3);
  return event.shiftKey ? letter : letter.toLowerCase();
}

function onKey(event) {
  if (event.key === "Escape") return escape(event);
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.target.closest("input, textarea, select") || !byId("keys-on").checked) return;
  const action = ACTIONS[pressed(event)];
  if (!action) return;
  event.preventDefault();
  action();
}

function escape(event) {
  if (document.querySelector("dialog[open]")) return;
  if (event.target.id === "search" && event.target.value) {
    event.target.value = "";
    search("");
  } else if (event.target.matches("input, textarea, select")) {
    event.target.blur();
    if (active) card(active).focus({ preventScroll: true });
  } else if (byId("panel").classList.contains("open")) {
    togglePanel(false);
  }
}
