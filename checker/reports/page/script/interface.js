// The page's own words: English in the page itself, the other languages from the catalogs embedded with the data.

const DATA = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const ATTRIBUTES = { "data-t-label": "aria-label", "data-t-title": "title", "data-t-placeholder": "placeholder" };
const originals = new WeakMap();
const listeners = [];
let language = "en";

/** Return the text in the language of the interface, with {names} replaced. */
function t(text, values = {}) {
  return filled((DATA.strings[language][text] || [text])[0], values);
}

/** Return the right plural form for `n`, which also replaces {n}. */
function tn(one, many, n, values = {}) {
  const category = new Intl.PluralRules(language).select(n);
  const forms = DATA.strings[language][one] || [one, many];
  const index = { one: 0, few: 1, many: 2 }[category] ?? forms.length - 1;
  const form = language === "en" ? (category === "one" ? one : many) : forms[Math.min(index, forms.length - 1)];
  return filled(form, { n: n.toLocaleString(language), ...values });
}

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Name a language in the language of the interface ("Russian", "російська"). */
function languageName(code) {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(code);
  } catch {
    return code;
  }
}

/** Put everything below `root` that has a translation into the language of the interface. */
function translate(root) {
  if (language !== "en" || originals.has(document)) translateTexts(root);
  for (const [source, target] of Object.entries(ATTRIBUTES)) {
    for (const element of all(`[${source}]`, root)) {
      const text = element.getAttribute(source) || (originals.get(element) ?? element.getAttribute(target));
      if (!element.getAttribute(source)) originals.set(element, text);
      element.setAttribute(target, t(text));
    }
  }
}

function translateTexts(root) {
  originals.set(document, ""); // from now on there is something to translate back
  for (const element of all("[data-t]", root)) {
    if (!originals.has(element)) originals.set(element, element.textContent);
    element.textContent = t(originals.get(element));
    if (element.closest("[lang]") !== document.documentElement) element.lang = language;
  }
}

/** Say a canonical value as people write it: 1.2E+9 with its zeros, --11-21 as 21 November. */
function worded(value) {
  if (WEEKDAYS.includes(value)) return wordedWeekday(WEEKDAYS.indexOf(value));
  const date = /^(\d{4})?-?-(\d\d)-(\d\d)$/.exec(value) || /^(\d{4})-(\d\d)$/.exec(value);
  if (date) return wordedDate(date.slice(1).map(Number), value);
  const figure = /^([≤≥<>~]?)(-?\d+(?:\.\d+)?(?:E\+?\d+)?)(?=$|[^\w.:-])/;
  return value.replace(figure, (_, bound, number) => bound + grouped(Number(number), number));
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function wordedWeekday(day) {
  const when = new Date(Date.UTC(2024, 0, 1 + day)); // 1 January 2024 is a Monday
  return new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(when);
}

function wordedDate([year, month, day], value) {
  const when = new Date(Date.UTC(year || 2000, month - 1, day || 1));
  if (!month || when.getUTCMonth() !== month - 1) return value; // 31 June
  const fields = { month: "long", timeZone: "UTC", ...(day && { day: "numeric" }), ...(year && { year: "numeric" }) };
  return new Intl.DateTimeFormat(language, fields).format(when);
}

function grouped(number, text) {
  const wide = Math.abs(number) >= 10000 && Math.abs(number) < 1e15;
  return wide || /E/.test(text) ? number.toLocaleString(language, { maximumFractionDigits: 12 }) : text;
}

/** Put everything below `root` that is a value into words. */
function sayValues(root) {
  for (const element of all("[data-v]", root)) {
    const value = originals.get(element) ?? element.dataset.v;
    originals.set(element, value);
    element.dataset.v = worded(value);
    if (element.matches(".value, time")) element.textContent = element.dataset.v;
  }
}

/** Switch the interface to a language; what is made by scripts is made anew. */
function speak(code) {
  language = code;
  if (document.documentElement.lang !== code) document.documentElement.lang = code; // else all is styled anew
  byId("interface").value = code;
  translate(document.body);
  sayValues(document.body);
  for (const listener of listeners) listener();
}

/** Tell a screen reader. */
function say(text) {
  byId("said").textContent = text;
}

/** Return an element with these properties and children; text is always text. */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "i");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}
