import type { Page, Ruling } from '../../model/page.ts';
import type { TableCandidate } from './candidate.ts';
import { withOpenColumns } from './open-columns.ts';
import { withOpenRows } from './open-rows.ts';
import { ruledTables } from './ruled.ts';

/** All tables of a page, top to bottom; none overlaps another. `rulings` are the page's without underlines. */
export function findTables(page: Page, rulings: readonly Ruling[], em: number): readonly TableCandidate[] {
  return ruledTables(page, rulings, em).map((table) => withOpenRows(withOpenColumns(table, em)));
}
