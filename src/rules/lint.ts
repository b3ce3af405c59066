import { brokenCases } from './cases.ts';
import { matchLabel, rankLabels } from './match.ts';
import { searchText } from './search.ts';
import type { RuleSet } from './rule-set.ts';
import type { LabelRule, Phrase, ProfileRule, Rule } from './rule.ts';

/** Something about the rules that is worth a look, although they load. */
export interface LintFinding {
  readonly kind: 'broken-case' | 'overlap' | 'unused-phrase' | 'unknown-rule' | 'never-fires';
  readonly rule: string;
  readonly message: string;
}

/** Looks through all rules: cases that fail, labels that another rule reads better, phrases that nothing exercises. */
export function lint(rules: RuleSet): LintFinding[] {
  const ids = new Set(rules.all.map((rule) => rule.id));
  return rules.all.flatMap((rule) => [
    ...brokenCases(rule).map((broken) =>
      finding('broken-case', rule, `should ${broken.kind === 'match' ? '' : 'not '}match "${broken.text}"`),
    ),
    ...(rule.kind === 'label' ? overlaps(rule, rules.labels) : []),
    ...neverFires(rule),
    ...unusedPatterns(rule),
    ...(rule.kind === 'profile' ? strangers(rule, ids) : []),
    ...(rule.kind === 'profile' ? contradictions(rule, rules.labels) : []),
  ]);
}

const finding = (kind: LintFinding['kind'], rule: Rule, message: string): LintFinding => ({
  kind,
  rule: rule.id,
  message,
});

/** Cases of a label that a rule of another field, for the same kind of place, matches better. */
function overlaps(rule: LabelRule, labels: readonly LabelRule[]): LintFinding[] {
  const rivals = labels.filter(
    (other) => other.field !== rule.field && other.where.some((place) => rule.where.includes(place)),
  );
  const all = [rule, ...rivals];
  return rule.cases.match.flatMap((text) => {
    const ranked = rankLabels(all, text);
    const own = ranked.find((match) => match.rule === rule)?.score ?? 0;
    const best = ranked[0];
    return best && best.score > own
      ? [finding('overlap', rule, `"${text}" is read as ${best.rule.id} instead`)]
      : [];
  });
}

const strangers = (profile: ProfileRule, ids: ReadonlySet<string>): LintFinding[] =>
  profile.add
    .filter(({ rule: id }) => !ids.has(id))
    .map(({ rule: id }) => finding('unknown-rule', profile, `adds to "${id}", which no file defines`));

/** Labels that a profile adds to a rule of one field while a rule of another names them to the letter already. */
function contradictions(profile: ProfileRule, labels: readonly LabelRule[]): LintFinding[] {
  return profile.add.flatMap(({ rule: id, any }) => {
    const target = labels.find((label) => label.id === id);
    if (target === undefined) return [];
    const rivals = labels.filter((label) => label.field !== target.field);
    return any
      .filter((phrase) => typeof phrase === 'string')
      .flatMap((phrase) => {
        const best = rankLabels(rivals, phrase)[0];
        return best !== undefined && best.score >= LETTER
          ? [finding('overlap', profile, `"${phrase}" is added to ${id} and read as ${best.rule.id} as well`)]
          : [];
      });
  });
}

/** Score of a label that a rule names to the letter or by a pattern. */
const LETTER = 0.95;

/** A rule none of whose cases it meets can't be known to fire at all. */
function neverFires(rule: Rule): LintFinding[] {
  const meets = rule.cases.match.some(
    (text) => (rule.kind === 'label' ? matchLabel(rule, text) : searchText(rule, text)) !== null,
  );
  return meets ? [] : [finding('never-fires', rule, 'none of its own cases meets it')];
}

/** Patterns that no case exercises: a plain phrase explains itself, a regular expression needs its example. */
function unusedPatterns(rule: Rule): LintFinding[] {
  return rule.match.any
    .filter((phrase): phrase is Exclude<Phrase, string> => typeof phrase !== 'string')
    .filter((phrase) => {
      const alone = { ...rule, match: { any: [phrase] } };
      return !rule.cases.match.some((text) => searchText(alone, text) !== null);
    })
    .map((phrase) =>
      finding('unused-phrase', rule, `no case shows what the pattern ${phrase.pattern} is for`),
    );
}
