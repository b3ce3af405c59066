import { flagged, reading } from '../model/reading.ts';
import type { DraftAct } from '../record/draft.ts';
import { findDates } from '../values/date.ts';
import type { ActRules } from './act-rules.ts';
import type { ActLine } from './lines.ts';

/** The day of an act that nothing else dates: it stands with the place, below the title or before the signatures. */
export function readPlaceDate(lines: readonly ActLine[], rules: ActRules): DraftAct['date'] {
  for (const line of lines) {
    const hit = rules.find('date.place', line.text);
    const day = hit && findDates(line.text, null).find((date) => date.flags.length === 0);
    if (day) return flagged(reading(day.iso, day.raw, hit.rule.id, line.at), 'date_from_place');
  }
  return null;
}
