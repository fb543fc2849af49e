// Puts everything together once the page is there.

function togglePanel(open) {
  const panel = byId("panel");
  const drawer = getComputedStyle(byId("panel-toggle")).display !== "none";
  panel.classList.toggle("open", drawer && open);
  byId("panel-toggle").setAttribute("aria-expanded", String(drawer && open));
  if (!open) return drawer && byId("panel-toggle").focus();
  (panel.querySelector("a[aria-current]") || panel.querySelector("#list a") || byId("panel-close")).focus();
}

function explain(rule) {
  const { title, manual } = DATA.rules[rule];
  byId("rule-title").textContent = t(title);
  byId("rule-text").textContent = manual;
  byId("rule").showModal();
}

/** The finding to which an element on the page belongs. */
const findingAt = (element) => byAnchor.get(element.closest(".note")?.id);

function onClick(event) {
  const target = event.target;
  const button = target.closest("button");
  const finding = findingAt(target);
  if (byId("panel").classList.contains("open") && !target.closest("#panel, #panel-toggle")) togglePanel(false);
  if (button?.dataset.verdict) judge(finding, button.dataset.verdict);
  else if (button && "note" in button.dataset) toggleNote(finding);
  else if (button?.dataset.rule) explain(button.dataset.rule);
  else if (button && "close" in button.dataset) button.closest("dialog").close();
  const link = target.closest('a[href^="#"]');
  const goal = link && byAnchor.get(link.getAttribute("href").slice(1));
  if (goal) {
    event.preventDefault();
    togglePanel(false);
    select(goal, { scroll: !link.closest("mark") || !seen(card(goal)) });
  } else if (finding && !button && finding !== active && !link && !getSelection().toString()) {
    select(finding, { focus: !target.closest("textarea, summary"), scroll: false });
  }
}

const seen = (element) => {
  const box = element.getBoundingClientRect();
  return box.top > byId("top").getBoundingClientRect().bottom && box.bottom < window.innerHeight;
};

function toggleNote(finding) {
  const open = card(finding).querySelector(".remark").hidden;
  if (open) writeNote(finding);
  else unfold(card(finding), false);
}

function measure() {
  const height = `${byId("top").getBoundingClientRect().height}px`;
  for (const element of all(".panel, .heads")) element.style.setProperty("--top", height);
  drawWindow();
}

function listen() {
  document.addEventListener("click", onClick);
  document.addEventListener("contentvisibilityautostatechange", onBlock);
  document.addEventListener("keydown", onKey);
  document.addEventListener("mouseover", lightFrom);
  document.addEventListener("focusin", lightFrom);
  document.addEventListener("focusin", ({ target }) => {
    const finding = findingAt(target);
    if (finding && finding !== active) select(finding, { focus: false, scroll: false });
  });
  document.addEventListener("input", ({ target }) => {
    if (target.matches(".remark textarea")) takeNote(findingAt(target), target.value);
  });
  window.addEventListener("beforeprint", () => findings.filter((one) => one.article === current).forEach(equip));
  let waiting = 0;
  byId("search").addEventListener("input", ({ target }) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => search(target.value), 120);
  });
  byId("views").addEventListener("click", ({ target }) => target.dataset.view && look(target.dataset.view));
  byId("article").addEventListener("change", ({ target }) => open(DATA.articles.findIndex((one) => one.id === target.value)));
  byId("sort").addEventListener("change", filter);
  byId("clear").addEventListener("click", clearFilters);
  byId("help-open").addEventListener("click", () => byId("help").showModal());
  byId("panel-toggle").addEventListener("click", () => togglePanel(!byId("panel").classList.contains("open")));
  byId("panel-close").addEventListener("click", () => togglePanel(false));
  byId("export").addEventListener("click", exportDecisions);
  byId("import").addEventListener("click", () => byId("import-file").click());
  byId("import-file").addEventListener("change", ({ target }) => {
    if (target.files[0]) importDecisions(target.files[0]);
    target.value = "";
  });
  byId("keys-on").addEventListener("change", ({ target }) => keep("keys", target.checked));
  byId("strip").addEventListener("click", jump);
  window.addEventListener("hashchange", follow);
  new ResizeObserver(measure).observe(byId("top"));
  window.addEventListener("resize", drawWindow);
  window.addEventListener("storage", ({ key }) => key === "zvirka.decisions" && reread());
  let framed = 0;
  window.addEventListener("scroll", () => (framed ||= requestAnimationFrame(() => ((framed = 0), drawWindow()))), { passive: true });
}

/** Another window decided: take it over. */
function reread() {
  decisions.clear();
  for (const [fingerprint, row] of sound(recall("decisions", {}))) decisions.set(fingerprint, row);
  refresh(findings);
  redraw();
}

function begin() {
  byId("keys-on").checked = recall("keys", true) !== false;
  byId("panel").hidden = false;
  byId("where").hidden = !many;
  listen();
  beginSettings();
  refresh(findings);
  listeners.push(redraw);
  changed.push(() => {
    drawFilters();
    markCurrent();
    drawTotals();
    drawStrip();
  });
  drawList();
  if (!follow()) show(many ? null : 0);
}

begin();
