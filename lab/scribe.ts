import type { Gold, GoldAct } from '../fixtures/make/gold.ts';
import type { Block } from '../fixtures/make/document.ts';
import type { Asides } from './content/aside.ts';
import type { Goal } from './content/goal.ts';
import type { Measure } from './content/measure.ts';
import type { Plan, Unit } from './content/plan.ts';
import type { Notation } from './notation.ts';
import type { Dice } from './random.ts';
import { truthOf, type Shown, type ShownUnit } from './truth.ts';
import { percentTexts } from './truth-outcome.ts';
import type { Aside, Field } from './wording/known.ts';
import type { Words } from './wording/words.ts';

export interface Style {
  readonly ruling: 'grid' | 'lines' | 'box' | 'none';
  readonly shaded: boolean;
  readonly repeat: boolean;
  /** Before each of several measures in one cell. */
  readonly bullet: string;
}

/** Writes a form and remembers what of the plan it has shown. */
export class Scribe {
  readonly blocks: Block[] = [];
  /** Whether results stand under the plan's year. */
  readonly yearOnResults: boolean;
  landscape = false;
  act: Partial<GoldAct> | null = null;
  private readonly units = new Map<Unit, ShownUnit>();
  private readonly goals = new Map<Goal, Shown>();
  private weighed = false;

  constructor(
    readonly dice: Dice,
    readonly plan: Plan,
    readonly words: Words,
    readonly notation: Notation,
    readonly style: Style,
    readonly asides: Asides,
  ) {
    this.yearOnResults = dice.chance(0.3);
  }

  add(...blocks: readonly (Block | readonly Block[])[]): void {
    this.blocks.push(...blocks.flat());
  }

  get width(): number {
    return this.landscape ? 750 : 505;
  }

  label(field: Field): string {
    const label = this.words.label(field);
    if (field === 'weight') return label + this.notation.weightHint;
    if (field === 'reached' && this.yearOnResults) return `${label} ${this.plan.year}`;
    return label;
  }

  /** What stands before an objective's number in a title: the form's own word for it where that is no known one. */
  titleWord(known: readonly string[]): string {
    const word = this.dice.pick(known);
    return this.words.isStrange('title') ? this.label('title') : word;
  }

  key(field: Field): string {
    return `${this.label(field)}:`;
  }

  /** The unit, as its name or its head is shown. */
  unit(unit: Unit): ShownUnit {
    let shown = this.units.get(unit);
    if (shown === undefined) this.units.set(unit, (shown = { name: false, head: false, goal: null }));
    return shown;
  }

  unitName(unit: Unit, withKind = true): string {
    this.unit(unit).name = true;
    return withKind ? `${unit.kind} ${unit.name}` : unit.name;
  }

  headName(unit: Unit): string {
    this.unit(unit).head = true;
    return this.notation.person(unit.head);
  }

  private shown(goal: Goal): Shown {
    let shown = this.goals.get(goal);
    if (shown === undefined) {
      const unit = this.plan.units.find(({ goals }) => goals.includes(goal))!;
      this.unit(unit);
      const resultYear = this.yearOnResults ? this.plan.year : null;
      shown = {
        unit,
        fields: new Set(),
        measures: new Map(),
        past: new Set(),
        told: null,
        resultYear,
        counted: null,
        skip: [],
      };
      this.goals.set(goal, shown);
    }
    return shown;
  }

  /** Text of a field of an objective as this document prints it; what is printed becomes truth. */
  write(goal: Goal, field: Field): string {
    const { notation, dice } = this;
    const shown = this.shown(goal);
    shown.fields.add(field);
    if (goal.blank.has(field)) return notation.empty;
    switch (field) {
      case 'number': return goal.number ?? '';
      case 'title': return notation.capitals ? goal.title.toUpperCase() : goal.title;
      case 'purpose': return goal.purpose;
      case 'effect': return goal.effect;
      case 'weight':
        this.weighed = true;
        return goal.weight === null ? notation.empty : notation.weight(goal.weight).text;
      case 'due': return goal.due === null ? notation.empty : notation.day(goal.due);
      case 'nature': return goal.nature;
      case 'head': return this.headName(shown.unit);
      case 'crew': return goal.crew;
      case 'partners': return goal.partners;
      case 'human': return goal.human;
      case 'money': return goal.money;
      case 'tools': return goal.tools;
      case 'years': return goal.years.length === 1 ? String(goal.years[0]) : `${goal.years[0]}-${goal.years.at(-1)}`;
      case 'verdict': return notation.verdict(goal.outcome.status);
      case 'percent': return percentTexts(goal, false, notation)[0]!;
      case 'evaluators': return percentTexts(goal, true, notation)[1]!;
      case 'report': {
        if (shown.told === null) {
          const { told, status } = goal.outcome;
          const sentence = told !== '' && dice.chance(0.5);
          const verdict = status === 'not_assessed' ? 'non valutabile' : notation.verdict(status).toLowerCase();
          shown.told = sentence ? { text: `${told} Obiettivo ${verdict}.`, status } : { text: told, status: null };
        }
        return shown.told.text;
      }
      default: return this.asides.write(field as Aside, null);
    } // prettier-ignore
  }

  writeMeasure(goal: Goal, measure: Measure, field: Field): string {
    const { notation } = this;
    const shown = this.shown(goal);
    const fields = shown.measures.get(measure) ?? new Set();
    shown.measures.set(measure, fields.add(field));
    const times = (factor: number): string =>
      notation.amount(measure, Math.max(1, Math.round(measure.aim! * factor)));
    const less = measure.kind === 'days';
    switch (field) {
      case 'measure': return measure.text;
      case 'measureWeight': return notation.plainWeight(measure.weight);
      case 'aim': return notation.aim(measure, measure.aim).text;
      case 'least': return measure.aim === null ? 'no' : times(less ? 1.3 : 0.7);
      case 'best': return measure.aim === null ? 'sì' : measure.kind === 'percent' ? notation.amount(measure, Math.min(100, Math.round(measure.aim * 1.1))) : times(less ? 0.8 : 1.2);
      case 'before': return measure.before === null ? notation.empty : notation.amount(measure, measure.before);
      case 'reached': return notation.result(measure);
      case 'degree': return measure.degree === null ? '' : notation.percent(measure.degree);
      default: return this.asides.write(field as Aside, measure);
    } // prettier-ignore
  }

  /** A value of a past year. */
  writePast(goal: Goal, measure: Measure, year: number): string {
    this.shown(goal).past.add(year);
    const value = measure.past.get(year);
    return value === undefined ? this.notation.empty : this.notation.amount(measure, value);
  }

  /** A number that the form gives by counting, where the plan has none: a number to some readers. */
  counted(goal: Goal, number: number): void {
    this.shown(goal).counted = String(number);
  }

  /** A field that this form says in a way that no two readers would write down alike. */
  leaveOut(goal: Goal, path: string): void {
    this.shown(goal).skip.push(path);
  }

  /** That the form tells of steps, and whether it gives them days. */
  writeSteps(goal: Goal, withDays: boolean): void {
    this.shown(goal).fields.add('step');
    if (withDays) this.shown(goal).fields.add('stepDue');
  }

  /** What a reader needs for the weights that are words, once weights have been written. */
  legend(): string | null {
    return this.weighed ? this.notation.weightLegend : null;
  }

  truth(): Gold {
    return truthOf(this.units, this.goals, this.notation, this.act);
  }
}
