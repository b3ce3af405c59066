import type { Reading } from '../../model/reading.ts';
import type { Draft } from '../../record/draft.ts';
import { doubt, type Check, type Finding } from '../finding.ts';

/** Plans look up to five years ahead; an act reports on years not long past. */
const AHEAD = 5;
const BACK = 5;
const MARKED_BACK = 3;

/**
 * Years and dates that can't be: a deadline before the plan's year or far behind it, a plan many years from its act, an act
 * that cites one made later.
 */
export const years: Check = (draft) => [...actYears(draft), ...sectionYears(draft), ...objectiveYears(draft)];

const yearOf = (date: string | null | undefined): number | null =>
  date == null ? null : Number(date.slice(0, 4));

function actYears({ act }: Draft): Finding[] {
  const date = act?.date?.value ?? null;
  const made = yearOf(date);
  if (act === null || date === null || made === null) return [];
  const findings: Finding[] = [];
  const reporting = act.reportingYear;
  if (reporting !== null && isOutside(reporting.value, made - BACK, made + AHEAD))
    findings.push(
      doubt(
        'year_implausible',
        ['act.reportingYear', 'act.date'],
        `year ${reporting.value} in an act of ${made}`,
        reporting.at,
      ),
    );
  act.citations.forEach((citation, i) => {
    if (citation.kind !== 'act' || citation.date === null || citation.date.value === null) return;
    if (citation.date.value > date)
      findings.push(
        doubt(
          'date_implausible',
          [`act.citations[${i}].date`],
          `cites an act of ${citation.date.value}, later than ${date}`,
          citation.date.at,
        ),
      );
  });
  return findings;
}

function sectionYears({ act, sections }: Draft): Finding[] {
  const made = yearOf(act?.date?.value);
  if (made === null) return [];
  return sections.flatMap((section, i) =>
    isOutside(section.year?.value ?? null, made - BACK, made + AHEAD)
      ? [
          doubt(
            'year_implausible',
            [`sections[${i}].year`],
            `year ${section.year!.value} in an act of ${made}`,
            section.year!.at,
          ),
        ]
      : [],
  );
}

function objectiveYears(draft: Draft): Finding[] {
  const ofSection = new Map(draft.sections.map((section) => [section.id, section.year?.value ?? null]));
  const fallback = draft.act?.reportingYear?.value ?? yearOf(draft.act?.date?.value);
  const usual = usualDeadlines(draft);
  return draft.objectives.flatMap((objective, i) => {
    const year = ofSection.get(objective.section) ?? fallback;
    const odd = (reading: Reading<string> | null, path: string): Finding[] => {
      const due = yearOf(reading?.value);
      if (due === null) return [];
      const alone = usual.get(objective.section) ?? null;
      const outside = year !== null && isOutside(due, year, year + AHEAD);
      if (!outside && (alone === null || due === alone)) return [];
      const message = outside
        ? `due in ${due}, planned for ${year}`
        : `due in ${due}, all others in ${alone}`;
      return [doubt('date_implausible', [path], message, reading!.at)];
    };
    const marked = objective.years;
    const far =
      year !== null &&
      marked !== null &&
      (marked.value ?? []).some((one) => isOutside(one, year - MARKED_BACK, year + AHEAD));
    return [
      ...odd(objective.deadline, `objectives[${i}].deadline`),
      ...objective.phases.flatMap((phase, k) =>
        odd(phase.deadline, `objectives[${i}].phases[${k}].deadline`),
      ),
      ...(far
        ? [
            doubt(
              'year_implausible',
              [`objectives[${i}].years`],
              `years ${marked.value!.join(', ')} in a plan of ${year}`,
              marked.at,
            ),
          ]
        : []),
    ];
  });
}

/** By section, the year in which all its deadlines but one fall; only where there are enough to say so. */
function usualDeadlines({ objectives }: Draft): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const { section, deadline } of objectives) {
    const due = yearOf(deadline?.value);
    if (due === null) continue;
    const own = counts.get(section) ?? new Map<number, number>();
    counts.set(section, own.set(due, (own.get(due) ?? 0) + 1));
  }
  const usual = new Map<string, number>();
  for (const [section, own] of counts) {
    const [first, second] = [...own].sort((a, b) => b[1] - a[1]);
    if (own.size === 2 && first![1] >= 3 && second![1] === 1) usual.set(section, first![0]);
  }
  return usual;
}

const isOutside = (value: number | null, from: number, to: number): boolean =>
  value !== null && (value < from || value > to);
