import type { Cell, Column, FlatTable, Row } from '../model/flat-table.ts';
import type { Record } from '../record/record.ts';
import { columnsOf, plain, type Reader } from './columns.ts';
import type { EntityKind } from './entity.ts';
import { schemaAt } from './schema-node.ts';

/** Gives the id under which the forms of one name are brought together; null for a form that is no name. */
export type EntityIds = (kind: EntityKind, form: string | null | undefined, record: Record) => string | null;

/** A flat table and how a record becomes rows of it. */
export interface TableOfRecords {
  readonly table: FlatTable;
  readonly rows: (record: Record, ids: EntityIds) => Generator<Row>;
}

interface Shape<T> {
  readonly name: string;
  /** Objects of the record's schema whose keys become columns, each with how to get it from an item. */
  readonly parts: readonly {
    readonly path: string;
    readonly except?: readonly string[];
    readonly of: (item: T) => unknown;
  }[];
  readonly description?: string;
  /** Key columns without document_id, then columns that are worked out, in front of those of the schema. */
  readonly key: readonly Derived<T>[];
  readonly derived?: readonly Derived<T>[];
  readonly references?: FlatTable['references'];
  items(record: Record): Iterable<T>;
}

export interface Derived<T> {
  readonly column: Column;
  readonly read: (item: T, record: Record, ids: EntityIds) => Cell;
}

const DOCUMENT_ID = plain('document_id', 'string', 'SHA-256 of the document, key of the table documents');

export const toDocument = { columns: ['document_id'], table: 'documents' };
export const toSection = { columns: ['document_id', 'section_id'], table: 'sections' };
export const toObjective = { columns: ['document_id', 'objective_id'], table: 'objectives' };

export function tableOf<T>(shape: Shape<T>): TableOfRecords {
  const readers = shape.parts.map(({ path, except, of }) => ({
    of,
    columns: columnsOf(schemaAt(path), except),
  }));
  const own = [...shape.key, ...(shape.derived ?? [])];
  const columns = [
    DOCUMENT_ID,
    ...own.map(({ column }) => column),
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
    *rows(record, ids) {
      for (const item of shape.items(record))
        yield [
          record.source.sha256,
          ...own.map(({ read }) => read(item, record, ids)),
          ...readers.flatMap(({ of, columns: part }) => {
            const object = of(item);
            return part.map(({ read }) => read(object));
          }),
        ];
    },
  };
}

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
