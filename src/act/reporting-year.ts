import { reading, vouched, type Reading } from '../model/reading.ts';
import type { ActRules } from './act-rules.ts';

/** The year of the objectives as the subject tells it; null for acts on other matters. */
export function readReportingYear(subject: Reading<string> | null, rules: ActRules): Reading<number> | null {
  const text = subject?.value ?? '';
  if (!subject || rules.find('reportingYear.subject', text) === null) return null;
  const years = rules.all('reportingYear', text).map((hit) => ({ hit, year: Number(hit.groups['year']) }));
  const best = years[0];
  if (best) {
    const field = reading(
      best.year,
      text.slice(best.hit.index, best.hit.index + best.hit.length),
      best.hit.rule.id,
      subject.at,
    );
    return years.some((other) => other !== best && other.year === best.year)
      ? vouched(field, 'stated_twice')
      : field;
  }
  const bare = /(?<![\d/])(20\d\d)(?!\d)/u.exec(text.replace(/d\.?\s?lgs[^;]*?\d{2,4}\/\d{2,4}/giu, ''));
  return bare ? reading(Number(bare[1]), bare[0], 'acts/reporting-subject', subject.at) : null;
}
