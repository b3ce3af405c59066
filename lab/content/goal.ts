import type { Dice } from '../random.ts';
import { drawMeasure, type Measure } from './measure.ts';
import type { Topic } from './topic.ts';
import type { PlanWish } from './plan.ts';
import { shares } from './shares.ts';

export type Status = 'achieved' | 'partially_achieved' | 'not_achieved' | 'cancelled' | 'not_assessed';
/** Year, month, day. */
export type Day = readonly [number, number, number];

export interface Outcome {
  readonly status: Status;
  /** Of the unit; null where there is nothing to measure. */
  readonly percent: number | null;
  readonly evaluators: number | null;
  /** What was done, without a verdict; empty where nobody wrote anything. */
  readonly told: string;
}

export interface Step {
  readonly text: string;
  readonly due: Day;
  readonly months: readonly [number, number];
}

/** An objective as the body knows it; a form shows some of it. */
export interface Goal {
  readonly number: string | null;
  readonly title: string;
  readonly purpose: string;
  readonly effect: string;
  readonly weight: number | null;
  readonly due: Day | null;
  readonly nature: string;
  readonly crew: string;
  readonly partners: string;
  readonly human: string;
  readonly money: string;
  readonly tools: string;
  readonly years: readonly number[];
  readonly measures: readonly Measure[];
  readonly steps: readonly Step[];
  readonly outcome: Outcome;
  /** What nobody has filled in. */
  readonly blank: ReadonlySet<string>;
}

interface Circumstances {
  readonly number: string | null;
  readonly weight: number | null;
  readonly year: number;
  readonly report: boolean;
  readonly quarter: string;
  readonly wish: PlanWish;
}

const NATURES = [
  'Strategico',
  'Di sviluppo',
  'Di mantenimento',
  'Innovativo',
  'Trasversale',
  'Di miglioramento',
];
const CREWS = [
  'Due istruttori amministrativi',
  'Squadra esterna e un capo cantiere',
  'Personale di sportello',
  'Un funzionario e tre collaboratori',
  'Tutti gli addetti dell’ufficio',
];
const PARTNERS = [
  'Ragioneria e provveditorato',
  'Ufficio stampa',
  'Polizia locale',
  'Ufficio tecnico e segreteria',
  'Biblioteca e scuole',
];
const HUMANS = [
  'Tre unità a tempo pieno',
  'Un’unità a tempo parziale',
  'Cinque operatori',
  'Due tirocinanti e un tutor',
];
const TOOLS = [
  'Due tavolette grafiche e un furgone',
  'Programma di gestione documentale',
  'Fotocamera e stampante di etichette',
  'Attrezzature già disponibili',
];
const CAUSES = [
  'per la scarsità di personale',
  'a causa del ricorso di un concorrente',
  'per il ritardo nelle autorizzazioni',
  'per la mancata conferma del finanziamento',
  'a seguito del maltempo autunnale',
];

export function drawGoal(dice: Dice, topic: Topic, around: Circumstances): Goal {
  const { year, wish, report } = around;
  const place = (text: string): string => text.replaceAll('@', around.quarter);
  const status: Status = report
    ? dice.pick([
        'achieved',
        'achieved',
        'achieved',
        'achieved',
        'achieved',
        'partially_achieved',
        'partially_achieved',
        'not_achieved',
        dice.pick(['cancelled', 'not_assessed'] as const),
      ] as const)
    : 'achieved';
  const ideas = wish.countable ? topic.measures.filter(({ kind }) => kind !== 'yes') : topic.measures;
  const chosen = dice.some(ideas, dice.int(...(wish.measures ?? [1, 2])));
  const parts = shares(dice, chosen.length);
  const measures = chosen.map((idea, i) => drawMeasure(dice, idea, status, year, parts[i]!));
  const steps = topic.steps.map((text, i): Step => {
    const month = Math.min(12, 2 + Math.floor(((i + 1) * 10) / topic.steps.length));
    return { text, due: [year, month, lastDay(month)], months: [Math.max(1, month - dice.int(1, 3)), month] };
  });
  return {
    number: around.number,
    title: place(dice.pick(topic.titles)),
    purpose: place(dice.pick(topic.purposes)),
    effect: dice.pick(topic.effects),
    weight: around.weight,
    due: dice.chance(0.1)
      ? null
      : dice.pick([
          [year, 12, 31],
          [year, 12, 31],
          [year, 10, 31],
          [year, 6, 30],
          [year, 9, 15],
        ] as const),
    nature: dice.pick(NATURES),
    crew: dice.pick(CREWS),
    partners: dice.pick(PARTNERS),
    human: dice.pick(HUMANS),
    money: dice.pick([
      `€ ${dice.int(3, 95)}.000,00`,
      'Nessuna spesa aggiuntiva',
      `Capitolo ${dice.int(110, 980)} del bilancio`,
      'Contributo della Regione',
    ]),
    tools: dice.pick(TOOLS),
    years: dice.pick([[year], [year, year + 1], [year, year + 1, year + 2]]),
    measures,
    steps,
    outcome: drawOutcome(dice, status, measures),
    blank: new Set(
      ['purpose', 'effect', 'nature', 'crew', 'partners', 'money'].filter(() => dice.chance(0.04)),
    ),
  };
}

function drawOutcome(dice: Dice, status: Status, measures: readonly Measure[]): Outcome {
  const percent = {
    achieved: 100,
    partially_achieved: dice.int(8, 19) * 5,
    not_achieved: 0,
    cancelled: null,
    not_assessed: null,
  }[status];
  const evaluators = status === 'partially_achieved' && dice.chance(0.6) ? percent! - 10 : percent;
  const done = measures.map((measure) => measure.told).join(' ');
  const told = {
    achieved: done,
    partially_achieved: `${done} Il resto è slittato ${dice.pick(CAUSES)}.`,
    not_achieved: `Le attività non sono partite ${dice.pick(CAUSES)}.`,
    cancelled: 'La giunta ha tolto il finanziamento e dato altre priorità agli uffici.',
    not_assessed: 'I dati necessari non sono stati forniti dal gestore.',
  }[status];
  return { status, percent, evaluators, told: dice.chance(0.05) ? '' : told };
}

const lastDay = (month: number): number => (month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31);
