/**
 * What kind of field a path leads to: `objectives[3].indicators[1].text` is an `indicator.text`. Kinds differ in how often
 * they are read wrong, so confidence starts from each kind's own base. An objective as such is of the kind `objective`.
 */
export function kindOf(path: string): string {
  const plain = path.replace(/\[\d+\]/g, '');
  for (const [prefix, name] of PREFIXES) {
    if (plain === prefix) return name;
    if (plain.startsWith(`${prefix}.`)) return name + plain.slice(prefix.length);
  }
  return plain;
}

/** Longest first. */
const PREFIXES: readonly (readonly [string, string])[] = [
  ['objectives.indicators', 'indicator'],
  ['objectives', 'objective'],
  ['sections', 'section'],
  ['allocations', 'allocation'],
];
