import { createHash } from 'node:crypto';
import { blind, pseudonyms, withoutPeople, type Treatment } from '../index.ts';
import { fileBytes } from './file-bytes.ts';

/** Flags by which the names of people are kept out of what a command makes. */
export interface PeopleFlags {
  readonly pseudonymize?: string;
  readonly drop?: string;
  /** Whether what leads to the document, its digest and name, is hidden under the key too. */
  readonly blind?: boolean;
}

/** What the flags do to records, and a digest that changes when they do; the key itself is nowhere written. */
export async function peopleTreatment(
  flags: PeopleFlags,
): Promise<{ readonly treat: Treatment; readonly digest: string }> {
  if (flags.drop === 'persons') return { treat: withoutPeople, digest: 'dropped' };
  if (flags.pseudonymize === undefined) return { treat: (record) => record, digest: 'named' };
  const key = await fileBytes(flags.pseudonymize);
  const digest = createHash('sha256').update('spoglio key\n').update(key).digest('hex').slice(0, 16);
  const named = pseudonyms(key);
  if (flags.blind !== true) return { treat: named, digest: `pseudonyms ${digest}` };
  const hidden = blind(key);
  return { treat: (record) => hidden(named(record)), digest: `blind pseudonyms ${digest}` };
}
