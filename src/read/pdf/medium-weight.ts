import type { Word } from '../../model/page.ts';

/** A weight between regular and bold, at the end of a font's name: "Roboto-Medium", "Inter-MediumItalic". */
const MEDIUM = /[-, ]?medium(?=(?:italic|oblique)?$)/iu;
const LIGHTER = /[-, ]?(?:regular|roman|light|book|thin)(?=(?:italic|oblique)?$)/iu;
const SLANT = /[-, ]?(?:italic|oblique)$/iu;

/** The words of a page, those in the medium weight of a family bold where the page sets others in a lighter one: it stands out from these. */
export function withMediumWeight(words: readonly Word[]): readonly Word[] {
  const names = new Set(words.map(({ font }) => font.name));
  const lighter = new Set([...names].filter((name) => !MEDIUM.test(name)).map(familyOf));
  const standsOut = new Set([...names].filter((name) => MEDIUM.test(name) && lighter.has(familyOf(name))));
  if (standsOut.size === 0) return words;
  return words.map((word) =>
    standsOut.has(word.font.name) ? { ...word, font: { ...word.font, bold: true } } : word,
  );
}

const familyOf = (name: string): string =>
  name.replace(SLANT, '').replace(MEDIUM, '').replace(LIGHTER, '').toLowerCase();
