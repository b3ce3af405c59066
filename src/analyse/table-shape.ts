import type { Cell, Column, FlatTable, Row } from '../model/flat-table.ts';
import type { Record } from '../record/record.ts';
import { columnsOf, plain, type Reader } from './columns.ts';
import type { EntityIds } from './entity.ts';
import { firstPlace, PLACE_COLUMNS, placeCells, type RowPlace } from './row-place.ts';
import { schemaAt } from './schema-node.ts';
import { ownTie, type TieOf } from './ties.ts';

/** A flat table and how a record becomes rows of it. */
export interface TableOfRecords {
  readonly table: FlatTable;
  readonly rows: (record: Record, ids: EntityIds, ties?: TieOf) => Generator<Row>;
}

interface Shape<T> {
  readonly name: string;
  /** Objects of the record's schema whose keys become columns, each with how to get it from an item. */
  readonly parts: readonly {
    readonly path: string;
    readonly except?: readonly string[];
    /** Goes before the names of its columns. */
    readonly as?: string;
    readonly of: (item: T) => unknown;
  }[];
  readonly description?: string;
  /** Key columns without document_id, then columns that are worked out, in front of those of the schema. */
  readonly key: readonly Derived<T>[];
  readonly derived?: readonly Derived<T>[];
  readonly references?: FlatTable['references'];
  /** Where an item begins; where the first of its fields stands, without this. */
  readonly where?: (item: T) => RowPlace | null;
  items(record: Record): Iterable<T>;
}

export interface Derived<T> {
  readonly column: Column;
  readonly read: (item: T, record: Record, ids: EntityIds, ties: TieOf) => Cell;
}

const DOCUMENT_ID = plain('document_id', 'string', 'SHA-256 of the document, key of the table documents');

const ACCEPTED = plain(
  'accepted',
  'boolean',
  'Whether all values of the row may be accepted unseen, by the review of its record; null where none was asked for (--max-error)',
);

/** Whether no value of an object, lists of others aside, is less sure than the least that a review accepts. */
function isAccepted(object: unknown, from: number | null): boolean {
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return true;
  if ('raw' in object && 'value' in object) {
    const { value, confidence } = object as unknown as { value: unknown; confidence: number };
    return value === null || (from !== null && confidence >= from);
  }
  return Object.values(object).every((inner) => isAccepted(inner, from));
}

export const toDocument = { columns: ['document_id'], table: 'documents' };
export const toSection = { columns: ['document_id', 'section_id'], table: 'sections' };
export const toObjective = { columns: ['document_id', 'objective_id'], table: 'objectives' };

export function tableOf<T>(shape: Shape<T>): TableOfRecords {
  const readers = shape.parts.map(({ path, except, as, of }) => ({
    of,
    columns: columnsOf(schemaAt(path), except).map((reader) => named(reader, as)),
  }));
  const accepted: Derived<T> = {
    column: ACCEPTED,
    read: (item, { review }) =>
      review === undefined ? null : shape.parts.every(({ of }) => isAccepted(of(item), review.from)),
  };
  const own = [...shape.key, ...(shape.derived ?? []), accepted];
  const where = shape.where ?? ((item: T) => firstPlace(shape.parts.map(({ of }) => of(item))));
  const columns = [
    DOCUMENT_ID,
    ...own.map(({ column }) => column),
    ...PLACE_COLUMNS,
    ...readers.flatMap((part) => part.columns.map(({ column }: Reader) => column)),
  ];
  const table: FlatTable = {
    name: shape.name,
    description: shape.description ?? schemaAt(shape.parts.at(-1)!.path).description ?? '',
    columns,
    key: ['document_id', ...shape.key.map(({ column }) => column.name)],
    references: shape.references ?? [toDocument],
  };
  return {
    table,
    *rows(record, ids, ties = ownTie) {
      for (const item of shape.items(record))
        yield [
          record.source.sha256,
          ...own.map(({ read }) => read(item, record, ids, ties)),
          ...placeCells(where(item)),
          ...readers.flatMap(({ of, columns: part }) => {
            const object = of(item);
            return part.map(({ read }) => read(object));
          }),
        ];
    },
  };
}

const named = ({ column, read }: Reader, as: string | undefined): Reader => ({
  column: as === undefined ? column : { ...column, name: `${as}_${column.name}` },
  read,
});

/** An item with its number in its list, from 1: what has no id of its own is told apart by it. */
export interface Numbered<T> {
  readonly no: number;
  readonly item: T;
}
export const numbered = <T>(items: readonly T[]): Numbered<T>[] =>
  items.map((item, i) => ({ no: i + 1, item }));
export const noColumn = (name: string, of: string): Derived<Numbered<unknown>> => ({
  column: plain(name, 'integer', `Position in the ${of}, from 1`),
  read: ({ no }) => no,
});
