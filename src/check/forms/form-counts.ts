import { CLASSES, type CellForm } from './cell-form.ts';

/** How often each class of each aspect comes among the texts of a column. */
export interface FormCounts {
  readonly n: number;
  readonly counts: readonly (readonly number[])[];
}

export const countForms = (forms: readonly CellForm[]): FormCounts => ({
  n: forms.length,
  counts: CLASSES.map((classes, aspect) => {
    const own = Array.from({ length: classes }, () => 0);
    for (const form of forms) own[form[aspect]!]!++;
    return own;
  }),
});

/** Log-likelihood of a form among those counted, `left` of which is taken out first. */
export const likelihood = (form: CellForm, { n, counts }: FormCounts, left: CellForm | null = null): number =>
  counts.reduce((sum, own, aspect) => {
    const at = form[aspect]!;
    const taken = left?.[aspect] === at ? 1 : 0;
    return sum + Math.log((own[at]! - taken + 0.5) / (n - (left === null ? 0 : 1) + 0.5 * own.length));
  }, 0);
