import { valueAt } from '../record/value-at.ts';
import { latestDate } from '../values/date.ts';
import { parseNumber } from '../values/number.ts';
import { parsePercent } from '../values/percent.ts';
import { parseTarget } from '../values/target.ts';
import { parseWeight } from '../values/weight.ts';
import { yearsIn } from '../values/years.ts';

const TICKED = /^(?:s[iì]|yes|true|vero|presente|x|1)$/iu;
const UNTICKED = /^(?:no|false|falso|assente|0)$/iu;

/**
 * The value that words mean in a field, as its kind has it: `12,5 %` 12.5, `31 dicembre 2024` a date, `>= 80 %` a target. `of` is the
 * number of points that a weight is out of. Undefined where they mean none that the field can hold.
 */
export function parseValue(path: string, text: string, of: number | null = null): unknown {
  const at = valueAt(path);
  if (at === null) return undefined;
  const words = text.trim();
  const value = parsed(words);
  return value !== null && at.holds(value) ? value : undefined;

  function parsed(given: string): unknown {
    switch (at!.kind) {
      case 'text':
        return given;
      case 'percent':
        return path.endsWith('weight') ? parseWeight(given, of).value : parsePercent(given).value;
      case 'number':
      case 'integer':
        return parseNumber(given).value;
      case 'date':
        return /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : latestDate(given, null).value;
      case 'flag':
        return TICKED.test(given) ? true : UNTICKED.test(given) ? false : null;
      case 'years':
        return yearsIn(given);
      case 'target':
        return parseTarget(given).value;
      case 'choice':
        return given;
    }
  }
}
