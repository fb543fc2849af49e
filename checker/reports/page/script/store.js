// What the reader decides, kept in this browser: a decision belongs to a fingerprint, so that it is there again when
// the check has been run anew.

const VERDICTS = ["accept", "false-alarm", "to-fix"];
const BASELINE_VERSION = 1;

/** Decisions as the store may hold them, whatever else got into it: fingerprint -> {verdict, note}. */
function sound(value) {
  const result = new Map();
  for (const [fingerprint, row] of Object.entries(value && typeof value === "object" ? value : {})) {
    const decision = soundDecision(row);
    if (decision) result.set(fingerprint, decision);
  }
  return result;
}

function soundDecision(row) {
  const verdict = VERDICTS.includes(row?.verdict) ? row.verdict : "";
  const note = typeof row?.note === "string" ? row.note.slice(0, 2000) : "";
  return verdict || note ? { verdict, note } : null;
}

const decisions = sound(recall("decisions", {}));
const scope = `kept.${DATA.articles.map((article) => article.name).sort().join("|")}`;
const kept = recall(scope, []);
let elsewhere = Array.isArray(kept) ? kept.filter(isEntry) : [];

function decision(finding) {
  return decisions.get(finding.fingerprint) || { verdict: "", note: "" };
}

function decide(finding, change) {
  const next = soundDecision({ ...decision(finding), ...change });
  const stored = sound(recall("decisions", {})); // another window may have decided meanwhile
  if (next) {
    decisions.set(finding.fingerprint, next);
    stored.set(finding.fingerprint, next);
  } else {
    decisions.delete(finding.fingerprint);
    stored.delete(finding.fingerprint);
  }
  keep("decisions", Object.fromEntries(stored));
}

function isEntry(row) {
  return row && ["fingerprint", "rule", "domain"].every((name) => typeof row[name] === "string");
}

/** Return the baseline: what is accepted or a false alarm, what was loaded and is not on this page, and the rest
 * under "undecided", which zvirka leaves alone. One entry a line, sorted, so that it diffs well. */
function baseline() {
  const decided = DATA.findings.map((finding) => ({ finding, ...decision(finding) }));
  const settled = decided.filter(({ verdict }) => verdict === "accept" || verdict === "false-alarm");
  const open = decided.filter(({ verdict, note }) => verdict === "to-fix" || (!verdict && note));
  const lines = (rows) => (rows.length ? `\n${rows.map((row) => `  ${spaced(row)}`).join(",\n")}\n` : "");
  const findings = [...elsewhere, ...settled.map(entry)].sort(inOrder);
  const rest = open.map(entry).sort(inOrder);
  const more = rest.length ? `, "undecided": [${lines(rest)}]` : "";
  return `{"version": ${BASELINE_VERSION}, "findings": [${lines(findings)}]${more}}\n`;
}

function entry({ finding, verdict, note }) {
  const row = { fingerprint: finding.fingerprint, rule: finding.rule, domain: finding.domain };
  const message = finding.message.length > 160 ? `${finding.message.slice(0, 159)}…` : finding.message;
  return { ...row, message, ...(verdict && { verdict }), ...(note && { note }) };
}

function inOrder(one, other) {
  const key = (row) => [row.domain, row.rule, row.fingerprint, row.message || ""];
  const [a, b] = [key(one), key(other)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at] < b[at] ? -1 : 1;
}

/** JSON with a space after commas and colons, as zvirka writes it, and nothing hidden in it. */
function spaced(row) {
  const pairs = Object.entries(row).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const shown = (run) => [...run].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
  return `{${pairs.join(", ")}}`.replace(/[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, shown);
}

/** Take decisions from the text of a baseline; return how many findings of this page they are about.
 * Throws an Error where it is none. */
function load(text) {
  const content = JSON.parse(text);
  if (content?.version !== BASELINE_VERSION || !Array.isArray(content.findings)) throw new Error("not a baseline");
  const here = new Map(DATA.findings.map((finding) => [finding.fingerprint, finding]));
  const rows = [...content.findings.map((row) => ({ verdict: "accept", ...row })), ...(content.undecided || [])];
  const known = rows.filter((row) => isEntry(row) && here.has(row.fingerprint));
  for (const row of known) decide(here.get(row.fingerprint), { verdict: row.verdict || "", note: row.note || "" });
  elsewhere = content.findings.filter((row) => isEntry(row) && !here.has(row.fingerprint));
  keep(scope, elsewhere);
  return new Set(known.map((row) => row.fingerprint)).size;
}
