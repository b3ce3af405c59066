import { z } from 'zod';
import { date, field, flag, number, text, year } from './field.ts';

export const attendant = z.strictObject({
  name: text,
  role: text.nullable(),
  present: flag,
});

export const citation = z.strictObject({
  kind: z.enum(['act', 'law', 'contract']),
  type: text.describe('What is cited, as written: deliberazione, D.Lgs., CCNL'),
  organ: text.nullable().describe('Organ that made a cited act'),
  number: text.nullable(),
  date: date.nullable(),
  article: text.nullable(),
});

export const opinion = z.strictObject({
  kind: field(z.enum(['tecnica', 'contabile'])),
  outcome: text.describe('favorevole, contrario, non dovuto'),
  by: text.nullable().describe('Who gave it'),
});

export const act = z
  .strictObject({
    kind: field(z.enum(['deliberazione', 'determinazione', 'decreto', 'ordinanza', 'atto'])).nullable(),
    entity: text.nullable().describe('The body: Comune di …, Unione …, Azienda …'),
    organ: text.nullable().describe('The organ that decides: Giunta comunale, Consiglio, Direttore generale'),
    number: text.nullable().describe('Number of the act as text: 29, 0731, 16/GC'),
    date: date.nullable(),
    subject: text.nullable(),
    reportingYear: year.nullable().describe('The year that the objectives belong to'),
    session: z.strictObject({
      date: date.nullable(),
      time: field(z.string().regex(/^\d{2}:\d{2}$/)).nullable(),
      mode: text.nullable().describe('In person, by video conference, mixed, as written'),
    }),
    attendance: z.array(attendant),
    presentCount: number.nullable(),
    absentCount: number.nullable(),
    president: text.nullable(),
    secretary: text.nullable(),
    citations: z.array(citation),
    opinions: z.array(opinion),
    vote: text.nullable(),
    resolutions: z.array(z.strictObject({ number: text.nullable(), text })),
    immediatelyExecutable: flag.nullable(),
    signatories: z.array(z.strictObject({ role: text.nullable(), name: text })),
  })
  .describe("The act's own first and last pages");
