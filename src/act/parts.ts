import type { Document } from '../model/document.ts';
import type { ActRules } from './act-rules.ts';
import { isHeading, lineKind, organHeading, type LineKind } from './line-kind.ts';
import { innerPlan } from './inner-plan.ts';
import { inCapitals, type ActLine } from './lines.ts';
import { planBehindHead } from './plan-behind-head.ts';
import { findOperative, type Operative } from './operative.ts';
import { annexStart, isSigned, trailingStart } from './extent.ts';
import { blocksOfPlans } from './plan-blocks.ts';
import { titleLine } from './title-line.ts';

/** The act's own lines by what they are for. */
export interface ActParts {
  /** Letterhead, title, subject, sitting, attendance. */
  readonly head: readonly ActLine[];
  /** Index in `head` of the title line. */
  readonly title: number;
  readonly premises: readonly ActLine[];
  /** What is decided, the verb's own line cut to what follows it; the closing sentences included. */
  readonly decision: readonly ActLine[];
  /** The verb of decision as written; null where none was found. */
  readonly verb: string | null;
  /** Lines of the proposal that the decision takes over. */
  readonly proposal: readonly ActLine[];
  readonly opinions: readonly ActLine[];
  readonly signatures: readonly ActLine[];
  readonly publication: readonly ActLine[];
  readonly blocks: readonly number[];
}

type Later = 'decision' | 'proposal' | 'opinions' | 'signatures' | 'publication';

/** Cuts the document's lines into the parts of its act; null where it has none. */
export function actParts(document: Document, lines: readonly ActLine[], rules: ActRules): ActParts | null {
  const title = titleLine(lines, rules);
  if (title < 0) return null;
  const organ = rules.find('organ', lines[title]!.text)?.groups['organ'] ?? null;
  const operative = findOperative(lines, title + 1, organ, rules);
  const plans = blocksOfPlans(document, lines[title]!.block, rules);
  // A cover without a decision goes over into what it presents.
  const last = operative?.line ?? planBehindHead(lines, title + 1, plans.sure, rules);
  const closing = operative ? last : Math.min(last, closingSignatures(lines, title, rules));
  const headEnd = endOfHead(lines, title, closing, rules);
  const opened = lines
    .slice(title, operative?.line ?? headEnd)
    .some((line) => rules.find('session', line.text) ?? rules.find('subject', line.text));
  if (!operative && (!opened || isNote(lines.slice(0, title), rules))) return null;

  const from = operative?.line ?? headEnd;
  const objectives = objectivesBehind(lines, from, rules);
  const kinds = lines.map((line, index): LineKind => {
    if (index < from) return 'text';
    if (objectives.has(index)) return 'plan-table';
    const kind = lineKind(line, lines.slice(index + 1, index + 4), plans.sure, rules);
    // What stands under the number of an article is decided, whatever it speaks of.
    return kind === 'publication' && isArticle(lines[index - 1], rules) ? 'text' : kind;
  });
  const end = annexStart(lines, kinds, from + (operative ? 1 : 0), rules);
  const tail = trailingStart(lines, kinds, end);
  const minutes = rules.find('title', lines[title]!.text)?.groups['verbale'] !== undefined;
  // In minutes the board heads the reasons of each matter anew.
  const told = minutes ? kinds.map((kind) => (kind === 'organ' ? 'text' : kind)) : kinds;
  const headed = (line: ActLine): boolean =>
    rules.find('publication.heading', line.text) !== null ||
    (inCapitals(line.text) && rules.find('publication', line.text)?.index === 0);
  const later = laterParts(lines, told, operative, headEnd, { end, tail, headed });
  const own = [...lines.slice(0, end), ...lines.slice(tail)];
  const foreign = new Set([
    ...lines.slice(end, tail).map((line) => line.block),
    ...innerPlan(lines, title + 1, operative?.line ?? title, plans.sure, rules),
    ...[...plans.doubtful].filter((block) => block > (lines[from]?.block ?? 0)),
  ]);
  return {
    head: lines.slice(0, headEnd),
    title,
    premises: premisesOf(lines, headEnd, operative),
    verb: operative && lines[operative.line]!.text.slice(operative.start, operative.end),
    ...later,
    blocks: [...new Set([...emptyBefore(document, lines[end]?.block), ...own.map((line) => line.block)])]
      .filter((block) => !foreign.has(block))
      .sort((a, b) => a - b),
  };
}

/** Indexes of the headings of objectives behind the verb of decision, where there are several: a plan begins with them. */
function objectivesBehind(lines: readonly ActLine[], from: number, rules: ActRules): ReadonlySet<number> {
  const found = lines.flatMap((line, index) =>
    index > from && isHeading(line) && line.bold && rules.find('annex.objective', line.text) !== null
      ? [index]
      : [],
  );
  return new Set(found.length > 1 ? found : []);
}

/** Whether a line is the number of an article alone. */
const isArticle = (line: ActLine | undefined, rules: ActRules): boolean =>
  line !== undefined && rules.find('resolutions.article', line.text)?.length === line.text.length;

/** Whether what stands above a title heads an opinion or a certificate: the title is that of the act it is about, and nothing is decided here. */
const isNote = (above: readonly ActLine[], rules: ActRules): boolean =>
  above.some(
    (line) =>
      (rules.find('opinions.heading', line.text) ?? rules.find('publication.heading', line.text)) !== null &&
      isHeading(line),
  );

/** Where the signatures begin that close an act without a verb of decision; the number of its lines where none do. */
function closingSignatures(lines: readonly ActLine[], title: number, rules: ActRules): number {
  let start = lines.length;
  const signs = (line: ActLine): boolean => isSigned(line, rules) && !/[.;:]$/u.test(line.text);
  while (start > title + 1 && signs(lines[start - 1]!)) start--;
  const office = lines.findIndex(
    (line, index) => index >= start && rules.find('signatories.role', line.text) !== null,
  );
  // Below a list of those present, offices and names sign nothing: a sentence comes before signatures.
  return office < 0 || !/[.;]$/u.test(lines[start - 1]!.text) ? lines.length : office;
}

function endOfHead(lines: readonly ActLine[], title: number, operative: number, rules: ActRules): number {
  for (let index = title + 1; index < operative; index++) {
    const line = lines[index]!;
    if (
      [
        // A cell beside others that names an organ is who sits there.
        line.cell === null || line.cell.columns === 1 ? organHeading(line, rules) : null,
        rules.find('premises', line.text),
        rules.find('operative.proposal', line.text),
      ].some((sign) => sign !== null)
    )
      return index;
  }
  return operative;
}

function premisesOf(
  lines: readonly ActLine[],
  start: number,
  operative: Operative | null,
): readonly ActLine[] {
  if (!operative) return [];
  const last = lines[operative.line]!;
  const before = last.text.slice(0, operative.start).trim();
  return [...lines.slice(start, operative.line), ...(before === '' ? [] : [{ ...last, text: before }])];
}

interface Bounds {
  readonly end: number;
  readonly tail: number;
  /** Whether a line heads a certificate. */
  readonly headed: (line: ActLine) => boolean;
}

function laterParts(
  lines: readonly ActLine[],
  kinds: readonly LineKind[],
  operative: Operative | null,
  headEnd: number,
  { end, tail, headed }: Bounds,
): Record<Later, readonly ActLine[]> {
  const parts: Record<Later, ActLine[]> = {
    decision: [],
    proposal: [],
    opinions: [],
    signatures: [],
    publication: [],
  };
  let part: Later = 'decision';
  const start = operative ? operative.line : headEnd;
  for (let index = start; index < lines.length; index++) {
    if (index >= end && index < tail) continue;
    const line = lines[index]!;
    const kind = kinds[index]!;
    if (index === start && operative) {
      const after = line.text.slice(operative.end).replace(/^[\s:;,.]+/u, '');
      if (after !== '') parts.decision.push({ ...line, text: after });
      continue;
    }
    // A point that tells of the notice board is no certificate: the first signatures are still to come.
    const told = part === 'publication' && parts.signatures.length === 0 && !parts.publication.some(headed);
    part = partAfter(told && kind === 'signer' ? 'decision' : part, kind);
    parts[part].push(line);
  }
  return parts;
}

function partAfter(part: Later, kind: LineKind): Later {
  if (kind === 'signature' || (kind === 'signer' && part === 'decision')) return 'signatures';
  if (kind === 'opinion') return 'opinions';
  if (kind === 'publication') return 'publication';
  if (kind === 'proposal' || (kind === 'organ' && part === 'decision')) return 'proposal';
  return part;
}

/** Blocks without a line (empty paragraphs) before a block: they belong to what they stand in. */
function emptyBefore(document: Document, block: number | undefined): number[] {
  const end = block ?? document.blocks.length;
  return document.blocks.flatMap((_, index) => (index < end ? [index] : []));
}
