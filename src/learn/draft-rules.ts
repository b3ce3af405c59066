import { profileFile, type RuleFile } from '../inspect/profile-file.ts';
import { fold } from '../rules/fold.ts';
import type { Canonical } from '../rules/fields.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Lesson } from './lessons.ts';

/** A profile that lessons of one body come to, for a person to look through. */
export interface DraftedProfile {
  readonly body: string;
  readonly file: RuleFile;
  readonly lessons: readonly Lesson[];
}

/** What makes a file of rules a draft: no folder of rules is read with it, until a person takes it away. */
export const DRAFT_ENDING = '.draft';

/**
 * Profiles out of labels that were corrected alike, one a body. Left out is what was corrected in several ways, what no rule reads,
 * and what names no body that its documents could be known by.
 */
export function draftRules(lessons: readonly Lesson[], rules: RuleSet): DraftedProfile[] {
  const bodies = new Map<string, { body: string; lessons: Lesson[] }>();
  for (const lesson of lessons) {
    const { body, field, otherwise } = lesson;
    if (body === null || otherwise.length > 0 || ruleFor(field, rules) === null) continue;
    const known = bodies.get(fold(body)) ?? { body, lessons: [] };
    bodies.set(fold(body), known);
    known.lessons.push(lesson);
  }
  return [...bodies].map(([sign, { body, lessons: own }]) => {
    const byRule = new Map<string, Lesson[]>();
    for (const lesson of own) {
      const rule = ruleFor(lesson.field, rules)!;
      byRule.set(rule, [...(byRule.get(rule) ?? []), lesson]);
    }
    const file = profileFile({
      sign,
      about: `Labels of this body (${sign}) as people corrected them, drafted from ${documentsOf(own)} of its documents: look through each line under add, then take ${DRAFT_ENDING} off the file's name.`,
      match: [body],
      reject: [],
      add: [...byRule].map(([rule, labels]) => ({
        rule,
        labels: labels.map(({ label, cases }) => ({
          text: label,
          comments: commentsOn(cases),
        })),
      })),
    });
    return { body, lessons: own, file: { ...file, path: `${file.path}${DRAFT_ENDING}` } };
  });
}

/** Cases that stand beside a label; of more it says how many. */
const SHOWN_CASES = 4;

const commentsOn = (cases: Lesson['cases']): string[] => [
  ...cases
    .slice(0, SHOWN_CASES)
    .map(({ document, who, values }) => `${document}, ${who}: ${values.map(short).join(' | ')}`),
  ...(cases.length > SHOWN_CASES ? [`and in ${cases.length - SHOWN_CASES} more documents`] : []),
];

const documentsOf = (lessons: readonly Lesson[]): number =>
  new Set(lessons.flatMap(({ cases }) => cases.map(({ document }) => document))).size;

const LONGEST_VALUE = 40;
const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, LONGEST_VALUE);

/** The rule that labels of a field are added to: the one that holds in most places and knows most words. */
function ruleFor(field: Canonical, rules: RuleSet): string | null {
  const found = rules.labels
    .filter((rule) => rule.field === field)
    .sort((a, b) => b.where.length - a.where.length || b.match.any.length - a.match.any.length);
  return found[0]?.id ?? null;
}
