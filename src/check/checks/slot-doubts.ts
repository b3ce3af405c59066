import type { Draft } from '../../record/draft.ts';
import type { Document } from '../../model/document.ts';
import { doubt, type Check } from '../finding.ts';
import { readingsOf } from '../readings.ts';
import { documentSignals } from '../signals/document-signals.ts';

/** Below this probability of its field a slot may well be another one's. */
const UNSURE = 0.65;
/** Shares of slots whose label no rule knows, and of columns and labels that ended in no field, from which on a form is new. */
const GUESSED = 0.4;
const LEFT = 0.35;

/** Values at slots that may be another field's, and all values of a document whose form is little understood. */
export const slotDoubts: Check = (draft, document) => {
  const own = readingsOf(draft).filter(({ path }) =>
    /^(?:objectives|sections)\[\d+\]\.(?!columns)/.test(path),
  );
  const rivalled = own.filter(({ reading: { grounds, flags } }) => {
    const told = flags.includes('header_guessed') || flags.includes('header_contradicted');
    return grounds !== undefined && grounds.sure < UNSURE && !told;
  });
  return [
    ...(rivalled.length === 0
      ? []
      : [
          doubt(
            'field_rivalled',
            rivalled.map(({ path }) => path),
            null,
          ),
        ]),
    ...(isNew(draft, document)
      ? [
          doubt(
            'new_ground',
            own.map(({ path }) => path),
            null,
          ),
        ]
      : []),
  ];
};

function isNew(draft: Draft, document: Document): boolean {
  const { slots_guessed = 0, labels_left = 0 } = documentSignals(draft, document);
  return slots_guessed >= GUESSED || labels_left >= LEFT;
}
