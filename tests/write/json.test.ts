import { describe, expect, it } from 'vitest';
import type { Record } from '../../src/record/record.ts';
import { toJson, toJsonLine } from '../../src/write/json.ts';

const record: Record = {
  schema: 'spoglio/1',
  source: {
    file: 'atto.txt',
    sha256: 'a'.repeat(64),
    bytes: 3,
    format: 'text',
    pages: null,
    text: 'native',
    signatures: [],
    contains: [],
  },
  act: null,
  sections: [],
  objectives: [],
  allocations: [],
  unassigned: [{ text: 'Società «Àncora»\tx', at: [{ line: 1 }, { line: 2, col: 3 }] }],
  completeness: null,
  diagnostics: [],
};

describe('a record as text', () => {
  it('is JSON of the same record, accents as they are', () => {
    expect(JSON.parse(toJson(record))).toEqual(record);
    expect(toJson(record)).toContain('«Àncora»');
    expect(toJson(record).endsWith('}\n')).toBe(true);
  });

  it('keeps the order of the contract', () => {
    expect(Object.keys(JSON.parse(toJson(record)) as object)).toEqual(Object.keys(record));
  });

  it('puts a block of unassigned text on one line', () => {
    expect(toJson(record)).toContain(
      '{ "text": "Società «Àncora»\\tx", "at": [{ "line": 1 }, { "line": 2, "col": 3 }] }',
    );
  });

  it('is one line for streams', () => {
    expect(toJsonLine(record).trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(toJsonLine(record))).toEqual(record);
  });
});
