import type { Cell, Column, ColumnType } from '../model/flat-table.ts';
import { fieldValue, resolved, typeOf, type SchemaNode } from './schema-node.ts';

/** A column with the way to its value. */
export interface Reader {
  readonly column: Column;
  /** `item` is the object of the record that a row is made of. */
  readonly read: (item: unknown) => Cell;
}

/**
 * The columns of an object of the record, out of its schema: a field gives its value with `_confidence` and `_flags` beside it
 * (and `_raw`, the words as they stand, where the value is more than these words); an object inside gives its columns with its name in front; lists
 * of objects are tables of their own and are left out, and so are the keys of `except`.
 */
export function columnsOf(node: SchemaNode, except: readonly string[] = []): Reader[] {
  return Object.entries(node.properties ?? {})
    .filter(([key]) => !except.includes(key))
    .flatMap(([key, child]) => columnsOfKey(key, resolved(child)));
}

function columnsOfKey(key: string, node: SchemaNode): Reader[] {
  const name = snakeCase(key);
  const value = fieldValue(node);
  if (value !== null) return columnsOfField(key, node, value);
  if (node.properties !== undefined)
    return columnsOf(node).map(({ column, read }) => ({
      column: { ...column, name: `${name}_${column.name}` },
      read: (item) => read(get(item, key)),
    }));
  if (node.items !== undefined && typeOf(resolved(node.items)) === 'object') return [];
  return [{ column: columnFor(name, node, describe(node, name)), read: (item) => cell(get(item, key)) }];
}

function columnsOfField(key: string, node: SchemaNode, value: SchemaNode): Reader[] {
  const name = snakeCase(key);
  const text = describe(node, name);
  const values: Reader[] =
    value.properties === undefined
      ? [
          {
            column: columnFor(name, value, text),
            read: (item) => cell(get(get(item, key), 'value')),
          },
        ]
      : Object.entries(value.properties).map(([inner, child]) => ({
          column: columnFor(
            `${name}_${snakeCase(inner)}`,
            resolved(child),
            `${text}. ${describe(resolved(child), inner)}`,
          ),
          read: (item) => cell(get(get(get(item, key), 'value'), inner)),
        }));
  const raw: Reader = {
    column: plain(`${name}_raw`, 'string', `${words(name)} as the document writes it`),
    read: (item) => cell(get(get(item, key), 'raw')),
  };
  const doubts: Reader[] = [
    {
      column: plain(`${name}_confidence`, 'number', `Probability that ${words(name)} is right, 0 to 1`),
      read: (item) => cell(get(get(item, key), 'confidence')),
    },
    {
      column: plain(`${name}_flags`, 'string', `Codes of doubts about ${words(name)}, a blank between two`),
      read: (item) => {
        const flags = get(get(item, key), 'flags');
        return Array.isArray(flags) ? flags.join(' ') : null;
      },
    },
  ];
  const isText = value.type === 'string' && value.enum === undefined && value.format === undefined;
  return isText ? [...values, ...doubts] : [...values, raw, ...doubts];
}

function columnFor(name: string, node: SchemaNode, description: string): Column {
  const unit = /\bpercent\b/i.test(description) ? '%' : name === 'bytes' ? 'byte' : null;
  const type = columnType(node);
  return {
    name,
    type,
    description,
    unit: type === 'number' || type === 'integer' ? unit : null,
    values: node.enum ?? null,
  };
}

function columnType(node: SchemaNode): ColumnType {
  const type = typeOf(node);
  if (type === 'array') return 'list';
  if (type === 'integer' || type === 'number' || type === 'boolean') return type;
  return node.format === 'date' ? 'date' : 'string';
}

/** A column that stands in no schema. */
export const plain = (name: string, type: ColumnType, description: string): Column => ({
  name,
  type,
  description: description.charAt(0).toUpperCase() + description.slice(1),
  unit: null,
  values: null,
});

const describe = (node: SchemaNode, name: string): string => {
  const text = node.description ?? words(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const words = (name: string): string => snakeCase(name).replaceAll('_', ' ');

export const snakeCase = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

const get = (item: unknown, key: string): unknown =>
  typeof item === 'object' && item !== null ? (item as Readonly<Record<string, unknown>>)[key] : undefined;

function cell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? (value as readonly (string | number)[]) : null;
}
