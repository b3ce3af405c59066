import type { Dice } from '../random.ts';
import { KNOWN, type Field } from './known.ts';
import { STRANGE } from './strange.ts';

/** The labels of one document: the same field is called the same throughout. */
export interface Words {
  readonly label: (field: Field) => string;
  /** The label as it stands before its value on a line. */
  readonly key: (field: Field) => string;
  /** Whether what the field is called is in no list. */
  readonly isStrange: (field: Field) => boolean;
}

export function drawWords(dice: Dice, strange: number): Words {
  const fields = Object.keys(KNOWN) as Field[];
  const capitals = dice.chance(0.2);
  const chosen = new Map(
    fields.map((field) => {
      // Both are drawn, so that a share of strange labels leaves the known ones of the others as they are.
      const [known, other, odd] = [dice.pick(KNOWN[field]), dice.pick(STRANGE[field]), dice.unit() < strange];
      return [field, { text: odd ? other : known, odd }] as const;
    }),
  );
  const label = (field: Field): string => {
    const { text } = chosen.get(field)!;
    return capitals ? text.toUpperCase() : text;
  };
  return { label, key: (field) => `${label(field)}:`, isStrange: (field) => chosen.get(field)!.odd };
}
