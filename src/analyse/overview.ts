import { pathToFileURL } from 'node:url';
import { shownOf, type Shown } from '../doubts/doubts.ts';
import type { Cell, FlatTable, Row, SheetLook } from '../model/flat-table.ts';
import type { Objective, Record } from '../record/record.ts';
import { CHOICES, FIELDS } from '../words/fields.ts';
import { filled, type Language } from '../words/words.ts';
import { WORKBOOK } from '../words/workbook.ts';
import { plain } from './columns.ts';
import { planYear, sectionOf } from './record-parts.ts';
import { reviewLink } from './review-link.ts';
import type { RowPlace } from './row-place.ts';
import type { TieOf } from './ties.ts';

/** Where a record and its document lie; null where no link may lead there. */
export interface RecordPlaces {
  readonly record: string | null;
  readonly document: string | null;
}

/** The sheet that a workbook opens on: an objective a row, in the words of people. */
export interface Overview {
  readonly table: FlatTable;
  readonly look: SheetLook;
  rows(record: Record, ties: TieOf, places: RecordPlaces): Generator<Row>;
}

/** Columns in their order with their widths in characters; those behind the last that is printed are for the screen. */
const COLUMNS = [
  ['body', 15, 'string'],
  ['year', 6, 'integer'],
  ['sector', 15, 'string'],
  ['responsible', 15, 'string'],
  ['number', 6, 'string'],
  ['objective', 36, 'string'],
  ['weight', 8, 'number'],
  ['indicators', 30, 'string'],
  ['outcome', 15, 'string'],
  ['percent', 8, 'number'],
  ['page', 8, 'string'],
  ['check', 30, 'string'],
  ['repeated', 10, 'string'],
  ['review', 10, 'string'],
  ['document', 11, 'string'],
] as const;
const PRINTED = COLUMNS.findIndex(([name]) => name === 'repeated');

/** Doubts of one objective that a cell tells; of more it says how many. */
const TOLD = 3;

export function overviewIn(language: Language): Overview {
  const say = (word: keyof typeof WORKBOOK): string => WORKBOOK[word][language];
  const columns = COLUMNS.map(([name, , type]) => ({
    ...plain(say(name), type, say(name)),
    unit: type === 'number' ? '%' : null,
  }));
  return {
    table: { name: say('sheet'), description: say('sheet'), columns, key: [], references: [] },
    look: {
      widths: COLUMNS.map(([, width]) => width),
      printed: PRINTED,
      links: new Map([
        [say('review'), say('open')],
        [say('document'), say('open')],
      ]),
      footer: say('ofPages'),
    },
    *rows(record, ties, { record: path, document }) {
      const doubts = doubtsByObjective(record);
      for (const [i, objective] of record.objectives.entries()) {
        const section = sectionOf(record, objective.section);
        const { outcome } = objective;
        yield [
          record.act?.entity?.value ?? null,
          planYear(record, section),
          section?.sector?.value ?? section?.service?.value ?? section?.heading?.value ?? null,
          objective.responsible?.value ?? section?.responsible?.value ?? null,
          objective.number?.value ?? null,
          objective.title.value ?? objective.title.raw,
          objective.weight?.value ?? null,
          indicatorsIn(objective),
          CHOICES[outcome.status.value ?? '']?.[language] ?? null,
          outcome.percent?.value ?? null,
          placeFor(objective.title.at[0], language),
          doubtsIn(doubts.get(i) ?? [], language),
          ties(record, objective.id).primary ? null : say('yes'),
          path === null ? null : reviewLink(path, objective.id),
          document === null ? null : pathToFileURL(document).href,
        ];
      }
    },
  };
}

const indicatorsIn = ({ indicators }: Objective): string | null =>
  indicators
    .map(({ text, target }) =>
      target === null || text.raw.includes(target.raw) ? text.raw : `${text.raw}: ${target.raw}`,
    )
    .filter((text) => text !== '')
    .join('\n') || null;

function doubtsByObjective(record: Record): Map<number, Shown[]> {
  const found = new Map<number, Shown[]>();
  for (const shown of shownOf(record))
    if (shown.open && shown.objective !== null)
      found.set(shown.objective, [...(found.get(shown.objective) ?? []), shown]);
  return found;
}

/** What wants eyes, the worst first: "Peso: La somma dei pesi è 95." */
function doubtsIn(doubts: readonly Shown[], language: Language): string | null {
  const told = [...doubts]
    .sort((a, b) => b.harm - a.harm)
    .map(({ name, reasons }) => {
      const label = FIELDS[name]?.[language] ?? name;
      const why = reasons.map((reason) => reason[language]).join(' ');
      return name === 'objective' ? why : `${label}: ${why}`;
    });
  const once = [...new Set(told)];
  if (once.length === 0) return null;
  const rest = once.length - TOLD;
  const further = rest > 0 ? [filled(WORKBOOK.further[language], { n: rest })] : [];
  return [...once.slice(0, TOLD), ...further].join('\n');
}

function placeFor(place: RowPlace | undefined, language: Language): Cell {
  if (place === undefined) return null;
  if ('page' in place) return place.page;
  if ('line' in place) return filled(WORKBOOK.line[language], { n: place.line });
  if ('table' in place) return filled(WORKBOOK.table[language], { n: place.table + 1, row: place.row + 1 });
  return 'paragraph' in place ? filled(WORKBOOK.paragraph[language], { n: place.paragraph + 1 }) : null;
}
