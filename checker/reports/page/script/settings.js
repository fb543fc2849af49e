// What the reader sets: the language of the interface, light or dark.

const THEMES = ["auto", "light", "dark"];
const THEME_NAMES = { auto: () => t("as the system"), light: () => t("light"), dark: () => t("dark") };

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  byId("theme").title = THEME_NAMES[name]();
  keep("theme", name);
}

/** From what the system says to its opposite, then on: a press always changes something. */
function nextTheme() {
  const now = document.documentElement.dataset.theme;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const order = dark ? ["auto", "light", "dark"] : ["auto", "dark", "light"];
  setTheme(order[(order.indexOf(now) + 1) % 3]);
  say(THEME_NAMES[document.documentElement.dataset.theme]());
}

/** Take up what was set before, or what the browser asks for. */
function beginSettings() {
  byId("interface").addEventListener("change", ({ target }) => {
    speak(target.value);
    keep("interface", target.value);
  });
  byId("theme").addEventListener("click", nextTheme);
  const spoken = [recall("interface", ""), ...navigator.languages.map((code) => code.slice(0, 2))];
  speak(spoken.find((code) => code in DATA.strings) || "en");
  setTheme(THEMES.includes(recall("theme", "auto")) ? recall("theme", "auto") : "auto");
  listeners.push(() => setTheme(document.documentElement.dataset.theme));
}
