import type { EvidenceCode, FlagCode } from '../../model/catalogue/index.ts';
import type { Grounds } from '../../model/grounds.ts';
import type { Paragraph } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import type { Canonical } from '../../rules/rule.ts';

/** What a layout reader knows of one labelled piece. */
export interface Labelled {
  readonly field: Canonical;
  readonly rule: string;
  readonly label: string;
  readonly value: readonly Paragraph[];
  readonly at: readonly Place[];
  readonly year?: number | null;
  /** Row of a small table of steps that it stands in. */
  readonly step?: number;
  readonly flags?: readonly FlagCode[];
  readonly evidence?: readonly EvidenceCode[];
  readonly grounds?: Grounds;
}
