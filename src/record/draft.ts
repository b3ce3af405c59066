import type { Place } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import type { Field } from './field.ts';
import type { Act, Allocation, Indicator, Objective, Section } from './record.ts';

/** The same shape with a reading in the place of each field: a record that nobody has weighed yet. */
export type Drafted<T> =
  T extends Field<unknown>
    ? Reading<NonNullable<T['value']>>
    : T extends readonly (infer U)[]
      ? readonly Drafted<U>[]
      : T extends object
        ? { readonly [K in keyof T]: Drafted<T[K]> }
        : T;

export type DraftAct = Drafted<Act>;
export type DraftSection = Drafted<Section>;
export type DraftIndicator = Drafted<Indicator>;
export type DraftObjective = Drafted<Objective>;
export type DraftAllocation = Drafted<Allocation>;

/** What interpreting hands to the checks. */
export interface Draft {
  readonly act: DraftAct | null;
  readonly sections: readonly DraftSection[];
  readonly objectives: readonly DraftObjective[];
  readonly allocations: readonly DraftAllocation[];
  readonly unassigned: readonly { readonly text: string; readonly at: readonly Place[] }[];
}
