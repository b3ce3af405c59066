import type { Document } from '../../model/document.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Item } from '../cues/item.ts';
import type { Read } from '../unassigned.ts';

/** What is known of a document when it is asked what it kept silent about. */
export interface Heard {
  readonly document: Document;
  /** Its cues, in reading order, what belongs to the act left out. */
  readonly items: readonly Item[];
  readonly read: Read;
  /** Whether the title or subject speaks of objectives, as it was decided while reading. */
  readonly announced: boolean;
  readonly rules: RuleSet;
}
