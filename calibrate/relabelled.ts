import type { Document, Paragraph } from '../src/model/document.ts';
import { editParagraphs, editTables, retext } from './edit.ts';
import type { Random } from './random.ts';

/** Heads and labels as another body might word them, none of them in the rules; the first that fits is taken. */
const SYNONYMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/risultat\p{L}* attes\p{L}*/giu, ['ciò che ci si aspetta', 'situazione voluta']],
  [/risultat\p{L}*( raggiunt\p{L}*| conseguit\p{L}*)?/giu, ['quanto fatto', 'riscontro']],
  [/obiettiv\p{L}*/giu, ['traguardo', 'impegno']],
  [/indicator\p{L}*/giu, ['metro', 'elemento di riscontro']],
  [/descrizion\p{L}*/giu, ['in che consiste', 'illustrazione']],
  [/pes[oi](?!\p{L})/giu, ['incidenza', 'quota']],
  [/responsabil\p{L}*/giu, ['chi ne risponde', 'capofila']],
  [/serviz\p{L}*/giu, ['reparto', 'unità']],
  [/settor\p{L}*/giu, ['ripartizione', 'ambito']],
  [/target|valor\p{L}* attes\p{L}*/giu, ['soglia', 'asticella']],
  [
    /(grado|percentual\p{L}*|%)( di)?( raggiungimento| realizzazione| conseguimento)/giu,
    ['misura raggiunta', 'avanzamento'],
  ],
  [/scadenz\p{L}*|termin[ei](?!\p{L})/giu, ['entro quando', 'data limite']],
  [/programm\p{L}*/giu, ['filone', 'asse']],
  [/personale|risorse umane/giu, ['persone coinvolte', 'chi lavora']],
];

/** About half of the heads of tables and of the labels before a colon are worded in another way. */
export const relabelled = (document: Document, random: Random): Document | null =>
  reworded(document, random, 0.5);

/** All of them are. */
export const renamed = (document: Document, random: Random): Document | null => reworded(document, random, 1);

function reworded(document: Document, random: Random, share: number): Document | null {
  let changed = false;
  const chosen = SYNONYMS.map(([pattern, words]) => ({
    pattern,
    word: random.chance(share) ? random.pick(words) : null,
  }));
  const reword = (text: string): string => {
    for (const { pattern, word } of chosen) {
      if (word === null) continue;
      const made = text.replace(pattern, word);
      if (made !== text) {
        changed = true;
        return made;
      }
    }
    return text;
  };
  const label = (paragraph: Paragraph): Paragraph => {
    const colon = paragraph.text.indexOf(':');
    if (colon < 3 || colon > 40) return paragraph;
    const made = reword(paragraph.text.slice(0, colon));
    return made === paragraph.text.slice(0, colon)
      ? paragraph
      : retext(paragraph, made + paragraph.text.slice(colon));
  };
  const heads = editTables(document, (table) => [
    {
      ...table,
      cells: table.cells.map((cell) =>
        cell.row >= Math.max(1, table.headerRows)
          ? cell
          : {
              ...cell,
              paragraphs: cell.paragraphs.map((paragraph) => withText(paragraph, reword(paragraph.text))),
            },
      ),
    },
  ]);
  const edited = editParagraphs(heads, label);
  return changed ? edited : null;
}

const withText = (paragraph: Paragraph, text: string): Paragraph =>
  text === paragraph.text ? paragraph : retext(paragraph, text);
