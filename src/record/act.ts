import { z } from 'zod';
import { date, field, flag, number, text, year } from './field.ts';

export const attendant = z.strictObject({
  name: text.describe('Name of a member of the organ, as written'),
  role: text.nullable().describe('Office in the organ: Sindaco, Assessore'),
  present: flag.describe('Whether the member was present'),
});

export const citation = z.strictObject({
  kind: z.enum(['act', 'law', 'contract']).describe('Whether an act, a law or a labour contract is cited'),
  type: text.describe('What is cited, as written: deliberazione, D.Lgs., CCNL'),
  organ: text.nullable().describe('Organ that made a cited act'),
  number: text.nullable().describe('Number of what is cited, as text'),
  date: date.nullable().describe('Day of what is cited'),
  article: text.nullable().describe('Article of what is cited, as text: 48, 107 comma 3'),
});

export const opinion = z.strictObject({
  kind: field(z.enum(['tecnica', 'contabile'])).describe(
    'What the opinion is about: technical or accounting regularity',
  ),
  outcome: text.describe('favorevole, contrario, non dovuto'),
  by: text.nullable().describe('Who gave it'),
});

/** `verbale`: minutes of a sitting, whatever they decide; `direttiva`: what an organ asks of its offices. */
export const ACT_KINDS = [
  'deliberazione',
  'determinazione',
  'decreto',
  'ordinanza',
  'direttiva',
  'verbale',
  'atto',
] as const;

export const act = z
  .strictObject({
    kind: field(z.enum(ACT_KINDS))
      .nullable()
      .describe('Kind of the act; atto where it names no other, null for what is no act'),
    entity: text.nullable().describe('The body: Comune di …, Unione …, Azienda …'),
    organ: text.nullable().describe('The organ that decides: Giunta comunale, Consiglio, Direttore generale'),
    number: text
      .nullable()
      .describe('The act’s own number, of its organ or sector, as text: 29, 0731, XII/1387'),
    date: date.nullable().describe('Day of the act’s own number'),
    register: z
      .strictObject({
        number: text.describe('Number in the general register, as text'),
        date: date.nullable().describe('Day of that number'),
      })
      .nullable()
      .describe('Its place in a general register of the body, beside its own number'),
    subject: text.nullable().describe('What the act is about: the text after OGGETTO'),
    reportingYear: year.nullable().describe('The year that the objectives belong to'),
    session: z.strictObject({
      date: date.nullable().describe('Day of the session'),
      time: field(z.string().regex(/^\d{2}:\d{2}$/))
        .nullable()
        .describe('Time at which the session began, HH:MM'),
      mode: text.nullable().describe('In person, by video conference, mixed, as written'),
    }),
    attendance: z.array(attendant),
    presentCount: number.nullable().describe('How many members were present, as the act states it'),
    absentCount: number.nullable().describe('How many members were absent, as the act states it'),
    president: text.nullable().describe('Who presided over the session'),
    secretary: text.nullable().describe('The secretary who recorded the session'),
    proposer: text
      .nullable()
      .default(null)
      .describe('Who proposes the act: an office, a member with or without a name, as written'),
    citations: z.array(citation),
    opinions: z.array(opinion),
    vote: text.nullable().describe('Outcome of the vote, as written'),
    resolutions: z.array(
      z.strictObject({
        number: text.nullable().describe('Number or letter of a point that was decided'),
        text: text.describe('What the point decides'),
      }),
    ),
    immediatelyExecutable: flag.nullable().describe('Whether the act is declared immediately executable'),
    executiveDate: date
      .nullable()
      .default(null)
      .describe('Day from which the act is executive, as its certificate states it'),
    publication: z
      .strictObject({
        from: date.nullable().describe('First day on the notice board'),
        to: date.nullable().describe('Last day, where a date states it'),
        number: text.nullable().describe('Number in the register of publications, as text'),
      })
      .nullable()
      .default(null)
      .describe('The publication of the act on the notice board'),
    signatories: z.array(
      z.strictObject({
        role: text.nullable().describe('What the signatory signs as'),
        name: text.describe('Name of the signatory'),
      }),
    ),
  })
  .describe("The act's own first and last pages");
