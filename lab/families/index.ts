import { CROSSED } from './crossed.ts';
import type { Family } from './family.ts';
import { PAPERS } from './look-alike-papers.ts';
import { LOOK_ALIKES } from './look-alikes.ts';
import { ROWS } from './rows.ts';
import { SHEETS } from './sheets.ts';
import { SHEETS_WITH_TABLES } from './sheets-with-tables.ts';
import { TITLED } from './title-rows.ts';
import { TWICE } from './twice.ts';

export type { Family } from './family.ts';
/** All kinds of forms; those that hold no objectives have names that begin with `x-`. */
export const FAMILIES: readonly Family[] = [
  ...ROWS,
  ...CROSSED,
  ...TITLED,
  ...SHEETS,
  ...SHEETS_WITH_TABLES,
  ...TWICE,
  ...LOOK_ALIKES,
  ...PAPERS,
];
