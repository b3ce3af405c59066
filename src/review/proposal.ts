import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { targetOf } from '../correct/anchor.ts';
import { isField } from '../correct/field.ts';
import { parseValue } from '../correct/parse-value.ts';
import { stepsOf, valueOf } from '../correct/path.ts';
import {
  correction as correctionSchema,
  splitPart,
  statedObjective,
  type Correction,
} from '../record/corrections.ts';
import { place } from '../record/field.ts';
import { MEANINGS } from '../record/meanings.ts';
import type { Record } from '../record/record.ts';

const path = z.string().max(200);
const who = z.string().trim().min(1).max(200);
const why = z.string().trim().max(2000).optional();

/** What a person asks for on the page: paths of the record that stands before them, values as they typed them. */
const proposal = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('value'),
    path,
    text: z.string().max(20_000),
    at: z.array(place).optional(),
  }),
  z.strictObject({ kind: z.literal('not_stated'), path }),
  z.strictObject({ kind: z.literal('accept'), path }),
  z.strictObject({ kind: z.literal('not_objective'), path }),
  z.strictObject({ kind: z.literal('no_objectives'), path }),
  z.strictObject({
    kind: z.literal('add_objective'),
    is: statedObjective
      .omit({ weight: true })
      .extend({ weight: z.string().max(100).nullable().default(null) }),
    at: z.array(place).min(1).max(500),
  }),
  z.strictObject({ kind: z.literal('join'), paths: z.array(path).min(2).max(50) }),
  z.strictObject({ kind: z.literal('split'), path, is: z.array(splitPart).min(2).max(50) }),
  z.strictObject({
    kind: z.literal('slot'),
    from: z.enum(MEANINGS),
    label: z.string().max(1000).nullable(),
    rule: z.string().max(200).nullable(),
    means: z.enum(MEANINGS),
    of: z.number().positive().nullable(),
  }),
  z.strictObject({ kind: z.literal('undo'), of: z.string().max(64) }),
]);

/** What the page sends. */
export const request = z.strictObject({ who, why, corrections: z.array(proposal).min(1).max(1000) });
export type Proposal = z.infer<typeof proposal>;

/** Why a proposal is none: a code for the page, and what it is about. */
export class Unreadable extends Error {
  constructor(
    readonly code: 'value_unreadable' | 'nothing_there',
    detail: string,
  ) {
    super(detail);
  }
}

/** The correction that a proposal comes to on the record that stood before the person. Throws Unreadable. */
export function correctionOf(
  record: Record,
  proposed: Proposal,
  by: { who: string; why: string | null },
): Correction {
  const common = {
    id: randomUUID(),
    kind: proposed.kind,
    ...by,
    when: new Date().toISOString(),
    sha256: record.source.sha256,
  };
  const made = correctionSchema.safeParse({ ...common, ...ownKeys(record, proposed) });
  if (!made.success) throw new Unreadable('value_unreadable', made.error.issues[0]!.message);
  return made.data;
}

function ownKeys(record: Record, proposed: Proposal): object {
  switch (proposed.kind) {
    case 'value': {
      const is = parseValue(proposed.path, proposed.text);
      if (is === undefined) throw new Unreadable('value_unreadable', proposed.text);
      return {
        what: at(record, proposed.path),
        was: wasAt(record, proposed.path),
        is,
        at: proposed.at ?? [],
      };
    }
    case 'not_stated':
    case 'accept':
      return { what: at(record, proposed.path), was: wasAt(record, proposed.path) };
    case 'not_objective':
      return { what: at(record, proposed.path) };
    case 'no_objectives': {
      const what = at(record, proposed.path);
      const section = valueOf(record, stepsOf(proposed.path)) as Record['sections'][number];
      return { what, columns: section.columns.map(({ header }) => header.raw) };
    }
    case 'add_objective': {
      const { weight: text } = proposed.is;
      const weight = text === null || text.trim() === '' ? null : parseValue('objectives[0].weight', text);
      if (weight === undefined) throw new Unreadable('value_unreadable', text!);
      return { section: null, is: { ...proposed.is, weight }, at: proposed.at };
    }
    case 'join':
      return { what: proposed.paths.map((one) => at(record, one)) };
    case 'split':
      return { what: at(record, proposed.path), is: proposed.is };
    case 'slot': {
      const { from, label, rule, means, of } = proposed;
      return { what: { from, label, rule }, is: { means, of } };
    }
    case 'undo':
      return { of: proposed.of };
  }
}

function at(record: Record, given: string): ReturnType<typeof targetOf> {
  if (valueOf(record, stepsOf(given)) === undefined) throw new Unreadable('nothing_there', given);
  return targetOf(record, given);
}

function wasAt(record: Record, given: string): { value: unknown; raw: string } | null {
  const found = valueOf(record, stepsOf(given));
  return isField(found) ? { value: found.value, raw: found.raw } : null;
}
