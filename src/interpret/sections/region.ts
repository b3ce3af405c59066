import type { Paragraph } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import type { DraftAllocation, DraftSection } from '../../record/draft.ts';
import type { Context } from './context.ts';
import type { Bundle } from '../entry.ts';

/** A stretch of the document that becomes one section, its objectives not yet assembled. */
export interface Region {
  layout: DraftSection['layout'];
  /** What the headings above say. */
  readonly base: Context;
  /** The same with what its own rows say. */
  context: Context;
  heading: Paragraph | null;
  columns: DraftSection['columns'];
  readonly bundles: Bundle[];
  allocations: readonly Omit<DraftAllocation, 'section'>[];
  /** A list of objectives that come again in sheets. */
  readonly summary: boolean;
  /** What its weights sum to where a line above says so: points of 50. */
  total: number | null;
  readonly at: Place[];
  /** The form that its objectives are read from, for comparing; null where words alone said so. */
  form: unknown;
  /** Probability that its form tells objectives; null where words alone said so. */
  likely: number | null;
}
