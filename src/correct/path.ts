/** A step of a path: a key of an object, or a position in a list. */
export type Step = string | number;

/** `objectives[3].weight` as its steps. */
export const stepsOf = (path: string): Step[] =>
  (path.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));

export const pathOf = (steps: readonly Step[]): string =>
  steps.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`),
    '',
  );

/** What stands at a path; undefined where it leads nowhere. */
export function valueOf(root: unknown, steps: readonly Step[]): unknown {
  let value = root;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<Step, unknown>>)[step];
  }
  return value;
}

/** Puts a value at a path that leads to an object or a list. */
export function putAt(root: unknown, steps: readonly Step[], value: unknown): void {
  const holder = valueOf(root, steps.slice(0, -1)) as Record<Step, unknown>;
  holder[steps.at(-1)!] = value;
}
