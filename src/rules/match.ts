import { once } from '../model/once.ts';
import { labelIndex, type LabelIndex } from './label-index.ts';
import type { Likeness } from './likeness.ts';
import { prepareText } from './prepared-text.ts';
import type { Rule } from './rule.ts';
import { isBarred } from './search.ts';
import { TextMemory } from './text-memory.ts';

/** How a text met a rule: by which phrase, how well (0 to 1), and what that vouches for. The longest wins a tie. */
export interface Match<R extends Rule = Rule> extends Likeness {
  readonly rule: R;
  readonly phrase: string;
}

/** A likeness below it names nothing. */
const LEAST = 0.6;

interface Ranking {
  readonly index: LabelIndex<Rule>;
  readonly known: TextMemory<readonly Match[]>;
}

const rankingOf = once((rules: readonly Rule[]): Ranking => ({
  index: labelIndex(rules),
  known: new TextMemory(),
}));

/**
 * The rules that a short text (a header, a key, a heading) may name, best first by `likeness`, none below 0.6; ties go to
 * the longer phrase, then to the id. Lists of rules that are asked often should be the same array each time.
 */
export function rankLabels<R extends Rule>(rules: readonly R[], text: string): readonly Match<R>[] {
  const { index, known } = rankingOf(rules);
  // The index was made of these rules: what it finds is theirs.
  return known.get(text, () => rank(index, text)) as readonly Match<R>[];
}

function rank(index: LabelIndex<Rule>, text: string): readonly Match[] {
  const whole = rankWhole(index, text);
  return (whole[0]?.score ?? 0) >= USABLE ? whole : (rankGlossed(index, text) ?? whole);
}

/** A likeness from which on a label is read as a whole. */
const USABLE = 0.75;
/** A likeness that part of a label must have. */
const SURE = 0.85;

/** A label with another name or a remark in brackets: "Valore atteso (target)", "Peso (max 100)". */
const GLOSSED = /^(?<label>[^()]+?)\s*\((?<gloss>[^()]+)\)\s*:?$/su;
const GLOSS_FACTOR = 0.97;

/** What a label names without its brackets, unless these name something else by themselves; null where that is unclear. */
function rankGlossed(index: LabelIndex<Rule>, text: string): readonly Match[] | null {
  const { label, gloss } = GLOSSED.exec(text)?.groups ?? {};
  if (label === undefined || gloss === undefined) return null;
  const named = rankWhole(index, label).filter((match) => match.score >= SURE);
  const glossed = rankWhole(index, gloss).filter((match) => match.score >= SURE);
  const agreed =
    named.length === 0 || glossed.length === 0
      ? [...named, ...glossed]
      : named.filter((match) => glossed.some((other) => other.rule === match.rule));
  const given = prepareText(text);
  const kept = agreed.filter((match) => !isBarred(match.rule, given));
  return kept.length === 0 ? null : kept.map((match) => ({ ...match, score: match.score * GLOSS_FACTOR }));
}

function rankWhole(index: LabelIndex<Rule>, text: string): readonly Match[] {
  const given = prepareText(text);
  if (given.folded === '') return [];
  return (
    index
      .best(given)
      // Most texts meet no phrase: what would bar one is asked last.
      .filter((match) => match.score >= LEAST && !isBarred(match.rule, given))
      .sort((a, b) => b.score - a.score || b.length - a.length || a.rule.id.localeCompare(b.rule.id))
  );
}

/** A rule as the list that it makes alone: the same one each time. */
const alone = once((rule: Rule): readonly Rule[] => [rule]);

/** How well a short text is what the rule names; null below 0.6. */
export function matchLabel<R extends Rule>(rule: R, text: string): Match<R> | null {
  return rankLabels(alone(rule) as readonly R[], text)[0] ?? null;
}
