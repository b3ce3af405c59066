import { describe, expect, it } from 'vitest';
import { tableCsv } from '../../src/write/tables-csv.ts';
import { table } from '../act/build.ts';

describe('a table as CSV', () => {
  it('holds nothing that a spreadsheet would run', () => {
    const cells = ['=1+1', '+1+cmd', '-2+3+cmd', '@SUM(1)', '＝1+1', "'=1+1"];
    expect(tableCsv(table([cells]))).toBe(`${cells.map((cell) => `'${cell}`).join(',')}\r\n`);
  });

  it('leaves numbers as they are, and quotes what needs it', () => {
    expect(tableCsv(table([['-2', '+3,5', 'a "b"']]))).toBe('-2,"+3,5","a ""b"""\r\n');
  });
});
