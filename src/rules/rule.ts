import { z } from 'zod';
import { CANONICAL, FORMS } from './fields.ts';
import { compilePattern } from './pattern.ts';
import { missingPiece } from './pieces.ts';
import { refuseSlow } from './slow-pattern.ts';

export type { Canonical, Form } from './fields.ts';

const phrase = z.union([
  z
    .string()
    .min(1)
    .describe('A phrase, compared after folding, by stems and, failing that, letter by letter'),
  z.strictObject({
    pattern: z
      .string()
      .min(1)
      .superRefine((source, context) => {
        const missing = missingPiece(source);
        if (missing !== null) {
          context.addIssue({ code: 'custom', message: `"{${missing}}" is no piece of this rule` });
          return;
        }
        try {
          compilePattern(source);
          refuseSlow(source);
        } catch (error) {
          context.addIssue({ code: 'custom', message: (error as SyntaxError).message });
        }
      })
      .describe('A regular expression over the folded text'),
  }),
]);
export type Phrase = z.infer<typeof phrase>;

const match = z.strictObject({ any: z.array(phrase).min(1), none: z.array(phrase).optional() });

const base = {
  id: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)+$/),
  about: z.string().min(20).describe('Which general habit it reads, in prose'),
  pieces: z
    .record(z.string().regex(/^[a-z][a-z-]*$/), z.string().min(1))
    .optional()
    .describe('Parts of the patterns, by name: a pattern that holds {name} holds the part'),
  match,
  cases: z.strictObject({ match: z.array(z.string()).min(2), reject: z.array(z.string()).min(2) }),
};

export const labelRule = z.strictObject({
  ...base,
  kind: z.literal('label'),
  field: z.enum(CANONICAL),
  value: z.enum(FORMS),
  where: z
    .array(z.enum(['column', 'key', 'line']))
    .min(1)
    .default(['column', 'key', 'line'])
    .describe('Header of a column, key of a row in a sheet or block, start of a heading line'),
});

export const outcomeRule = z.strictObject({
  ...base,
  kind: z.literal('outcome'),
  status: z.enum([
    'achieved',
    'partially_achieved',
    'not_achieved',
    'cancelled',
    'not_assessed',
    'reported',
    'missing',
  ]),
});

/** Recognises a table, a row or a stretch of text for what it is, before any field is read. */
export const recogniseRule = z.strictObject({
  ...base,
  kind: z.literal('recognise'),
  what: z
    .string()
    .min(1)
    .describe('What is recognised: a name that interpreting knows, such as total-row or attendance-table'),
});

/** Finds a value in the act's own pages by patterns with named groups. */
export const actRule = z.strictObject({
  ...base,
  kind: z.literal('act'),
  field: z.string().min(1).describe('Path in the act, such as number or session.time'),
});

export const profileRule = z.strictObject({
  ...base,
  kind: z.literal('profile'),
  add: z
    .array(z.strictObject({ rule: z.string(), any: z.array(phrase).min(1) }))
    .min(1)
    .describe('Phrases that this body uses, added to rules that exist'),
});

export const ruleSchema = z.discriminatedUnion('kind', [
  labelRule,
  outcomeRule,
  recogniseRule,
  actRule,
  profileRule,
]);

export type Rule = z.infer<typeof ruleSchema>;
export type LabelRule = z.infer<typeof labelRule>;
export type OutcomeRule = z.infer<typeof outcomeRule>;
export type RecogniseRule = z.infer<typeof recogniseRule>;
export type ActRule = z.infer<typeof actRule>;
export type ProfileRule = z.infer<typeof profileRule>;
