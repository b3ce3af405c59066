import type { Day, Status } from './content/goal.ts';
import type { Measure } from './content/measure.ts';
import type { Person } from './content/people.ts';
import type { Dice } from './random.ts';

const MONTHS =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' ');
export const monthName = (month: number): string => MONTHS[month - 1]!;
const two = (n: number): string => String(n).padStart(2, '0');
export const iso = ([y, m, d]: Day): string => `${y}-${two(m)}-${two(d)}`;

const WEIGHTS = [
  'percent',
  'percent',
  'spaced',
  'plain',
  'plain',
  'hundredths',
  'fraction',
  'points',
  'words',
] as const;
export type WeightForm = (typeof WEIGHTS)[number];
const VERDICTS: Readonly<Record<Status, readonly string[]>> = {
  achieved: ['Raggiunto', 'Conseguito', 'Pienamente raggiunto', 'Realizzato'],
  partially_achieved: ['Parzialmente raggiunto', 'Raggiunto in parte', 'Parzialmente realizzato'],
  not_achieved: ['Non raggiunto', 'Non conseguito', 'Non realizzato'],
  cancelled: ['Annullato', 'Stralciato'],
  not_assessed: ['Non valutabile', 'n.v.'],
};

/** How one document writes numbers, weights, dates, targets and verdicts. */
export interface Notation {
  readonly weightForm: WeightForm;
  /** What points or words of weights add up to. */
  readonly weightLegend: string | null;
  /** Added to the label of weights that are points. */
  readonly weightHint: string;
  readonly empty: string;
  readonly capitals: boolean;
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  /** What is printed for a weight, and the percent that it means. */
  readonly weight: (weight: number) => { readonly text: string; readonly means: number };
  readonly plainWeight: (weight: number) => string;
  readonly day: (day: Day) => string;
  readonly person: (person: Person) => string;
  readonly amount: (measure: Measure, value: number) => string;
  readonly aim: (
    measure: Measure,
    value: number | null,
  ) => { readonly text: string; readonly op: '>=' | '<=' | null };
  readonly result: (measure: Measure) => string;
  readonly verdict: (status: Status) => string;
}

export function drawNotation(dice: Dice, wish: { readonly weights?: readonly WeightForm[] } = {}): Notation {
  const weightForm = dice.pick(wish.weights ?? WEIGHTS);
  const total = dice.pick([20, 40, 60, 200]);
  const steps = dice.pick([
    ['ALTA', 'MEDIA', 'BASSA'],
    ['Rilevante', 'Ordinaria', 'Limitata'],
    ['A', 'B', 'C'],
  ]);
  const means = dice.pick([
    [50, 30, 20],
    [60, 30, 10],
  ]);
  const dots = dice.chance(0.6);
  const sign = dice.pick(['%', '%', ' %']);
  const dates = dice.pick(['/', '/', '.', '-', 'words'] as const);
  const naming = dice.pick(['titled', 'titled', 'plain', 'last'] as const);
  const compare = dice.pick(['none', 'none', 'ascii', 'words', 'glued'] as const);
  const verdicts = Object.fromEntries(
    Object.entries(VERDICTS).map(([status, words]) => [status, dice.pick(words)]),
  ) as Record<Status, string>;

  const number = (value: number): string =>
    dots ? String(value).replace(/\B(?=(\d{3})+$)/g, '.') : String(value);
  const weight = (value: number): { text: string; means: number } => {
    const level = value >= 40 ? 0 : value >= 25 ? 1 : 2;
    switch (weightForm) {
      case 'percent': return { text: `${value}%`, means: value };
      case 'spaced': return { text: `${value} %`, means: value };
      case 'plain': return { text: String(value), means: value };
      case 'hundredths': return { text: `${value}/100`, means: value };
      case 'fraction': return { text: (value / 100).toFixed(2).replace('.', ','), means: value };
      case 'points': return { text: String((value * total) / 100), means: value };
      case 'words': return { text: steps[level]!, means: means[level]! };
    } // prettier-ignore
  };
  const amount = (measure: Measure, value: number): string =>
    measure.kind === 'percent' ? `${value}${sign}` : number(value);
  return {
    weightForm,
    weightLegend:
      weightForm === 'words'
        ? `Legenda dei pesi: ${steps.map((word, i) => `${word} = ${means[i]}%`).join('; ')}.`
        : null,
    weightHint: weightForm === 'points' ? ` (punti su ${total})` : '',
    empty: dice.pick(['', '', '', '-', '--']),
    capitals: dice.chance(0.12),
    number,
    percent: (value) => `${value}${sign}`,
    weight,
    plainWeight: (value) => (weightForm === 'plain' ? String(value) : `${value}${sign}`),
    day: ([y, m, d]) => (dates === 'words' ? `${d} ${monthName(m)} ${y}` : [two(d), two(m), y].join(dates)),
    person: ({ title, first, last }) =>
      ({
        titled: `${title} ${first} ${last}`,
        plain: `${first} ${last}`,
        last: `${last.toUpperCase()} ${first}`,
      })[naming],
    amount,
    aim: (measure, value) => {
      if (value === null) return { text: 'sì', op: null };
      const text = amount(measure, value);
      const less = measure.kind === 'days';
      const op = less ? '<=' : '>=';
      switch (compare) {
        case 'none': return { text, op: null };
        case 'ascii': return { text: `${op} ${text}`, op };
        case 'glued': return { text: `${op}${text}`, op };
        case 'words': return { text: `${less ? 'massimo' : 'almeno'} ${text}`, op };
      } // prettier-ignore
    },
    result: (measure) =>
      typeof measure.reached === 'number' ? amount(measure, measure.reached) : measure.reached,
    verdict: (status) => verdicts[status],
  };
}
