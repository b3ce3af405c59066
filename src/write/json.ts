import type { Record } from '../record/record.ts';

/**
 * A record as text: UTF-8 JSON, keys in the order of the contract, a field or a place on one line so that a person can
 * read down the values. The same record gives the same bytes.
 */
export const toJson = (record: Record): string => `${print(record, '')}\n`;

/** A record on a single line, for streams of records. */
export const toJsonLine = (record: Record): string => `${JSON.stringify(record)}\n`;

function print(value: unknown, margin: string): string {
  if (isShort(value)) return inline(value);
  const inner = `${margin}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => inner + print(item, inner)).join(',\n')}\n${margin}]`;
  }
  const entries = Object.entries(value as object);
  const lines = entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${print(item, inner)}`);
  return `{\n${lines.join(',\n')}\n${margin}}`;
}

/** Scalars, fields, places and lists of numbers stay on one line. */
function isShort(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((item) => typeof item !== 'object' || item === null);
  const keys = Object.keys(value);
  return (
    keys.length === 0 ||
    'confidence' in value ||
    'at' in value ||
    'page' in value ||
    'line' in value ||
    'paragraph' in value
  );
}

function inline(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
