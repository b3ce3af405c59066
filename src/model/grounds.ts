/**
 * What a value rests on besides its own words: the decision about its slot, made once for all values that stand there, and
 * about the form and document around it. Errors come in bundles, so doubts about a slot enter every value of it.
 */
export interface Grounds {
  /** How well a rule names the field by the slot's label alone, 0 to 1; 0 where the content decided. */
  readonly label: number;
  /** Probability of the field by all that stands at the slot, and of the best other one. */
  readonly sure: number;
  readonly rival: number;
  /** Mean probability of the fields of all slots of the form: how well it is explained as a whole. */
  readonly form: number;
  /** How the instances were told apart: rows of a table, a sheet that recurs, a sheet found by words alone. */
  readonly cut: 'rows' | 'cycle' | 'words';
}

/** Of several grounds the one with the least sure slot; undefined where there is none. */
export const weakest = (grounds: readonly (Grounds | undefined)[]): Grounds | undefined =>
  grounds.reduce<Grounds | undefined>(
    (least, one) => (least === undefined || (one !== undefined && one.sure < least.sure) ? one : least),
    undefined,
  );
