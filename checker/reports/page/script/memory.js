// What this browser remembers for the reader; where it may not remember, the open page does.

const memory = new Map();

function recall(key, otherwise) {
  try {
    const text = localStorage.getItem(`zvirka.${key}`);
    return text === null ? otherwise : JSON.parse(text);
  } catch {
    return memory.has(key) ? memory.get(key) : otherwise;
  }
}

function keep(key, value) {
  memory.set(key, value);
  try {
    localStorage.setItem(`zvirka.${key}`, JSON.stringify(value));
  } catch {
    // a private window, or storage switched off
  }
}
