import type { Dice } from '../random.ts';
import type { Status } from './goal.ts';
import type { MeasureIdea, MeasureKind } from './topic.ts';

/** An indicator with all that a form may say of it; null where it is a yes and no number. */
export interface Measure {
  readonly text: string;
  readonly kind: MeasureKind;
  readonly weight: number;
  readonly aim: number | null;
  readonly before: number | null;
  /** Last two years' values, by year. */
  readonly past: ReadonlyMap<number, number>;
  /** Targets of the plan's year and the two after it. */
  readonly aims: ReadonlyMap<number, number>;
  readonly reached: number | string;
  /** How far the target is met, in percent. */
  readonly degree: number | null;
  readonly told: string;
}

export function drawMeasure(
  dice: Dice,
  idea: MeasureIdea,
  status: Status,
  year: number,
  weight: number,
): Measure {
  const { text, kind } = idea;
  if (kind === 'yes') {
    const reached = status === 'achieved' ? 'sì' : 'no';
    const told = idea.told.replace('#', reached);
    return {
      text,
      kind,
      weight,
      aim: null,
      before: null,
      past: new Map(),
      aims: new Map(),
      reached,
      degree: status === 'achieved' ? 100 : 0,
      told,
    };
  }
  const less = kind === 'days';
  const raw = dice.int(idea.from, idea.to);
  const aim =
    kind === 'percent' ? Math.min(100, Math.round(raw / 5) * 5) : raw > 200 ? Math.round(raw / 10) * 10 : raw;
  const times = (factor: number): number => Math.max(1, Math.round(aim * factor));
  const cap = (value: number): number => (kind === 'percent' ? Math.min(100, value) : value);
  const before = times(less ? 1.5 : 0.7);
  const part = dice.int(5, 9) / 10;
  const reached = {
    achieved: dice.chance(0.4) ? aim : cap(times(less ? 0.9 : 1.06)),
    partially_achieved: times(less ? 1.4 : part),
    not_achieved: less ? times(1.8) : 0,
    cancelled: less ? before : 0,
    not_assessed: less ? before : 0,
  }[status];
  const share = less ? (aim / Math.max(1, reached)) * 100 : (reached / aim) * 100;
  const step = (k: number): number =>
    cap(less ? Math.max(1, aim - k) : kind === 'percent' ? aim + k * 2 : times(1 + k * 0.1));
  return {
    text,
    kind,
    weight,
    aim,
    before,
    past: new Map([
      [year - 2, times(less ? 1.6 : 0.6)],
      [year - 1, before],
    ]),
    aims: new Map([0, 1, 2].map((k) => [year + k, step(k)])),
    reached,
    degree: Math.min(100, Math.round(share)),
    told: idea.told.replace('#', kind === 'percent' ? `${reached}%` : String(reached)),
  };
}
