import type { Gold, GoldObjective } from '../fixtures/make/gold.ts';
import type { Draft, DraftIndicator, DraftObjective, DraftSection } from '../src/record/draft.ts';
import {
  overlap,
  same,
  sameCode,
  sameName,
  sameNumber,
  sameSet,
  sameText,
  tokens,
  type Equal,
} from './comparisons.ts';
import { judgeAct } from './judge-act.ts';
import { anyOf, at, compare, valueOf, type Judgement, type Tree } from './judge-value.ts';
import { pairUp } from './pairing.ts';

const OBJECTIVE: Readonly<Record<string, Equal>> = {
  number: sameCode,
  title: sameText,
  description: sameText,
  expected: sameText,
  group: sameText,
  interactions: sameText,
  responsible: sameName,
  nature: sameText,
  years: sameSet,
  deadline: same,
  weight: sameNumber,
  'outcome.text': sameText,
  'outcome.percent': sameNumber,
  'outcome.status': same,
  'resources.human': sameText,
  'resources.financial': sameText,
  'resources.instrumental': sameText,
};
const SECTION: Readonly<Record<string, Equal>> = {
  sector: sameName,
  service: sameName,
  responsible: sameName,
  year: sameNumber,
  strategicObjective: sameText,
  operationalObjective: sameText,
  expectedResults: sameText,
  'programme.code': sameCode,
  'programme.name': sameText,
  'mission.code': sameCode,
  'mission.name': sameText,
};
/** Every value of the draft that the gold speaks of, judged. What wasn't found has no confidence and is no judgement. */
export function judge(gold: Gold, draft: Draft): Judgement[] {
  const into: Judgement[] = [];
  if (gold.act !== null && draft.act !== null) judgeAct(gold.act as unknown as Tree, draft.act, into);
  judgeObjectives(gold, draft, into);
  judgeAllocations(gold, draft, into);
  return into;
}

interface Worded {
  readonly title?: unknown;
  readonly description?: unknown;
  readonly expected?: unknown;
  readonly indicators?: readonly { readonly text: unknown }[];
  readonly outcome?: { readonly text?: unknown };
}
const bag = (objective: Worded): string =>
  [
    objective.title,
    objective.description,
    objective.expected,
    ...(objective.indicators ?? []).map((indicator) => indicator.text),
    objective.outcome?.text,
  ]
    .map(valueOf)
    .filter(Boolean)
    .join(' ');

function likeness(
  gold: GoldObjective,
  found: DraftObjective,
  context: unknown,
  section: DraftSection | undefined,
): number {
  const title = gold.title ? overlap(gold.title, valueOf(found.title) ?? '') : 0.5;
  const both = (key: 'number' | 'weight', equal: Equal): number => {
    const [g, f] = [gold[key] ?? null, valueOf(found[key])];
    return g !== null && f !== null && equal(g, f) ? 1 : 0;
  };
  const place = ['service', 'sector', 'responsible'].some((key) => {
    const [g, f] = [at(context, key) ?? null, valueOf(at(section, key))];
    return g !== null && f !== null && sameName(g, f);
  });
  return (
    0.5 * overlap(bag(gold), bag(found)) +
    0.3 * title +
    0.1 * both('number', sameCode) +
    0.1 * both('weight', sameNumber) +
    (place ? 0.05 : 0)
  );
}

function judgeObjectives(gold: Gold, draft: Draft, into: Judgement[]): void {
  const sections = new Map(draft.sections.map((section, index) => [section.id, { section, index }]));
  const contexts = new Map(gold.sections.map((section) => [section.id, section]));
  const { pairs, extra } = pairUp(
    gold.objectives,
    draft.objectives,
    (g, f) => likeness(g, f, contexts.get(g.section), sections.get(f.section)?.section),
    0.3,
  );
  const found = new Set(pairs.map(([i]) => i));
  const missed = gold.objectives.some((g, i) => !found.has(i) && g.optional !== true);
  into.push({ path: 'completeness', right: !missed });
  const seen = new Set<string>();
  for (const [i, j] of pairs) {
    const [g, f, own] = [gold.objectives[i]!, draft.objectives[j]!, `objectives[${j}]`];
    into.push({ path: own, right: true });
    for (const [key, equal] of Object.entries(OBJECTIVE))
      if (!g.skip?.includes(key))
        compare(at(g, key), at(f, key), equal, `${own}.${key}`, anyOf(g, key), into);
    const context = contexts.get(g.section);
    const placed = sections.get(f.section);
    // A section's values are judged once for all its objectives.
    if (context !== undefined && placed !== undefined && !seen.has(f.section + g.section)) {
      seen.add(f.section + g.section);
      for (const [key, equal] of Object.entries(SECTION)) {
        if (context.skip?.includes(key) || g.skip?.includes(`section.${key}`)) continue;
        compare(
          at(context, key),
          at(placed.section, key),
          equal,
          `sections[${placed.index}].${key}`,
          anyOf(context, key),
          into,
        );
      }
    }
    if (!g.skip?.includes('indicators')) judgeIndicators(g, f.indicators, own, into);
  }
  for (const j of extra) {
    const words = tokens(bag(draft.objectives[j]!));
    const part = gold.objectives.some((g) => {
      const own = new Set(tokens(bag(g)));
      return (
        g.mayBeSplit && words.length > 0 && words.filter((word) => own.has(word)).length >= words.length * 0.8
      );
    });
    if (!part) into.push(...claimsOf(draft.objectives[j]!, `objectives[${j}]`));
  }
}

/** An objective that is none is wrong in all that it claims. */
const claimsOf = (found: DraftObjective, own: string): Judgement[] =>
  [
    ['', found.title],
    ['.title', found.title],
    ['.weight', found.weight],
    ['.outcome.text', found.outcome.text],
    ['.outcome.percent', found.outcome.percent],
    ...found.indicators.map(({ text }, index) => [`.indicators[${index}].text`, text] as const),
  ]
    .filter(([key, claim]) => key === '' || valueOf(claim) !== null)
    .map(([key]) => ({ path: `${own}${key as string}`, right: false }));

function judgeIndicators(
  gold: GoldObjective,
  found: readonly DraftIndicator[],
  own: string,
  into: Judgement[],
): void {
  if (gold.indicators === undefined) return;
  const { pairs, extra } = pairUp(gold.indicators, found, (g, f) => overlap(g.text, f.text.value ?? ''), 0.6);
  for (const [k, l] of pairs) {
    const [g, f, path] = [gold.indicators[k]!, found[l]!, `${own}.indicators[${l}]`];
    compare(g.text, f.text, sameText, `${path}.text`, anyOf(g, 'text'), into);
    compare(g.weight, f.weight, sameNumber, `${path}.weight`, [], into);
    if (f.target?.value != null && g.target !== undefined)
      into.push({ path: `${path}.target`, right: sameTarget(g.target, f.target.value) });
    for (const [year, text] of Object.entries(g.results ?? {})) {
      const index = f.results.findIndex((result) => String(result.year) === year);
      if (index >= 0)
        compare(
          text,
          f.results[index]!.result,
          sameText,
          `${path}.results[${index}].result`,
          anyOf(g, year),
          into,
        );
    }
  }
  for (const l of extra) into.push({ path: `${own}.indicators[${l}].text`, right: false });
}

/** The number and, where the reader wrote one down, the comparison. */
const sameTarget: Equal = (gold, found) =>
  gold != null &&
  sameNumber(at(gold, 'value'), at(found, 'value')) &&
  (at(gold, 'op') == null || at(gold, 'op') === at(found, 'op'));

function judgeAllocations(gold: Gold, draft: Draft, into: Judgement[]): void {
  if (gold.allocations === undefined) return;
  const { pairs } = pairUp(
    gold.allocations,
    draft.allocations,
    (g, f) => (sameName(g.person, f.person.value ?? '') ? 1 : 0),
    0.99,
  );
  for (const [i, j] of pairs) {
    const [g, f] = [gold.allocations[i]!, draft.allocations[j]!];
    compare(g.total, f.total, sameNumber, `allocations[${j}].total`, [], into);
    f.shares.forEach((share, k) =>
      compare(
        g.shares[k] ?? null,
        share.percent,
        sameNumber,
        `allocations[${j}].shares[${k}].percent`,
        [],
        into,
      ),
    );
  }
}
