import type { ActRules } from './act-rules.ts';
import type { LineKind } from './line-kind.ts';
import type { ActLine } from './lines.ts';
import { wholeName } from './person-name.ts';

const FORMAL: ReadonlySet<LineKind> = new Set(['signature', 'opinion', 'publication', 'proposal']);
/** How many lines without a sign of their own the body of a certificate or an opinion may have. */
const BODY = 15;

/**
 * Index of the first line that is no longer the act's: where its annexes begin, or the end. A heading or table of a plan
 * ends it; a heading by unit, or a line that fits nothing, only where no formal page of the act follows before them.
 */
export function annexStart(
  lines: readonly ActLine[],
  kinds: readonly LineKind[],
  from: number,
  rules: ActRules,
): number {
  const formalAhead = aheadOfPlans(kinds);
  let state: LineKind = 'text';
  let loose = 0;
  for (let index = from; index < lines.length; index++) {
    const kind = kinds[index]!;
    const line = lines[index]!;
    if (FORMAL.has(kind) || (kind === 'signer' && state === 'text')) {
      state = kind === 'signer' ? 'signature' : kind;
      loose = 0;
      continue;
    }
    if (kind === 'plan-table') return headingsBefore(lines, kinds, index, from, rules);
    if (kind === 'annex' && !(state === 'text' && formalAhead[index])) return index;
    if (kind === 'unit' && state !== 'text' && !formalAhead[index]) return index;
    if (state === 'text' || state === 'proposal') continue;
    if (kind === 'signer' || (state === 'signature' && isSigned(line, rules))) continue;
    loose++;
    const allowed = state === 'signature' ? 0 : BODY;
    if (loose > allowed && !formalAhead[index]) return index - loose + 1;
  }
  return lines.length;
}

/** The first of the headings right above a table of a plan that are not the act's. */
export function headingsBefore(
  lines: readonly ActLine[],
  kinds: readonly LineKind[],
  table: number,
  from: number,
  rules: ActRules,
): number {
  let start = table;
  while (start > from && table - start < 5) {
    const line = lines[start - 1]!;
    const plain = kinds[start - 1] === 'text' || kinds[start - 1] === 'unit';
    if (!plain || line.cell || line.text.length > 120 || /[.;,]$/.test(line.text)) break;
    if (
      rules.find('signatories.note', line.text) ??
      rules.find('signatories.role', line.text) ??
      wholeName(line.text, rules)
    )
      break;
    start--;
  }
  return start;
}

/** For each line, whether a formal page comes after it before any heading or table of a plan. */
function aheadOfPlans(kinds: readonly LineKind[]): boolean[] {
  const ahead: boolean[] = [];
  let formal = false;
  for (let index = kinds.length - 1; index >= 0; index--) {
    ahead[index] = formal;
    const kind = kinds[index]!;
    if (FORMAL.has(kind)) formal = true;
    else if (kind === 'annex' || kind === 'plan-table') formal = false;
  }
  return ahead;
}

/** Whether a line can stand among signatures: an office, a name, a note on the signing, a date with its place. */
export function isSigned(line: ActLine, rules: ActRules): boolean {
  if (rules.find('signatories.note', line.text)) return true;
  if (rules.find('signatories.role', line.text)) return true;
  if (wholeName(line.text.replace(/[()]/gu, ' ').trim(), rules) !== null) return true;
  if (line.text.length > 90) return false;
  if (/\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(line.text)) return true;
  const words = line.text
    .replace(/[()_.,-]/g, ' ')
    .trim()
    .split(/\s+/);
  return (
    words.length <= 8 &&
    words.every((word) => !/^\p{Ll}{4,}$/u.test(word)) &&
    !/\d|:/.test(line.text) &&
    rules.find('annex.start', line.text) === null
  );
}

/**
 * Index of the first line of formal pages (signatures, certificates) that close a document after the annexes: from the
 * first such heading that no heading or table of a plan follows. The number of lines where there are none.
 */
export function trailingStart(lines: readonly ActLine[], kinds: readonly LineKind[], end: number): number {
  let start = lines.length;
  for (let index = lines.length - 1; index >= end; index--) {
    const kind = kinds[index]!;
    if (kind === 'annex' || kind === 'unit' || kind === 'plan-table') break;
    const short = lines[index]!.text.length <= 120 && lines[index]!.cell === null;
    if ((kind === 'signature' || kind === 'publication' || kind === 'opinion') && short) start = index;
  }
  return start;
}
