/** What a table is, told before any of its fields is read. */
export type TableKind =
  | 'plan' // a row for an objective or an indicator
  | 'sheet' // keys and values of one objective
  | 'context' // a header block: mission, programme, sector of what follows
  | 'phases' // steps of the objective that the table stands in
  | 'months' // steps against the months of a year
  | 'summary' // objectives and weights that come again in sheets
  | 'staff-matrix' // people against objectives
  | 'weight-matrix' // objectives against people or units
  | 'attendance' // who was there
  | 'refused' // forms for judging single employees, budgets of indicators: never objectives
  | 'frame' // a border around running text
  | 'other';
