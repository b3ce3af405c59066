import { doubt, type Check } from '../finding.ts';

/** Words by which a report says how it ended. */
const VERDICT =
  /(?<!\p{L})(?:obiettivo|risultato|attività)?(?:raggiunt|conseguit|realizzat|attuat)[oaie](?!\p{L})/iu;
/** Conditions and plans speak of what will be reached. */
const PLANNED = /(?<!\p{L})(?:se|qualora|sarà|saranno|da|grado di|ad obiettivo|per ogni)\s/iu;

/**
 * A verdict in a column without a meaning, at an objective whose outcome says no such thing, may be the outcome itself.
 */
export const verdictElsewhere: Check = ({ objectives }) =>
  objectives.flatMap((objective, i) => {
    const { text, status } = objective.outcome;
    if (status.value !== 'reported' && status.value !== 'missing') return [];
    if (VERDICT.test(text?.value ?? '')) return [];
    const found = objective.other.flatMap((other, k) =>
      says(other.text.value) ? [{ path: `objectives[${i}].other[${k}].text`, reading: other.text }] : [],
    );
    if (found.length === 0) return [];
    const paths = [
      ...(text === null ? [] : [`objectives[${i}].outcome.text`]),
      `objectives[${i}].outcome.status`,
      ...found.map(({ path }) => path),
    ];
    const first = found[0]!.reading;
    return [doubt('verdict_elsewhere', paths, `"${first.raw.slice(0, 60)}" says how it ended`, first.at)];
  });

const says = (text: string | null): boolean =>
  text !== null && VERDICT.test(text) && !PLANNED.test(text.slice(0, 40));
