import { TITLE_OR_RANK_PATTERN } from '../../model/person-titles.ts';
import type { Paragraph } from '../../model/document.ts';
import { looksLikePerson, splitPerson } from '../../values/person.ts';
import type { Piece } from './line-labels.ts';
import { part } from './part.ts';

/** Rule named by people whom their place behind a unit's name tells. */
const RULE = 'labels/section-responsible';

/** A dash, comma or bracket before a title and a name. */
const BEFORE_PERSON = new RegExp(
  String.raw`\s*(?:\s[-–—]\s|,\s|\()\s*(?=${TITLE_OR_RANK_PATTERN}\s*\p{Lu})`,
  'giu',
);

/**
 * The pieces of a line, with whoever stands behind a unit's name, title and all, as the one who answers for it: "Direzione
 * Ambiente – dott.ssa Anna Bruni".
 */
export function withHead(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.some((piece) => piece.field === 'section.responsible')) return pieces;
  return pieces.flatMap((piece) => {
    const unit = piece.field === 'section.sector' || piece.field === 'section.service';
    return (unit && personBehind(piece)) || [piece];
  });
}

function personBehind(piece: Piece): readonly Piece[] | null {
  const { whole } = piece;
  const cut = [...whole.text.matchAll(BEFORE_PERSON)].at(-1);
  if (cut === undefined) return null;
  const person = part(whole, cut.index + cut[0].length, whole.text.replace(/\)\s*$/, '').length);
  const unit = part(whole, 0, cut.index);
  const value = piece.value && upTo(piece.value, whole, cut.index);
  if (person === null || unit === null || value === null) return null;
  if (splitPerson(person.text).title === null || !looksLikePerson(person.text)) return null;
  return [
    { ...piece, value, whole: unit },
    {
      field: 'section.responsible',
      rule: RULE,
      label: '',
      colon: false,
      value: person,
      whole: person,
      evidence: [],
    },
  ];
}

/** A value at the end of a line, cut where the line is: at a character of its text. */
const upTo = (value: Paragraph, whole: Paragraph, end: number): Paragraph | null =>
  part(value, 0, Math.max(0, value.text.length - (whole.text.length - end)));
