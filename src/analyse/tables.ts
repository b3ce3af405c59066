import type { Column } from '../model/flat-table.ts';
import type { Objective, Record, Section } from '../record/record.ts';
import { plain } from './columns.ts';
import { indicators, keyColumn, other, phases, results, targets } from './objective-tables.ts';
import { planYear, sectionOf } from './record-parts.ts';
import { noColumn, numbered, tableOf, toSection, type Numbered, type TableOfRecords } from './table-shape.ts';

const planYearColumn = plain(
  'plan_year',
  'integer',
  "The year it counts for: the section's own, else the act's reporting year",
);
const entity = (name: string, of: string): Column =>
  plain(name, 'string', `Brings the written forms of ${of} together; key of the table entities`);

const documents = tableOf<Record>({
  name: 'documents',
  description: 'One row a document: its file, and what its act says of itself',
  parts: [
    { path: 'source', except: ['sha256'], of: ({ source }) => source },
    { path: 'act', of: ({ act }) => act },
    { path: 'completeness', as: 'completeness', of: ({ completeness }) => completeness },
  ],
  key: [],
  derived: [
    {
      column: entity('body_id', 'the body'),
      read: ({ act }, record, ids) => ids('body', act?.entity?.value, record),
    },
  ],
  references: [],
  items: (record) => [record],
});

const sections = tableOf<Section>({
  name: 'sections',
  parts: [{ path: 'sections[]', except: ['id'], of: (item) => item }],
  key: [{ column: plain('section_id', 'string', 'Id of the section in its document'), read: ({ id }) => id }],
  derived: [
    { column: planYearColumn, read: (item, record) => planYear(record, item) },
    {
      column: entity('sector_id', 'the sector'),
      read: (item, record, ids) => ids('sector', item.sector?.value, record),
    },
    {
      column: entity('service_id', 'the service'),
      read: (item, record, ids) => ids('service', item.service?.value, record),
    },
    {
      column: entity('responsible_id', 'the person responsible'),
      read: (item, record, ids) => ids('person', item.responsible?.value, record),
    },
  ],
  items: ({ sections: items }) => items,
});

const objectiveKey = keyColumn<Objective>(({ id }) => id);
const objectives = tableOf<Objective>({
  name: 'objectives',
  parts: [{ path: 'objectives[]', except: ['id', 'section'], of: (item) => item }],
  key: [
    { column: plain('objective_id', 'string', 'Id of the objective in its document'), read: ({ id }) => id },
  ],
  derived: [
    objectiveKey,
    {
      column: plain(
        'is_primary',
        'boolean',
        'Whether it counts: false where a younger document, or an earlier copy, states the same objective for the same year',
      ),
      read: ({ id }, record, _ids, ties) => ties(record, id).primary,
    },
    { column: plain('section_id', 'string', 'Section that it stands in'), read: ({ section }) => section },
    {
      column: planYearColumn,
      read: (item, record) => planYear(record, sectionOf(record, item.section)),
    },
    {
      column: entity('responsible_id', 'the person responsible'),
      read: (item, record, ids) => ids('person', item.responsible?.value, record),
    },
  ],
  where: ({ title }) => title.at[0] ?? null,
  references: [toSection],
  items: ({ objectives: items }) => items,
});

type Allocation = Record['allocations'][number];
interface Share {
  readonly allocation: Allocation;
  readonly allocationNo: number;
  readonly shareNo: number;
  readonly share: Allocation['shares'][number] | null;
}
const allocations = tableOf<Share>({
  name: 'allocations',
  description:
    "How much of a person's work goes to which objective, a row a share; a person without shares has one row",
  parts: [
    { path: 'allocations[]', except: ['section'], of: ({ allocation }) => allocation },
    { path: 'allocations[].shares[]', of: ({ share }) => share },
  ],
  key: [
    {
      column: plain('allocation_no', 'integer', 'Position of the person in the document, from 1'),
      read: ({ allocationNo }) => allocationNo,
    },
    {
      column: plain('share_no', 'integer', "Position of the share in the person's row, from 1"),
      read: ({ shareNo }) => shareNo,
    },
  ],
  derived: [
    {
      column: plain('section_id', 'string', 'Section that it stands in'),
      read: ({ allocation }) => allocation.section,
    },
    {
      column: entity('person_id', 'the person'),
      read: ({ allocation }, record, ids) => ids('person', allocation.person.value, record),
    },
  ],
  references: [toSection],
  *items({ allocations: items }) {
    for (const [i, allocation] of items.entries()) {
      const shares = allocation.shares.length === 0 ? [null] : allocation.shares;
      for (const [k, share] of shares.entries())
        yield { allocation, allocationNo: i + 1, shareNo: k + 1, share };
    }
  },
});

/** A table of a plain list of the record, its rows numbered. */
const listTable = (
  name: string,
  path: string,
  description: string,
  list: (record: Record) => readonly unknown[],
): TableOfRecords =>
  tableOf<Numbered<unknown>>({
    name,
    description,
    parts: [{ path, of: ({ item }) => item }],
    key: [noColumn('no', "document's list")],
    items: (record) => numbered(list(record)),
  });

/** All flat tables, in the order in which they are written. */
export const TABLES: readonly TableOfRecords[] = [
  documents,
  sections,
  objectives,
  indicators,
  results,
  allocations,
  listTable(
    'diagnostics',
    'diagnostics[]',
    'What a person should know about a document',
    (r) => r.diagnostics,
  ),
  targets,
  phases,
  other,
  listTable('attendance', 'act.attendance[]', 'Who was present', (r) => r.act?.attendance ?? []),
  listTable('citations', 'act.citations[]', 'Acts, laws and contracts cited', (r) => r.act?.citations ?? []),
  listTable('opinions', 'act.opinions[]', 'Opinions on the act', (r) => r.act?.opinions ?? []),
  listTable('resolutions', 'act.resolutions[]', 'What was decided', (r) => r.act?.resolutions ?? []),
  listTable('signatories', 'act.signatories[]', 'Who signed the act', (r) => r.act?.signatories ?? []),
  listTable(
    'signatures',
    'source.signatures[]',
    'Digital signatures of the file',
    (r) => r.source.signatures,
  ),
  listTable('unassigned', 'unassigned[]', 'Text that stands in no field, a block each', (r) => r.unassigned),
];
