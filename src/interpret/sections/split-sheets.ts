import type { SheetPiece } from './sheet-piece.ts';

/**
 * The pieces of a table sheet by sheet: where the label that opens it comes again, or failing that the objective's number or
 * title, and each stretch names an objective, sheets with nothing between them were read as one table. What the first
 * says before its number holds for the next ones too, where only that was printed once. Any other table is one sheet.
 */
export function splitSheets(pieces: readonly SheetPiece[]): readonly (readonly SheetPiece[])[] {
  const openings = [
    pieces.find((piece) => piece.label !== null),
    ...(['objective.number', 'objective.title'] as const).map((field) =>
      pieces.find((piece) => piece.field === field),
    ),
  ];
  for (const opening of openings) {
    if (opening === undefined) continue;
    const [before, ...sheets] = cutBefore(pieces, opening);
    if (before === undefined || sheets.length < 2) continue;
    if (!sheets.every(namesObjective)) continue;
    const inherited = before
      .filter((piece) => isContext(piece))
      .map((piece) => ({ ...piece, again: true, flags: [...piece.flags, 'context_inherited' as const] }));
    return sheets.map((sheet, index) => [...(index === 0 ? before : inherited), ...sheet]);
  }
  return [pieces];
}

/** What stands before the first piece with the label of `opening`, and the stretches that each such piece opens. */
function cutBefore(pieces: readonly SheetPiece[], opening: SheetPiece): readonly SheetPiece[][] {
  const stretches: SheetPiece[][] = [[]];
  for (const piece of pieces) {
    if (piece.label !== null && sameLabel(piece, opening)) stretches.push([piece]);
    else stretches.at(-1)!.push(piece);
  }
  return stretches;
}

const namesObjective = (sheet: readonly SheetPiece[]): boolean =>
  sheet.some(
    ({ field, value }) => (field === 'objective.number' || field === 'objective.title') && value.length > 0,
  );

const isContext = ({ field, label }: SheetPiece): boolean =>
  label !== null && (field.startsWith('section.') || field === 'objective.responsible');

/** Whether two labels are the same but for the figures in them. */
const sameLabel = (a: SheetPiece, b: SheetPiece): boolean => a.field === b.field && wordsOf(a) === wordsOf(b);

const wordsOf = ({ label }: SheetPiece): string =>
  (label?.text ?? '').replace(/\d+/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
