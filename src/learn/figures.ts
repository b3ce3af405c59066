import type { Judged, Verdict } from './judged.ts';

/** How right the reading was of one kind of field in one kind of form. */
export interface Figure {
  readonly kind: string;
  readonly form: string;
  /** Values that somebody looked at, and how many of them were right. */
  readonly looked: number;
  readonly right: number;
  /** Values that stood untouched in finished documents: nobody objected. */
  readonly untouched: number;
  /** What was stated and not read. */
  readonly missed: number;
  /** Mean confidence of what was looked at, 0 to 1; null where nothing was. */
  readonly confidence: number | null;
}

/** Figures by field and form, those with most wrong values first. */
export function figuresOf(verdicts: readonly Verdict[]): Figure[] {
  const groups = new Map<string, { judged: Judged[]; missed: number; kind: string; form: string }>();
  const group = ({ kind, form }: Pick<Judged, 'kind' | 'form'>) => {
    const key = `${kind} ${form}`;
    const known = groups.get(key) ?? { judged: [], missed: 0, kind, form };
    groups.set(key, known);
    return known;
  };
  for (const { judged, missed } of verdicts) {
    for (const one of judged) group(one).judged.push(one);
    for (const one of missed) group(one).missed++;
  }
  return [...groups.values()]
    .map(({ judged, missed, kind, form }): Figure => {
      const looked = judged.filter((one) => one.looked);
      return {
        kind,
        form,
        looked: looked.length,
        right: looked.filter(({ right }) => right).length,
        untouched: judged.length - looked.length,
        missed,
        confidence:
          looked.length === 0
            ? null
            : looked.reduce((sum, { confidence }) => sum + confidence, 0) / looked.length,
      };
    })
    .sort((a, b) => wrong(b) - wrong(a) || (a.kind + a.form < b.kind + b.form ? -1 : 1));
}

const wrong = ({ looked, right, missed }: Figure): number => looked - right + missed;
