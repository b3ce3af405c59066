/** Whether a value that was read counts as the one that a careful human reader wrote down. */
export type Equal = (gold: unknown, found: unknown) => boolean;

const fold = (value: unknown): string =>
  String(value)
    .normalize('NFKC')
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[–—−]/g, '-')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

const TOKEN = /(?:(?<![\p{L}\p{N}])-(?=\d)|[<>=≤≥]+\s?(?=\d))?[\p{L}\p{N}]+/gu;

/** Words and numbers; a sign or comparison before a number belongs to it; a text of signs alone is one token. */
export function tokens(value: unknown): string[] {
  const text = fold(value ?? '');
  return text.match(TOKEN) ?? (text === '' ? [] : [text]);
}

/** Dice coefficient of the tokens of two texts, 0 to 1. */
export function overlap(a: unknown, b: unknown): number {
  const [x, y] = [tokens(a), tokens(b)];
  if (x.length === 0 || y.length === 0) return x.length === y.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const token of y) counts.set(token, (counts.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of x) {
    const left = counts.get(token) ?? 0;
    if (left === 0) continue;
    shared++;
    counts.set(token, left - 1);
  }
  return (2 * shared) / (x.length + y.length);
}

export const same: Equal = (a, b) => fold(a) === fold(b);
export const sameText: Equal = (a, b) => overlap(a, b) >= 0.9;
export const sameNumber: Equal = (a, b) =>
  Number.isFinite(Number(a)) && Math.abs(Number(a) - Number(b)) <= 0.011;
/** Codes and numbers of acts: punctuation and leading zeros aside. */
export const sameCode: Equal = (a, b) => bare(a) === bare(b);
export const sameSet: Equal = (a, b) =>
  Array.isArray(a) &&
  Array.isArray(b) &&
  JSON.stringify(a.map(Number).sort()) === JSON.stringify(b.map(Number).sort());

const bare = (value: unknown): string =>
  (fold(value).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/^0+(?=\d)/, '')).join('');

const LABEL =
  /^(settore|servizio|ufficio|area|dirigente|responsabile|programma|missione|di|del|dello|della|dei|degli|delle|dell|e|ed|il|lo|la|l|i|gli|le|dott|dottssa|ssa|ing|arch|avv|geom|rag|sig|sigra)$/;

/** Names of people and units: labels and academic titles aside, in any order, one may be the longer form of the other. */
export const sameName: Equal = (a, b) => {
  const [x, y] = [a, b].map((name) => new Set(tokens(name).filter((word) => !LABEL.test(word)))) as [
    Set<string>,
    Set<string>,
  ];
  if (x.size === 0 || y.size === 0) return sameText(a, b);
  const [small, large] = x.size <= y.size ? [x, y] : [y, x];
  return [...small].every((word) => large.has(word)) && small.size / large.size >= 0.5;
};
