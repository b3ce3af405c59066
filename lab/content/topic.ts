/** How a measure is counted: percents and counts that should grow, days that should shrink, a yes. */
export type MeasureKind = 'percent' | 'count' | 'days' | 'yes';

export interface MeasureIdea {
  readonly text: string;
  readonly kind: MeasureKind;
  /** Between which values a sensible target lies. */
  readonly from: number;
  readonly to: number;
  /** What a report says of it; `#` stands for the value that was reached. */
  readonly told: string;
}

/** One piece of work of an office: all its texts speak of the same thing. `@` stands for a place. */
export interface Topic {
  readonly titles: readonly string[];
  readonly purposes: readonly string[];
  readonly effects: readonly string[];
  readonly measures: readonly MeasureIdea[];
  readonly steps: readonly string[];
}

export interface Area {
  readonly names: readonly string[];
  readonly topics: readonly Topic[];
}

export const percent = (text: string, from: number, to: number, told: string): MeasureIdea => ({
  text,
  kind: 'percent',
  from,
  to,
  told,
});
export const count = (text: string, from: number, to: number, told: string): MeasureIdea => ({
  text,
  kind: 'count',
  from,
  to,
  told,
});
export const days = (text: string, from: number, to: number, told: string): MeasureIdea => ({
  text,
  kind: 'days',
  from,
  to,
  told,
});
export const yes = (text: string, told: string): MeasureIdea => ({ text, kind: 'yes', from: 1, to: 1, told });
