import { describe, expect, it } from 'vitest';
import { ENTITIES } from '../../src/analyse/entities.ts';
import { OBJECTIVE_CHANGES, OBJECTIVE_LINKS } from '../../src/analyse/links/link-tables.ts';
import { TABLES } from '../../src/analyse/tables.ts';

const tables = [...TABLES.map(({ table }) => table), ENTITIES, OBJECTIVE_LINKS, OBJECTIVE_CHANGES];
const columns = tables.flatMap((table) => table.columns.map((column) => ({ table, column })));
const folded = (text: string): string => text.toLowerCase().replaceAll('_', ' ').trim();

describe('the columns of the exports', () => {
  it('are described in words that say more than their names', () => {
    const bare = columns
      .filter(({ column: { name, description } }) => {
        const said = folded(description);
        return said === '' || said === folded(name) || folded(name).endsWith(` ${said}`);
      })
      .map(({ table, column }) => `${table.name}.${column.name}`);
    expect(bare).toEqual([]);
  });

  it('have the unit of what they count', () => {
    const units = Object.fromEntries(
      columns
        .filter(({ column }) => column.unit !== null)
        .map(({ table, column }) => [`${table.name}.${column.name}`, column.unit]),
    );
    expect(units).toEqual({
      'documents.bytes': 'byte',
      'sections.weight': '%',
      'sections.weight_sum': '%',
      'objectives.weight': '%',
      'objectives.outcome_percent': '%',
      'indicators.weight': '%',
      'results.degree': '%',
      'allocations.total': '%',
      'allocations.percent': '%',
    });
  });
});
