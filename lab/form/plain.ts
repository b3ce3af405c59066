import { table, type Block } from '../../fixtures/make/document.ts';
import type { Scribe } from '../scribe.ts';
import { actPages } from './act.ts';
import { widthsOf } from './fields.ts';

/** Rows of texts under heads, as wide as the page. */
export function plainTable(
  scribe: Scribe,
  wants: readonly number[],
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): Block {
  const { style } = scribe;
  return table(widthsOf(wants, scribe.width), [[...heads], ...rows.map((row) => [...row])], {
    header: 1,
    ruling: style.ruling,
    shaded: style.shaded,
    size: 9,
  });
}

export const euro = (value: number): string => `${String(value).replace(/\B(?=(\d{3})+$)/g, '.')},00`;

/** An act in front of a table, for some. */
export function behindAct(scribe: Scribe, subject: string, decision: string): void {
  if (!scribe.dice.chance(0.5)) return;
  scribe.add(
    actPages(scribe, {
      subject,
      premises: ['Visto il testo unico degli enti locali', 'Esaminata la documentazione istruttoria'],
      decisions: [decision, 'Di pubblicare il presente atto all’albo.'],
      reporting: null,
    }),
  );
}
