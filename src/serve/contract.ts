import { z } from 'zod';
import { FAILURES, type FailureCode } from '../model/catalogue/failures.ts';

const codes = Object.keys(FAILURES) as [FailureCode, ...FailureCode[]];

export const problem = z
  .strictObject({
    type: z
      .string()
      .regex(/^urn:spoglio:failure:[a-z_]+$/)
      .describe('Name of the kind of failure'),
    title: z.string().describe('What the code means'),
    status: z.int().min(400).max(599).describe('Status of the answer'),
    detail: z.string().describe('What happened here'),
    instance: z
      .string()
      .describe('Name of the request, which stands in the log and in the header X-Request-Id'),
    code: z.enum(codes).describe('Stable code, see docs/diagnostics.md'),
    hint: z.string().describe('What a person can do'),
  })
  .describe('Why there is no record: a problem of RFC 9457');

export const job = z
  .strictObject({
    id: z.uuid(),
    state: z
      .enum(['waiting', 'reading', 'read', 'failed'])
      .describe(
        'Whether it waits for a process, is being read, or is done; of the last two the job’s address says what came of it',
      ),
    accepted: z.iso.datetime().describe('When the document had arrived'),
    ahead: z
      .int()
      .min(0)
      .nullable()
      .describe('Documents that are read before it; null once it is being read'),
    href: z.string().describe('Where to ask for the record'),
  })
  .describe('A document that was accepted and has no record yet');

export const health = z
  .strictObject({
    status: z.enum(['ok']),
    version: z.string().describe('Version of Spoglio'),
  })
  .describe('That the service answers');

export const readiness = z
  .strictObject({
    status: z.enum(['ready']),
    waiting: z.int().min(0).describe('Documents that wait for a process'),
    reading: z.int().min(0).describe('Documents that are being read'),
  })
  .describe('That documents may be sent');

export const jobId = z.uuid().describe('Id of the job, as the answer 202 gave it');

export const extractQuery = z.strictObject({
  name: z
    .string()
    .max(1000)
    .optional()
    .describe('Name of a document that is sent as it stands; of a form, each part brings its own'),
});

/** What `Prefer` may ask for (RFC 7240). */
export const prefer = z
  .string()
  .describe(
    '`respond-async`: answer at once with a job. `wait=10`: answer with a job where the record takes longer than 10 s, or what the service waits at most',
  );

export const upload = z
  .strictObject({
    file: z
      .array(z.file())
      .min(1)
      .describe('The document; of several, the first is the act and the others are its annexes'),
    annex: z.array(z.file()).optional().describe('Annexes of the act, in their order'),
  })
  .describe('An act and its annexes, which give one record');

export type Problem = z.infer<typeof problem>;
export type JobAnswer = z.infer<typeof job>;
