import type { FlatTable, Row } from '../model/flat-table.ts';
import type { Record } from '../record/record.ts';
import { plain } from './columns.ts';
import { ENTITY_KINDS, entityId, nameKey, type EntityIds, type EntityKind, type NameKey } from './entity.ts';

/** A body of a list that the user gives, with the codes that the list has. */
export interface ListedBody {
  readonly name: string;
  readonly istat: string | null;
  readonly ipa: string | null;
}

interface Forms {
  readonly kind: EntityKind;
  readonly scope: string;
  readonly key: NameKey;
  /** How often each written form was seen. */
  readonly seen: Map<string, number>;
}

/** Names brought together, and the table that says how. */
export interface Entities {
  readonly ids: EntityIds;
  readonly rows: () => Generator<Row>;
  /** Which forms of a body's names (by the body's key, empty for none) were taken for other forms: with these, ids are settled. */
  readonly joined: (body: string) => string;
}

export const ENTITIES: FlatTable = {
  name: 'entities',
  description:
    'Bodies, sectors, services and people, a row a written form: forms of one name share their entity_id; no form is ever rewritten',
  columns: [
    plain('entity_id', 'string', 'Id of the name'),
    plain('form_no', 'integer', 'Number of the form, from 1, the most frequent first'),
    { ...plain('kind', 'string', 'What the name names'), values: ENTITY_KINDS },
    plain('body_id', 'string', 'Body that a sector, service or person belongs to; null for bodies'),
    plain('form', 'string', 'The name as documents write it'),
    plain('count', 'integer', 'How often it was seen'),
    plain('istat', 'string', 'ISTAT code of a body, out of the list given; null without one'),
    plain('ipa', 'string', 'IPA code of a body, out of the list given; null without one'),
  ],
  key: ['entity_id', 'form_no'],
  references: [],
};

/** Collects the names of records one after the other; only names stay in memory. `bodies` is the user's list. */
export class EntityCollector {
  readonly #groups = new Map<string, Forms>();
  readonly #bodies: ReadonlyMap<string, ListedBody>;

  constructor(bodies: readonly ListedBody[]) {
    this.#bodies = new Map(
      bodies.flatMap((body) => {
        const key = nameKey('body', body.name);
        return key === null ? [] : [[key.name, body]];
      }),
    );
  }

  add(record: Record): void {
    const body = record.act?.entity?.value;
    if (typeof body === 'string') this.#see('body', '', body);
    const scope = scopeOf(record);
    for (const section of record.sections) {
      this.#see('sector', scope, section.sector?.value);
      this.#see('service', scope, section.service?.value);
      this.#see('person', scope, section.responsible?.value);
    }
    for (const objective of record.objectives) this.#see('person', scope, objective.responsible?.value);
    for (const allocation of record.allocations) this.#see('person', scope, allocation.person.value);
  }

  #see(kind: EntityKind, scope: string, form: string | null | undefined): void {
    if (typeof form !== 'string') return;
    const key = nameKey(kind, form);
    if (key === null) return;
    const name = groupName(kind, scope, key);
    let group = this.#groups.get(name);
    if (group === undefined) {
      group = { kind, scope, key, seen: new Map() };
      this.#groups.set(name, group);
    }
    group.seen.set(form, (group.seen.get(form) ?? 0) + 1);
  }

  /** The entities of all records added. */
  settled(): Entities {
    const target = mergedKeys([...this.#groups.values()]);
    const idOf = (kind: EntityKind, scope: string, form: string): string | null => {
      const key = nameKey(kind, form);
      if (key === null) return null;
      return entityId(kind, scope, target.get(groupName(kind, scope, key)) ?? key);
    };
    const merged = new Map<string, Forms>();
    const joined = new Map<string, string>();
    for (const [name, group] of [...this.#groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const key = target.get(name) ?? group.key;
      if (key !== group.key)
        joined.set(group.scope, `${joined.get(group.scope) ?? ''}${name}\n${key.name}\n${key.number}\n`);
      const id = entityId(group.kind, group.scope, key);
      const known = merged.get(id);
      if (known === undefined) merged.set(id, { ...group, key, seen: new Map(group.seen) });
      else for (const [form, count] of group.seen) known.seen.set(form, (known.seen.get(form) ?? 0) + count);
    }
    const bodies = this.#bodies;
    return {
      joined: (body) => joined.get(body) ?? '',
      ids: (kind, form, record) =>
        typeof form === 'string' ? idOf(kind, kind === 'body' ? '' : scopeOf(record), form) : null,
      *rows() {
        for (const [id, { kind, scope, key, seen }] of merged) {
          const listed = kind === 'body' ? bodies.get(key.name) : undefined;
          const body = scope === '' ? null : entityId('body', '', { name: scope, number: '' });
          const forms = [...seen].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
          for (const [i, [form, count]] of forms.entries())
            yield [id, i + 1, kind, body, form, count, listed?.istat ?? null, listed?.ipa ?? null];
        }
      },
    };
  }
}

/** Names of sectors, services and people belong to a body: two bodies may each have their Mario Rossi. */
const scopeOf = (record: Record): string => bodyKey(record) ?? '';

/** The key of the body that a record is of; null where it names none. */
export function bodyKey(record: Record): string | null {
  const form = record.act?.entity?.value;
  return typeof form === 'string' ? (nameKey('body', form)?.name ?? null) : null;
}

const groupName = (kind: EntityKind, scope: string, { name, number }: NameKey): string =>
  [kind, scope, name, number].join('\n');

/**
 * Groups that are one name although their keys differ: a unit without its number where only one number is known beside that name,
 * and a person's initial where only one full name fits it. What could be two is left apart.
 */
function mergedKeys(groups: readonly Forms[]): Map<string, NameKey> {
  const targets = new Map<string, Forms[]>();
  const put = (under: string, group: Forms): void => {
    const list = targets.get(under);
    if (list === undefined) targets.set(under, [group]);
    else list.push(group);
  };
  for (const group of groups) {
    if (group.key.number !== '') put([group.kind, group.scope, group.key.name].join('\n'), group);
    if (group.kind === 'person')
      for (const short of shortForms(group.key.name)) put([group.kind, group.scope, short].join('\n'), group);
  }
  const merged = new Map<string, NameKey>();
  for (const group of groups) {
    if (group.key.number !== '') continue;
    const found = targets.get([group.kind, group.scope, group.key.name].join('\n')) ?? [];
    if (found.length === 1) merged.set(groupName(group.kind, group.scope, group.key), found[0]!.key);
  }
  return merged;
}

/** What a name of two full words becomes when one of them is written as its initial. */
function shortForms(name: string): string[] {
  const parts = name.split(' ');
  if (parts.length !== 2 || parts.some((part) => part.length < 2)) return [];
  return parts.map((part, i) => [part[0]!, parts[1 - i]!].sort().join(' '));
}
