import type { EvidenceCode, FlagCode } from '../model/catalogue/index.ts';
import type { Grounds } from '../model/grounds.ts';
import type { Paragraph } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import type { Canonical } from '../rules/rule.ts';

/**
 * One labelled piece of one objective, whatever the layout it came from: the cell of a column, the value beside a key,
 * the text after a colon or under a heading. Layout readers make entries, assembling turns them into an objective.
 */
export interface Entry {
  readonly field: Canonical;
  /** Header, key or heading as written; '' where there is none. */
  readonly label: string;
  /** Year that the label names or implies (a result of 2018, a target for 2026); null for none. */
  readonly year: number | null;
  /** Id of the rule that named the field. */
  readonly rule: string;
  /** The content; empty where the place is there and holds nothing. */
  readonly paragraphs: readonly Paragraph[];
  /** Where the content stands; the label's place where there is no content. */
  readonly at: readonly Place[];
  /** Row that the piece stands in, counted within the objective from 0: pieces of one row belong together. */
  readonly row: number;
  readonly flags: readonly FlagCode[];
  readonly evidence: readonly EvidenceCode[];
  /** Whether a mark gave it, that chooses among what headings offer; left out for what stands there in words. */
  readonly marked?: true;
  /** The decision about the slot that it stands in; left out where a line's own words decide. */
  readonly grounds?: Grounds;
}

/** All pieces of one objective in reading order. */
export type Bundle = readonly Entry[];
