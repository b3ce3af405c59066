import type { SheetPiece } from './sheet.ts';

/**
 * The pieces of a table sheet by sheet: where the label that opens it comes again, and each stretch names an objective,
 * sheets with nothing between them were read as one table. Any other table is one sheet.
 */
export function splitSheets(pieces: readonly SheetPiece[]): readonly (readonly SheetPiece[])[] {
  const first = pieces.find((piece) => piece.label !== null);
  if (first === undefined) return [pieces];
  const sheets: SheetPiece[][] = [];
  for (const piece of pieces) {
    const opens = piece.label !== null && sameLabel(piece, first);
    if (sheets.length === 0 || (opens && sheets.at(-1)!.some((one) => one.label !== null)))
      sheets.push([piece]);
    else sheets.at(-1)!.push(piece);
  }
  const whole = sheets.every((sheet) =>
    sheet.some(({ field, value }) => NAMES.has(field) && value.length > 0),
  );
  return whole ? sheets : [pieces];
}

const NAMES: ReadonlySet<SheetPiece['field']> = new Set(['objective.number', 'objective.title']);

/** Whether two labels are the same but for the figures in them. */
const sameLabel = (a: SheetPiece, b: SheetPiece): boolean => a.field === b.field && wordsOf(a) === wordsOf(b);

const wordsOf = ({ label }: SheetPiece): string =>
  (label?.text ?? '').replace(/\d+/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
