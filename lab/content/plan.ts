import type { Dice } from '../random.ts';
import { INSIDE } from './areas-inside.ts';
import { PEOPLE } from './areas-people.ts';
import { WORKS } from './areas-works.ts';
import { drawBody, type Body } from './body.ts';
import { drawGoal, type Goal } from './goal.ts';
import { drawPeople, type Person } from './people.ts';
import { shares } from './shares.ts';

/** Whether its kind says that a unit is a sector or a service; readers may take `either` for one or the other. */
export type UnitLevel = 'sector' | 'service' | 'either';

export interface Unit {
  readonly kind: string;
  readonly level: UnitLevel;
  readonly name: string;
  readonly head: Person;
  readonly goals: Goal[];
}

export interface Plan {
  readonly body: Body;
  readonly year: number;
  readonly report: boolean;
  readonly units: readonly Unit[];
  readonly staff: readonly Person[];
}

/** What a form asks of the plan that it is to show. */
export interface PlanWish {
  readonly units?: readonly [number, number];
  readonly goals?: readonly [number, number];
  readonly measures?: readonly [number, number];
  /** Leave out measures that are no number. */
  readonly countable?: boolean;
  readonly report?: boolean;
  /** Every goal has a weight, and those of a unit sum to 100. */
  readonly wholeWeights?: boolean;
}

const KINDS: readonly (readonly [string, UnitLevel])[] = [
  ['Settore', 'sector'],
  ['Area', 'sector'],
  ['Servizio', 'service'],
  ['Ufficio', 'service'],
  ['Direzione', 'either'],
];
const NUMBERINGS = ['plain', 'plain', 'through', 'dotted', 'coded', 'none'] as const;

export function drawPlan(dice: Dice, wish: PlanWish): Plan {
  const body = drawBody(dice);
  const year = dice.int(2017, 2025);
  const report = wish.report ?? dice.chance(0.5);
  const areas = dice.shuffled([...WORKS, ...PEOPLE, ...INSIDE]).slice(0, dice.int(...(wish.units ?? [1, 3])));
  const people = drawPeople(dice, areas.length + 6);
  const [kind, level] = dice.pick(KINDS);
  const numbering = dice.pick(NUMBERINGS);
  const gaps = wish.wholeWeights !== true && dice.chance(0.15);
  let through = 0;
  // Work that any office may have besides its own: records, training, payments.
  const common = dice.shuffled(
    INSIDE.filter((area) => !areas.includes(area)).flatMap(({ topics }) => topics),
  );
  const units = areas.map((area, u): Unit => {
    const wanted = dice.int(...(wish.goals ?? [2, 5]));
    const own = dice.shuffled(area.topics).slice(0, wanted);
    const topics = [...own, ...common.splice(0, wanted - own.length)];
    const weights = shares(dice, topics.length);
    const goals = topics.map((topic, i) => {
      through++;
      const number = {
        plain: String(i + 1),
        through: String(through),
        dotted: `${u + 1}.${i + 1}`,
        coded: `OB${String(through).padStart(2, '0')}`,
        none: null,
      }[numbering];
      const weight = gaps && dice.chance(0.25) ? null : weights[i]!;
      return drawGoal(dice, topic, { number, weight, year, report, wish, quarter: dice.pick(body.quarters) });
    });
    return { kind, level, name: dice.pick(area.names), head: people[u]!, goals };
  });
  return { body, year, report, units, staff: people.slice(areas.length) };
}
