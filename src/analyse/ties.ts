import type { Record } from '../record/record.ts';
import type { Link } from './links/match.ts';
import type { Profile } from './links/profile.ts';
import { keyFrom, ownKeys } from './objective-key.ts';

/** The key of an objective among all documents, and whether this statement of it is the one that counts. */
export interface Tie {
  readonly key: string;
  /** False where a younger document, or an earlier copy, states the same objective for the same year. */
  readonly primary: boolean;
}

/** Gives the tie of an objective by its id in its record. */
export type TieOf = (record: Record, objectiveId: string) => Tie;

/** Share of common stems from which two titles under one key are one objective's. */
const ALIKE = 0.5;

/** Collects which objectives are the same over the documents of each body; only what isn't told by a record alone stays in memory. */
export class TieCollector {
  readonly #ties = new Map<string, Tie>();

  /** The objectives of one body with their links; documents that name no body come one after the other, without links. */
  add(profiles: readonly Profile[], links: readonly Link[]): void {
    const same = links.filter(({ kind }) => kind === 'same');
    const younger = new Map(same.map(({ from, to }) => [from, to]));
    const older = new Set(same.map(({ to }) => to));
    const taken = new Map<string, Profile>();
    for (const first of profiles) {
      if (older.has(first)) continue;
      const before = taken.get(first.key);
      const repeated = before !== undefined && alike(before, first);
      const key = before === undefined || repeated ? first.key : free(first, taken);
      if (!repeated) taken.set(key, first);
      for (let one: Profile | undefined = first; one !== undefined; one = younger.get(one)) {
        const primary = !younger.has(one) && !repeated;
        if (!primary || key !== one.key)
          this.#ties.set(nameOf(one.documentId, one.objectiveId), { key, primary });
      }
    }
  }

  readonly of: TieOf = (record, objectiveId) =>
    this.#ties.get(nameOf(record.source.sha256, objectiveId)) ?? ownTie(record, objectiveId);
}

/** What a record alone tells. */
export const ownTie: TieOf = (record, objectiveId) => ({
  key: ownKeys(record).get(objectiveId)!,
  primary: true,
});

const nameOf = (documentId: string, objectiveId: string): string => `${documentId} ${objectiveId}`;

/** Another key for an objective whose own is that of another one: two plans of a unit may both count from 1. */
function free({ key, title }: Profile, taken: ReadonlyMap<string, Profile>): string {
  for (let nth = 1; ; nth++) {
    const found = keyFrom(key, [...title].sort().join(' '), nth);
    if (!taken.has(found)) return found;
  }
}

function alike(a: Profile, b: Profile): boolean {
  if (a.documentId === b.documentId) return false;
  let common = 0;
  for (const stem of a.title) if (b.title.has(stem)) common++;
  return 2 * common >= ALIKE * (a.title.size + b.title.size);
}
