/** Longest pattern that pieces may make, in characters: more than any person would write. */
const LONGEST = 20_000;

/** A piece's name in a pattern: `{office}`. Counts, `{1,3}`, begin with a digit. */
const NAME = /\{([a-z][a-z-]*)\}/gu;

/**
 * A rule as read from its file with the named pieces put into its patterns, so that a long expression can be written in
 * readable parts: `pieces: { office: 'head|clerk' }` makes `the {office}` mean `the (?:head|clerk)`. A piece may name those above it.
 * What has another shape than a rule's stays as it is, for the schema to refuse.
 */
export function withPieces(rule: unknown): unknown {
  if (!isObject(rule) || !isObject(rule['pieces']) || !isObject(rule['match'])) return rule;
  const made = new Map<string, string>();
  for (const [name, source] of Object.entries(rule['pieces']))
    if (typeof source === 'string') made.set(name, filled(source, made));
  const phrases = (list: unknown): unknown =>
    Array.isArray(list) ? list.map((phrase: unknown) => filledPhrase(phrase, made)) : list;
  const { any, none, ...rest } = rule['match'];
  return {
    ...rule,
    match: {
      ...rest,
      ...(any === undefined ? {} : { any: phrases(any) }),
      ...(none === undefined ? {} : { none: phrases(none) }),
    },
  };
}

/** The piece that a pattern names and that isn't there; null where there is none. */
export const missingPiece = (pattern: string): string | null =>
  [...pattern.matchAll(NAME)].find((hit) => pattern[hit.index - 1] !== 'p')?.[1] ?? null;

function filledPhrase(phrase: unknown, pieces: ReadonlyMap<string, string>): unknown {
  return isObject(phrase) && typeof phrase['pattern'] === 'string'
    ? { ...phrase, pattern: filled(phrase['pattern'], pieces) }
    : phrase;
}

/** A pattern with its pieces; one that would grow beyond all measure keeps their names, and is refused for them. */
function filled(pattern: string, pieces: ReadonlyMap<string, string>): string {
  const made = pattern.replace(NAME, (whole, name: string) => {
    const piece = pieces.get(name);
    return piece === undefined ? whole : `(?:${piece})`;
  });
  return made.length > LONGEST ? pattern : made;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
