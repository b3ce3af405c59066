import type { FlagCode } from '../../model/catalogue/index.ts';
import { searchEvery, searchText } from '../../rules/search.ts';
import type { OutcomeRule } from '../../rules/rule.ts';
import { TextMemory } from '../../rules/text-memory.ts';
import { once } from '../../model/once.ts';
import { withoutNoteMarks } from '../../model/raised-text.ts';
import { parsePercent } from '../../values/percent.ts';
import { isBlank } from '../../values/value.ts';
import { sentences } from './sentences.ts';

export type Status = OutcomeRule['status'];

/** What an outcome's words say of it. */
export interface Verdict {
  readonly status: Status;
  /** Degree that they declare for the whole objective; null for none. */
  readonly percent: number | null;
  /** Id of the rule that decided; null where no words did. */
  readonly rule: string | null;
  readonly flags: readonly FlagCode[];
}

interface Said {
  readonly status: Status;
  readonly rule: string;
  readonly hedged: boolean;
}

const LIST_MARK = /^[\s\-–•*_]*(?:\(?(?:\d{1,2}[).]|[a-z]\))(?!\d)\s*)?/iu;
const LIST_ITEM = /^\s*(?:[-–•*]\s|\(?(?:\d{1,2}[).]|[a-z]\))\s)/iu;

/** Verdicts by the lines that they were read off: outcomes of a long table are few. */
const known = once<readonly OutcomeRule[], TextMemory<Verdict>>(() => new TextMemory());

/** Reads the verdict off an outcome's lines (paragraphs, list items or results), by the rules of outcomes. */
export const verdict = (lines: readonly string[], rules: readonly OutcomeRule[]): Verdict =>
  known(rules).get(JSON.stringify(lines), () => verdictOf(lines, rules));

function verdictOf(lines: readonly string[], rules: readonly OutcomeRule[]): Verdict {
  const told = lines.filter((line) => !isBlank(line));
  if (told.length === 0) return { status: 'missing', percent: null, rule: null, flags: [] };
  // Arrows, lights and faces mean what nobody has said.
  if (!told.some((line) => /[\p{L}\p{N}]/u.test(line)))
    return { status: 'reported', percent: null, rule: null, flags: ['status_inferred'] };
  const answered = answersOf(told, rules);
  if (answered !== null) return answered;
  const texts = told.flatMap(sentences).map((text) => withoutNoteMarks(text.replace(LIST_MARK, '')));
  const overall = percentIn(texts, rules, 'overall');
  const said = texts.map((text) => saidBy(text, rules)).filter((one) => one !== null);
  const verdicts = said.filter((one) => one.status !== 'reported' && one.status !== 'missing');
  const hedged = texts.some((text) => isHedged(text, rules));
  if (overall !== null) return byPercent(overall.percent, overall.rule, verdicts, hedged);
  const parts = percentsOf(texts, rules);
  // In a list each percent speaks of its own item.
  const listed = told.flatMap(sentences).filter((text) => LIST_ITEM.test(text)).length > 1;
  const shares = new Set(parts.map(({ percent }) => percent));
  // Percents of one sentence that differ speak of its parts: none holds for the whole.
  if (shares.size > 1 && texts.length === 1 && verdicts.every(({ status }) => status !== 'cancelled'))
    return { ...ofParts([...shares]), rule: parts[0]!.rule };
  if (parts.length === 1 && verdicts.length <= 1 && !listed)
    return byPercent(parts[0]!.percent, parts[0]!.rule, verdicts, hedged);
  const simple = yesOrNo(told);
  if (verdicts.length === 0 && simple !== null) return simple;
  return byWords(
    said,
    verdicts,
    parts.some((part) => part.percent < 100),
  );
}

/** Answers that a form offers side by side. */
const OFFERED = /\s*(?:[/|;]|\s[-–]\s)\s*/u;
const LONGEST_ANSWER = 40;
/** A verdict that is asked for, and the answer to it. */
const ASKED = /^(?<asked>[^?:]{3,60})[?:]\s*(?:[[(]\s*)?(?<answer>s[iìí]['’]?|no)\s*[\])]?\s*[.;]?$/iu;

/** What a line says that offers several verdicts, of which none is chosen, or that asks for one and answers with yes or no. Null for others. */
function answersOf(lines: readonly string[], rules: readonly OutcomeRule[]): Verdict | null {
  const [line, ...more] = lines;
  if (line === undefined || more.length > 0) return null;
  const said = (text: string): Status | null => {
    const found = text.length > LONGEST_ANSWER ? null : saidBy(text, rules);
    return found === null || found.status === 'reported' || found.status === 'missing' ? null : found.status;
  };
  const offered = line.trim().split(OFFERED).map(said);
  if (offered.length > 1 && offered.every((one) => one !== null) && new Set(offered).size === offered.length)
    return { status: 'reported', percent: null, rule: null, flags: ['status_inferred'] };
  const asked = ASKED.exec(line.trim())?.groups;
  if (asked === undefined || said(asked['asked']!) !== 'achieved') return null;
  const status = /^no$/i.test(asked['answer']!) ? 'not_achieved' : 'achieved';
  return { status, percent: null, rule: null, flags: [] };
}

/** Of parts that reached different degrees the whole is reached in part, unless all came to the same. */
function ofParts(shares: readonly number[]): Verdict {
  const statuses = new Set(shares.map(statusOf));
  const status = statuses.size === 1 ? statusOf(shares[0]!) : 'partially_achieved';
  return { status, percent: null, rule: null, flags: ['status_inferred'] };
}

/** The status that a declared degree means: all of it, some of it, none. */
export const statusOf = (percent: number): Status =>
  percent >= 100 ? 'achieved' : percent > 0 ? 'partially_achieved' : 'not_achieved';

/** What a degree says; of a whole that the words take something back from only with a doubt. */
function byPercent(percent: number, rule: string, verdicts: readonly Said[], hedged: boolean): Verdict {
  const none = verdicts.find((one) => isWithoutDegree(one.status));
  if (none) return { status: none.status, percent, rule, flags: [] };
  const flags: FlagCode[] = hedged && percent >= 100 ? ['status_inferred'] : [];
  return { status: statusOf(percent), percent, rule, flags };
}

function byWords(said: readonly Said[], verdicts: readonly Said[], partOnly: boolean): Verdict {
  const made = (status: Status, rule: string | null, ...flags: FlagCode[]): Verdict => ({
    status,
    percent: null,
    rule,
    flags,
  });
  const first = verdicts[0];
  if (first === undefined) {
    const only = said.length === 1 && said[0]!.status === 'missing' ? said[0]! : null;
    return only ? made('missing', only.rule) : made('reported', said[0]?.rule ?? null);
  }
  const cancelled = verdicts.find((one) => one.status === 'cancelled');
  if (cancelled) return made('cancelled', cancelled.rule);
  const judged = verdicts.filter((one) => one.status !== 'not_assessed');
  if (judged.length === 0) return made('not_assessed', first.rule);
  const kinds = new Set(verdicts.map((one) => one.status));
  if (kinds.size > 1 || (partOnly && first.status === 'achieved'))
    return made('partially_achieved', first.rule, 'status_inferred');
  const hedged = first.status !== 'partially_achieved' && verdicts.some((one) => one.hedged);
  return hedged ? made(first.status, first.rule, 'status_inferred') : made(first.status, first.rule);
}

const isHedged = (text: string, rules: readonly OutcomeRule[]): boolean =>
  rules.some((rule) => searchEvery(rule, text).some((hit) => hit.groups['hedge'] !== undefined));

/** A text with what stands in brackets blanked, as long as words are left: an aside doesn't decide. */
function withoutAsides(text: string): string {
  const rest = text.replace(/\([^()]*\)/gu, (aside) => ' '.repeat(aside.length));
  return /\p{L}{2}/u.test(rest) ? rest.trimEnd() : text;
}

/** Whether an aside of a sentence gives another verdict than the sentence. */
function takesBack(text: string, own: OutcomeRule, rules: readonly OutcomeRule[]): boolean {
  const asides = text.match(/\([^()]*\)/gu) ?? [];
  return asides.some((aside) => {
    // What stands behind a colon speaks for itself: "(vedi nota: non raggiunto per la parte B)".
    const said = aside
      .slice(1, -1)
      .split(/:\s*/u)
      .map((part) => saidBy(part, rules));
    return said.some((one) => one !== null && one.status !== own.status && one.status !== 'reported');
  });
}

/** What one sentence says: the longest phrase of all rules wins, so that "non raggiunto" hides "raggiunto". */
function saidBy(text: string, rules: readonly OutcomeRule[]): Said | null {
  let best: { readonly rule: OutcomeRule; readonly length: number } | null = null;
  const plain = withoutAsides(text);
  for (const rule of rules) {
    const hit = searchText(rule, plain);
    if (
      hit &&
      !('overall' in hit.groups) &&
      !('part' in hit.groups) &&
      !('hedge' in hit.groups) &&
      (!best || hit.length > best.length || (hit.length === best.length && weaker(rule, best.rule)))
    )
      best = { rule, length: hit.length };
  }
  return (
    best && {
      status: best.rule.status,
      rule: best.rule.id,
      hedged: isHedged(text, rules) || takesBack(text, best.rule, rules),
    }
  );
}

/** Whether a status leaves nothing to be reached: a percent beside it doesn't change it. */
export const isWithoutDegree = (status: Status): boolean =>
  status === 'cancelled' || status === 'not_assessed';

const ORDER: readonly Status[] = [
  'not_achieved',
  'cancelled',
  'not_assessed',
  'partially_achieved',
  'achieved',
  'missing',
  'reported',
];
const weaker = (a: OutcomeRule, b: OutcomeRule): boolean => ORDER.indexOf(a.status) < ORDER.indexOf(b.status);

/** The last degree that the text declares for the objective as a whole. */
function percentIn(
  texts: readonly string[],
  rules: readonly OutcomeRule[],
  group: 'overall' | 'part',
): { readonly percent: number; readonly rule: string } | null {
  return percentsIn(texts, rules, group).at(-1) ?? null;
}

function percentsIn(
  texts: readonly string[],
  rules: readonly OutcomeRule[],
  group: 'overall' | 'part',
): { readonly percent: number; readonly rule: string }[] {
  return texts.flatMap((text) =>
    rules.flatMap((rule) =>
      searchEvery(rule, text)
        .filter((hit) => hit.groups[group] !== undefined)
        .flatMap((hit) => {
          const { value: percent } = parsePercent(`${hit.groups[group]!} %`);
          return percent === null ? [] : [{ percent, rule: rule.id }];
        }),
    ),
  );
}

const percentsOf = (
  texts: readonly string[],
  rules: readonly OutcomeRule[],
): { readonly percent: number; readonly rule: string }[] => percentsIn(texts, rules, 'part');

/** A bare yes or no to whether it was done; several that differ say neither. */
function yesOrNo(lines: readonly string[]): Verdict | null {
  // "Raggiunto? No": the answer counts.
  const answers = lines.map((line) =>
    line
      .replace(/^[^?]{0,60}\?\s*/u, '')
      .trim()
      .toLowerCase()
      .replace(/[.;]$/, ''),
  );
  if (answers.every((answer) => /^s[iìí]'?$/.test(answer)))
    return { status: 'achieved', percent: null, rule: null, flags: [] };
  if (answers.every((answer) => answer === 'no'))
    return { status: 'not_achieved', percent: null, rule: null, flags: [] };
  return null;
}
