import { z } from 'zod';
import { act } from './act.ts';
import { allocation } from './allocation.ts';
import { place } from './field.ts';
import { objective } from './objective.ts';
import { section } from './section.ts';

export const SCHEMA = 'spoglio/1';

export const FORMATS = ['pdf', 'docx', 'odt', 'doc', 'xlsx', 'text', 'html', 'picture'] as const;

export const source = z.strictObject({
  file: z.string().describe('Name of the file, without folders'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of its bytes, hexadecimal'),
  bytes: z.int().min(0).describe('Size of the file in bytes'),
  format: z
    .enum(FORMATS)
    .describe('Format of the document, unwrapped; doc is an old Word document, be it .doc or .rtf'),
  pages: z.int().nullable().describe('Number of pages; null for formats without pages'),
  text: z
    .enum(['native', 'ocr', 'mixed', 'none'])
    .describe('Where its words come from: the file itself, recognised pictures of pages, both, nowhere'),
  signatures: z.array(
    z.strictObject({
      format: z.enum(['CAdES', 'PAdES']).describe('Kind of digital signature: an envelope, or inside a PDF'),
      signer: z.string().nullable().describe('Name in the certificate'),
      signedAt: z.string().nullable().describe('Time of signing as the signature states it, ISO 8601'),
      intact: z
        .boolean()
        .nullable()
        .describe('Whether the digest holds; the chain of certificates is not validated'),
    }),
  ),
  contains: z.array(z.string()).describe('Names of enclosed files'),
});

export const diagnostic = z.strictObject({
  code: z.string().describe('Code of the diagnostic, see docs/diagnostics.md'),
  severity: z.enum(['info', 'warning', 'error']).describe('How much it matters'),
  message: z.string().describe('What it is, in words'),
  path: z.string().nullable().describe('Field it is about, such as objectives[3].weight'),
  at: z.array(place),
});

export const review = z
  .strictObject({
    maxError: z.number().describe('Share of wrong values that was allowed for'),
    accepted: z.int().min(0).describe('How many values may be accepted unseen'),
    values: z.int().min(0),
    expectedErrors: z.number().min(0).describe('How many of the accepted ones are probably wrong'),
    from: z
      .number()
      .nullable()
      .default(null)
      .describe('The least confidence that was accepted: values of it and above it are; null where none is'),
    kept: z
      .number()
      .nullable()
      .default(null)
      .describe(
        'How sure the promise itself is: the share of unknown forms in which it held, when confidence was fitted',
      ),
    queue: z
      .array(
        z.strictObject({
          path: z.string(),
          confidence: z.number().min(0).max(1),
          flags: z.array(z.string()),
        }),
      )
      .describe('Values that want eyes, worst first'),
  })
  .describe('What may be accepted unseen, where it was asked for (--max-error)');

export const completeness = z
  .strictObject({
    expected: z
      .int()
      .min(0)
      .nullable()
      .describe(
        'How many objectives there should be, by numbers that count on and by sums of weights; null where nothing tells',
      ),
    confidence: z.number().min(0).max(1).describe('Probability that no objective was missed'),
  })
  .describe('How complete the record believes itself to be');

/** What was read where a correction stands now: with it the reading can be had back from the record. */
const asRead = z.strictObject({
  act: act.nullable().optional(),
  sections: z
    .array(z.union([z.int().min(0), section]))
    .optional()
    .describe('The sections as read: positions of those that are as they were, and the others'),
  objectives: z
    .array(z.union([z.int().min(0), objective]))
    .optional()
    .describe('The objectives as read: positions of those that are as they were, and the others'),
  allocations: z.array(allocation).optional(),
  unassigned: z.array(z.strictObject({ text: z.string(), at: z.array(place) })).optional(),
  diagnostics: z.array(diagnostic).optional(),
  review: review.optional(),
});

export const corrected = z
  .strictObject({
    applied: z.int().min(0).describe('Corrections that fit'),
    unfit: z.int().min(0).describe('Corrections that no longer fit: each has a diagnostic'),
    read: asRead.describe('What was read in the place of what was corrected'),
  })
  .describe('What people corrected; left out where nobody has');

export const record = z
  .strictObject({
    schema: z.literal(SCHEMA),
    source,
    act: act.nullable(),
    sections: z.array(section),
    objectives: z.array(objective),
    allocations: z.array(allocation),
    unassigned: z
      .array(
        z.strictObject({ text: z.string().describe('Text of the block, as written'), at: z.array(place) }),
      )
      .describe('Text that stands in no field, a block each'),
    completeness: completeness.nullable().default(null),
    diagnostics: z.array(diagnostic),
    review: review.optional(),
    corrections: corrected.optional(),
  })
  .describe('What one document becomes');

export type Record = z.infer<typeof record>;
export type Review = z.infer<typeof review>;
export type Source = z.infer<typeof source>;
export type Act = z.infer<typeof act>;
export type Section = z.infer<typeof section>;
export type Objective = z.infer<typeof objective>;
export type Indicator = Objective['indicators'][number];
export type Allocation = z.infer<typeof allocation>;

/** The JSON Schema of the record, as `spoglio schema` prints it. */
export const jsonSchema = (): object => z.toJSONSchema(record, { target: 'draft-2020-12', reused: 'ref' });
