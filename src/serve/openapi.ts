import { z } from 'zod';
import { act } from '../record/act.ts';
import { allocation } from '../record/allocation.ts';
import { place } from '../record/field.ts';
import { objective } from '../record/objective.ts';
import { completeness, corrected, diagnostic, record, review, source } from '../record/record.ts';
import { section } from '../record/section.ts';
import { extractQuery, health, job, jobId, prefer, problem, readiness, upload } from './contract.ts';
import { OPERATIONS, type Operation } from '../words/serve.ts';
import { PROBLEM_TYPE } from './problem.ts';

/** What the document names, by its name there. */
const SCHEMAS = {
  Record: record,
  Source: source,
  Act: act,
  Section: section,
  Objective: objective,
  Allocation: allocation,
  Place: place,
  Diagnostic: diagnostic,
  Review: review,
  Completeness: completeness,
  Corrected: corrected,
  Job: job,
  Problem: problem,
  Health: health,
  Readiness: readiness,
  Upload: upload,
} as const;

const at = (name: string): string => `#/components/schemas/${name}`;
const refersTo = (name: keyof typeof SCHEMAS) => ({ $ref: at(name) });

/** The schemas as JSON Schema 2020-12, which OpenAPI 3.1 speaks. */
function schemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { target: 'draft-2020-12', uri: at });
  return Object.fromEntries(Object.entries(made.schemas).map(([name, schema]) => [name, inPlace(schema)]));
}

/** Without what only a file of its own needs. */
const inPlace = (schema: object): object =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'));

const own = (schema: z.ZodType): object => inPlace(z.toJSONSchema(schema, { target: 'draft-2020-12' }));

const json = (name: keyof typeof SCHEMAS) => ({ 'application/json': { schema: refersTo(name) } });

const problems = (...given: readonly (readonly [number, string])[]): Record<string, object> =>
  Object.fromEntries(
    given.map(([status, description]) => [
      String(status),
      {
        description,
        headers: REQUEST_ID,
        content: { [PROBLEM_TYPE]: { schema: refersTo('Problem') } },
      },
    ]),
  );

const whole = { schema: { type: 'integer', minimum: 0 } };
const REQUEST_ID = {
  'X-Request-Id': { description: 'Name of the request in the log', schema: { type: 'string' } },
};
const RETRY = { 'Retry-After': { description: 'Seconds after which it is worth asking again', ...whole } };

const UNANSWERED = [
  [401, 'No token, or a wrong one (`token_wrong`)'],
  [500, 'The program itself failed (`internal_error`, `worker_crashed`)'],
] as const;

const OF_READING = [
  ...UNANSWERED,
  [413, 'Larger than the service takes (`too_large`)'],
  [422, 'The document can not be read; the code says why, docs/diagnostics.md what each means'],
  [504, 'Reading took longer than the service allows (`time_limit`)'],
] as const;

const RECORD = {
  200: { description: 'The record', headers: REQUEST_ID, content: json('Record') },
  202: {
    description: 'The document was accepted and is not read yet: ask at Location',
    headers: {
      ...REQUEST_ID,
      ...RETRY,
      Location: { description: 'Address of the job', schema: { type: 'string' } },
    },
    content: json('Job'),
  },
};

const operation = (operationId: Operation) => ({ operationId, summary: OPERATIONS[operationId].en });

const idParameter = { name: 'id', in: 'path', required: true, schema: own(jobId) };

/** Sets the wait for a failure that a moment cures into its answer. */
function withRetry(answers: Record<string, object>, ...statuses: readonly string[]): Record<string, object> {
  return Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => [
      status,
      statuses.includes(status) ? { ...answer, headers: { ...REQUEST_ID, ...RETRY } } : answer,
    ]),
  );
}

/** The service as an OpenAPI 3.1 document, its schemas made from those that answers are typed by. */
export function openApi(version: string): object {
  const open: readonly object[] = [];
  return {
    openapi: '3.1.1',
    info: {
      title: 'Spoglio',
      version,
      description: "Reads objectives, weights and outcomes out of Italian public bodies' deliberations",
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    paths: {
      '/v1/extract': {
        post: {
          ...operation('extract'),
          parameters: [
            { name: 'name', in: 'query', required: false, schema: own(extractQuery.shape.name) },
            { name: 'Prefer', in: 'header', required: false, schema: own(prefer) },
          ],
          requestBody: {
            required: true,
            description: 'The document as it stands, of any type; or a form with files',
            content: {
              'application/octet-stream': {},
              'multipart/form-data': { schema: refersTo('Upload') },
            },
          },
          responses: {
            ...RECORD,
            ...withRetry(
              problems(
                ...OF_READING,
                [400, 'The request can not be understood (`request_invalid`)'],
                [408, 'Nothing more of the request arrived (`request_timeout`)'],
                [429, 'Too many documents are waiting (`queue_full`)'],
                [503, 'The service is stopping (`stopping`)'],
                [507, 'The service has no room on its disk (`output_unwritable`)'],
              ),
              '429',
              '503',
            ),
          },
        },
      },
      '/v1/jobs/{id}': {
        get: {
          ...operation('job'),
          parameters: [idParameter],
          responses: {
            ...RECORD,
            ...withRetry(
              problems(
                ...OF_READING,
                [404, 'No such job, or not any more (`job_unknown`)'],
                [503, 'The service is stopping (`stopping`)'],
              ),
              '503',
            ),
          },
        },
        delete: {
          ...operation('removeJob'),
          parameters: [idParameter],
          responses: {
            204: { description: 'It is gone', headers: REQUEST_ID },
            ...problems(...UNANSWERED, [404, 'No such job, or not any more (`job_unknown`)']),
          },
        },
      },
      '/healthz': {
        get: {
          ...operation('health'),
          security: open,
          responses: { 200: { description: 'It does', headers: REQUEST_ID, content: json('Health') } },
        },
      },
      '/readyz': {
        get: {
          ...operation('readiness'),
          security: open,
          responses: {
            200: { description: 'They may', headers: REQUEST_ID, content: json('Readiness') },
            ...withRetry(problems([503, 'The service is stopping (`stopping`)']), '503'),
          },
        },
      },
      '/metrics': {
        get: {
          ...operation('metrics'),
          responses: {
            200: {
              description: 'The measures',
              headers: REQUEST_ID,
              content: { 'text/plain': { schema: { type: 'string' } } },
            },
            ...problems(...UNANSWERED),
          },
        },
      },
      '/openapi.json': {
        get: {
          ...operation('openapi'),
          security: open,
          responses: {
            200: {
              description: 'OpenAPI 3.1',
              headers: REQUEST_ID,
              content: { 'application/json': { schema: { type: 'object' } } },
            },
          },
        },
      },
      '/': {
        get: {
          ...operation('page'),
          security: open,
          responses: {
            200: {
              description: 'A page',
              headers: REQUEST_ID,
              content: { 'text/html': { schema: { type: 'string' } } },
            },
          },
        },
      },
    },
    components: {
      schemas: schemas(),
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  };
}
