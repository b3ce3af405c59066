import { isPersonTitle } from '../model/person-titles.ts';
import { recognise } from '../rules/recognise.ts';
import type { RecogniseRule } from '../rules/rule.ts';
import type { ActRules, Hit } from './act-rules.ts';
import { nameAfter, wholeName } from './person-name.ts';
import { inCapitals, type ActLine } from './lines.ts';

/** What a line after the decision can be. */
export type LineKind =
  | 'signature'
  | 'signer'
  | 'opinion'
  | 'publication'
  | 'proposal'
  | 'organ'
  | 'annex'
  | 'unit'
  | 'plan-table'
  | 'point'
  | 'text';

/** What a line after the decision is by its own words and the few lines `following`; a cell or item of a plan by its block. */
export function lineKind(
  line: ActLine,
  following: readonly ActLine[],
  plans: ReadonlySet<number>,
  rules: ActRules,
): LineKind {
  if (plans.has(line.block)) return 'plan-table';
  if (rules.find('signatories.start', line.text)) return 'signature';
  if (rules.find('operative.proposal', line.text) && isHeading(line)) return 'proposal';
  if (rules.find('publication.heading', line.text) && isHeading(line)) return 'publication';
  if (rules.find('opinions.heading', line.text) && isHeading(line)) return 'opinion';
  if (rules.find('opinions.sentence', line.text)) return 'opinion';
  if (rules.find('resolutions', line.text) && !inCapitals(line.text)) return 'point';
  const publication = rules.find('publication', line.text);
  const decides = rules.find('resolutions.verb', line.text) ?? opensWithVerb(line, rules);
  if (publication && (publication.index === 0 || !decides)) return 'publication';
  if (signsBelow(line, following, rules)) return 'signer';
  if (organHeading(line, rules) !== null) return 'organ';
  if (isHeading(line) && !rules.find('resolutions.verb', line.text)) {
    if (rules.find('annex.start', line.text) ?? planTitle(line, rules)) return 'annex';
    if (rules.find('annex.unit', line.text)) return 'unit';
  }
  return 'text';
}

/** "Dispone inoltre la pubblicazione all'albo": the verb of decision opens the line. */
const opensWithVerb = (line: ActLine, rules: ActRules): Hit | null => {
  const hit = rules.find('operative', line.text);
  return hit?.index === 0 ? hit : null;
};

/** Whether a line is an office with its name behind it or below it, as signatures are; offices side by side come first. */
function signsBelow(line: ActLine, following: readonly ActLine[], rules: ActRules): boolean {
  if (line.text.length > 90 || !rules.find('signatories.role', line.text)) return false;
  const bare = (text: string): string =>
    text.replace(/\bf\.?\s?to\b\.?|[()]|^\s*[-–]\s|\s[-–]\s*$/giu, ' ').trim();
  const next = following.find((other) => rules.find('signatories.role', other.text) === null);
  if (next && wholeName(bare(next.text), rules) !== null) return true;
  // An office in capitals may run over several lines before "f.to".
  const at = following.findIndex(({ text }) => /^f\.?\s?to\b/iu.test(text));
  const signed =
    at > 0 &&
    wholeName(bare(following[at]!.text), rules) !== null &&
    [line, ...following.slice(0, at)].every(({ text }) => inCapitals(text) && !/[.:;]$/u.test(text));
  if (signed || endsInPerson(line.text)) return true;
  const role = rules.find('attendance.role', bare(line.text));
  if (!role || /(?<!\p{L})\p{Ll}{5,}/u.test(bare(line.text).slice(role.index + role.length))) return false;
  return nameAfter(bare(line.text), role.index + role.length, rules) !== null;
}

/** A word and a name at the end of a line. */
const LAST_NAME = /\s(\p{L}[\p{L}.]{1,9})\s+\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’]+){1,2}\s*$/u;

/** Whether a title and a name end the line, whatever the office's own words before them: "Il Direttore tecnico dott. Ugo Neri". */
function endsInPerson(text: string): boolean {
  const title = LAST_NAME.exec(text)?.[1];
  return title !== undefined && isPersonTitle(title) && !/[,;:]/u.test(text);
}

/** Short, and set off by capitals, weight, place or space, or without a sentence's end. */
export const isHeading = (line: ActLine): boolean =>
  line.text.length <= 160 &&
  !/[;,]$/.test(line.text) &&
  (inCapitals(line.text) || line.bold || line.centred || line.gapBefore || !/[.;]$/.test(line.text));

/** Whether a line set off by capitals or weight is the title of a plan or report. */
const planTitle = (line: ActLine, rules: ActRules): RecogniseRule | null =>
  inCapitals(line.text) || line.bold ? recognise(rules.set, 'plan-heading', line.text) : null;

/** The organ at the start of a line, its article aside: length of both, and the organ as written. Null for none. */
export function organAtStart(
  text: string,
  rules: ActRules,
): {
  readonly article: number;
  readonly length: number;
  readonly organ: string;
  readonly rule: string;
} | null {
  const article = rules.find('organ.heading', text);
  if (article === null) return null;
  const hit = rules
    .all('organ', text)
    .filter((found) => found.index === article.length)
    .sort((a, b) => b.length - a.length)[0];
  const organ = hit?.groups['organ'];
  if (hit === undefined || organ === undefined) return null;
  return { article: article.length, length: article.length + hit.length, organ, rule: article.rule.id };
}

/** The organ that a line names as a heading ("LA GIUNTA COMUNALE"): alone on it or in capitals at its start. */
export function organHeading(line: ActLine, rules: ActRules): string | null {
  const hit = organAtStart(line.text, rules);
  if (!hit) return null;
  const rest = line.text.slice(hit.length).replace(/[\s,:;.]+/gu, '');
  const head = line.text.slice(0, hit.length);
  return rest === '' || inCapitals(head) ? hit.organ : null;
}
