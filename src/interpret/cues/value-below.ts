import type { Cell } from '../../model/document.ts';
import type { CueScope } from './cue-scope.ts';
import { isKey } from './known-key.ts';
import { SURE } from './labelness.ts';
import { isHeavy } from './lettering.ts';
import { cellText } from './table-grid.ts';

/**
 * Whether what stands below a label alone in its row may be its value: no label itself, nor one with its value behind it,
 * unless the letters of the one and not of the other are those of a label.
 */
export function mayBeUnder(label: Cell, value: Cell, scope: CueScope): boolean {
  const text = cellText(value);
  const set = isHeavy(label.paragraphs) && !isHeavy(value.paragraphs);
  const inline = /^([^:]{2,60}):\s/u.exec(text)?.[1];
  return (
    (set || scope.labelness(text, 'key') < SURE) &&
    (inline === undefined || (set && !isKey(inline, scope.rules)))
  );
}

/** Whether a cell holds a label and nothing else. */
export const isLabelAlone = (cell: Cell, scope: CueScope): boolean =>
  cell.tables.length === 0 &&
  scope.labelness(cellText(cell), 'key') >= SURE &&
  !/:\s+\S/u.test(cellText(cell));
