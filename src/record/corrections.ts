import { z } from 'zod';
import { place } from './field.ts';
import { MEANINGS } from './meanings.ts';

export const CORRECTIONS_SCHEMA = 'spoglio-corrections/1';

/** One item on the way to what is corrected: by its words and its places, so that it is found again when the items around it change. */
export const anchor = z.strictObject({
  list: z.string().describe('Name of the list that the item stands in: objectives, indicators'),
  index: z.int().min(0).describe('Its position in the list when it was corrected, from 0'),
  words: z.string().describe('Its words as the document writes them: the title of an objective'),
  number: z.string().nullable().default(null).describe('Number of an objective, as written'),
  unit: z.string().nullable().default(null).describe('Words of the unit that an objective is of'),
  at: z.array(place).describe('Where it stands'),
});

/** What a correction is about: a path of the record, and what tells the items on it. */
export const target = z.strictObject({
  path: z.string().describe('Path when it was corrected: objectives[3].weight'),
  anchors: z.array(anchor).describe('The items of lists on the path, outermost first'),
});

const read = z
  .strictObject({ value: z.unknown(), raw: z.string() })
  .nullable()
  .describe('What was read there; null where nothing was');

/** An objective as a person states it; values are normalized as in the record. */
export const statedObjective = z.strictObject({
  title: z.string().min(1),
  number: z.string().nullable().default(null),
  description: z.string().nullable().default(null),
  responsible: z.string().nullable().default(null),
  weight: z.number().min(0).max(100).nullable().default(null).describe('Percent, 0 to 100'),
  indicators: z.array(z.string()).default([]).describe('Words of its indicators'),
  outcome: z.string().nullable().default(null).describe('What is reported of it'),
});

export const splitPart = z.strictObject({
  title: z.string().min(1),
  number: z.string().nullable().default(null),
  weight: z.number().min(0).max(100).nullable().default(null),
  indicators: z
    .array(z.int().min(0))
    .default([])
    .describe(
      'Positions of the indicators that go with this part; the first part keeps those that no part takes',
    ),
});

/** A column or a label of a document, with all values that stand under it. */
export const slot = z.strictObject({
  from: z.enum(MEANINGS).describe('What it was read as'),
  label: z
    .string()
    .nullable()
    .describe('Its words; null where the record has none, and then the rule that read it tells it'),
  rule: z.string().nullable().default(null).describe('Rule that read its values'),
});

const common = {
  id: z.string().min(1).max(64),
  who: z.string().min(1).max(200).describe('Name of the person, as they gave it'),
  when: z.iso.datetime().describe('When, UTC'),
  why: z.string().max(2000).nullable().default(null),
  sha256: z.string().describe('Of the bytes of the document that stood before the person'),
};

export const correction = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('value'),
    what: target,
    was: read,
    is: z.unknown().describe('The value, normalized as in the record'),
    at: z.array(place).default([]).describe('Where it stands, where the reading had no place for it'),
  }),
  z.strictObject({ ...common, kind: z.literal('not_stated'), what: target, was: read }),
  z.strictObject({ ...common, kind: z.literal('accept'), what: target, was: read }),
  z.strictObject({ ...common, kind: z.literal('not_objective'), what: target }),
  z.strictObject({
    ...common,
    kind: z.literal('add_objective'),
    section: target.nullable().default(null).describe('Section that it belongs to; by its place where null'),
    is: statedObjective,
    at: z.array(place).min(1).describe('Rows or a box that it stands in'),
  }),
  z.strictObject({ ...common, kind: z.literal('join'), what: z.array(target).min(2).max(50) }),
  z.strictObject({
    ...common,
    kind: z.literal('split'),
    what: target,
    is: z.array(splitPart).min(2).max(50),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('slot'),
    what: slot,
    is: z.strictObject({
      means: z.enum(MEANINGS),
      of: z.number().positive().nullable().default(null).describe('Points that a weight is out of'),
    }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('no_objectives'),
    what: target.describe('A section: none of its rows is an objective, nor of those with the same headings'),
    columns: z.array(z.string()).default([]).describe('Words of its headings'),
  }),
  z.strictObject({ ...common, kind: z.literal('undo'), of: z.string().describe('Id of a correction') }),
]);

export const corrections = z
  .strictObject({
    schema: z.literal(CORRECTIONS_SCHEMA),
    document: z.strictObject({
      file: z.string(),
      sha256: z.string().describe('Of the bytes that were read when it was first corrected'),
      act: z
        .string()
        .nullable()
        .describe('Body, kind, number and date of the act, folded; null without a number'),
    }),
    corrections: z.array(correction),
  })
  .describe('What people corrected of a document, in the order in which they did; nothing is ever taken out');

export type Anchor = z.infer<typeof anchor>;
export type Target = z.infer<typeof target>;
export type Slot = z.infer<typeof slot>;
export type StatedObjective = z.infer<typeof statedObjective>;
export type Correction = z.infer<typeof correction>;
export type CorrectionKind = Correction['kind'];
export type Corrections = z.infer<typeof corrections>;
