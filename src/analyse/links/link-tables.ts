import type { FlatTable, Row } from '../../model/flat-table.ts';
import { plain } from '../columns.ts';
import { entityId } from '../entity.ts';
import type { RecordStore, Treatment } from '../record-store.ts';
import type { SurveyedRecord } from '../survey.ts';
import { changesOf } from './changes.ts';
import { linkObjectives } from './link.ts';
import type { Link } from './match.ts';
import { profilesOf, type Profile } from './profile.ts';

const LINK_KEY = [
  plain('from_document_id', 'string', 'Document of the older objective'),
  plain('from_objective_id', 'string', 'The older objective'),
  plain('to_document_id', 'string', 'Document of the younger objective'),
  plain('to_objective_id', 'string', 'The younger objective'),
];
const keyNames = LINK_KEY.map(({ name }) => name);
const references = (['from', 'to'] as const).map((side) => ({
  columns: [`${side}_document_id`, `${side}_objective_id`],
  table: 'objectives',
}));

export const OBJECTIVE_LINKS: FlatTable = {
  name: 'objective_links',
  description:
    'The same objective in other documents and years of its body, found by number, programme and words',
  columns: [
    ...LINK_KEY,
    plain('body_id', 'string', 'Body of both; key of the table entities'),
    plain('from_year', 'integer', 'Year of the older objective'),
    plain('to_year', 'integer', 'Year of the younger objective'),
    {
      ...plain('kind', 'string', 'Same year, next years, split in parts or merged of parts'),
      values: ['same', 'continued', 'split', 'merged'],
    },
    plain('score', 'number', 'How alike they are, 0 to 1; below 0.5 there is no link'),
    plain('evidence', 'string', 'What the score is made of'),
  ],
  key: keyNames,
  references,
};

export const OBJECTIVE_CHANGES: FlatTable = {
  name: 'objective_changes',
  description:
    'What differs between two documents that state the same objective for the same year, such as plan and report',
  columns: [
    ...LINK_KEY,
    plain('no', 'integer', 'Position among the changes of the two, from 1'),
    {
      ...plain('field', 'string', 'What differs'),
      values: ['title', 'weight', 'deadline', 'indicator', 'target'],
    },
    plain('before', 'string', 'Value in the older document; null where it came new'),
    plain('after', 'string', 'Value in the younger document; null where it is gone'),
  ],
  key: [...keyNames, 'no'],
  references,
};

/** The objectives of one body with the links among them; the body is null for documents that name none. */
export interface LinkedBody {
  readonly bodyId: string | null;
  readonly profiles: readonly Profile[];
  readonly links: readonly Link[];
}

/**
 * The links of every body, body by body: the objectives of one body are in memory at a time. Documents without a body are
 * linked with nothing.
 */
export async function* linkedBodies(
  store: RecordStore,
  records: readonly SurveyedRecord[],
  treat: Treatment,
): AsyncGenerator<LinkedBody> {
  const read = async (list: readonly SurveyedRecord[]): Promise<Profile[]> => {
    const profiles: Profile[] = [];
    for (const { name } of list) profiles.push(...profilesOf(treat((await store.read(name)).record)));
    return profiles;
  };
  const bodies = new Map<string, SurveyedRecord[]>();
  const nameless: SurveyedRecord[] = [];
  for (const record of records) {
    if (record.body === null) {
      nameless.push(record);
      continue;
    }
    const list = bodies.get(record.body);
    if (list === undefined) bodies.set(record.body, [record]);
    else list.push(record);
  }
  for (const [body, list] of [...bodies].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const profiles = await read(list);
    const bodyId = entityId('body', '', { name: body, number: '' });
    yield { bodyId, profiles, links: linkObjectives(profiles) };
  }
  if (nameless.length > 0) yield { bodyId: null, profiles: await read(nameless), links: [] };
}

/** The links alone. */
export async function* linksOf(
  store: RecordStore,
  records: readonly SurveyedRecord[],
  treat: Treatment,
): AsyncGenerator<{ readonly link: Link; readonly bodyId: string }> {
  for await (const { bodyId, links } of linkedBodies(store, records, treat))
    if (bodyId !== null) for (const link of links) yield { link, bodyId };
}

const keyOf = ({ from, to }: Link): string[] => [
  from.documentId,
  from.objectiveId,
  to.documentId,
  to.objectiveId,
];

export const linkRow = (link: Link, bodyId: string): Row => [
  ...keyOf(link),
  bodyId,
  link.from.year,
  link.to.year,
  link.kind,
  link.score,
  link.evidence.join('; '),
];

export const changeRows = (link: Link): Row[] =>
  changesOf(link).map(({ field, before, after }, i) => [...keyOf(link), i + 1, field, before, after]);
