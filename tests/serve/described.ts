import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'vitest';
import { openApi } from '../../src/serve/openapi.ts';

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly headers?: Readonly<Record<string, unknown>>;
        readonly content?: Readonly<Record<string, { readonly schema?: { readonly $ref?: string } }>>;
      }
    >
  >;
}

const document = openApi('1.2.3') as Described;
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(document, 'service');

/** Answers that no address has for itself. */
const ANYWHERE = ['address_unknown', 'method_unknown'];

/** What the double gives for a record. */
const isOfDouble = (body: unknown): boolean => typeof body === 'object' && body !== null && 'says' in body;

/** Holds an answer to what the service says of itself: status, headers, type of content and its schema. */
export function described(method: string, path: string, { status, headers }: Response, body: unknown): void {
  const code = (body as { code?: string } | null)?.code ?? '';
  if (ANYWHERE.includes(code)) return valid('#/components/schemas/Problem', body);
  const address = path.startsWith('/v1/jobs/') ? '/v1/jobs/{id}' : path;
  const answer = document.paths[address]?.[method.toLowerCase()]?.responses[status];
  expect(answer, `${method} ${path} ${status}`).toBeDefined();
  for (const name of Object.keys(answer!.headers ?? {})) expect(headers.get(name), name).not.toBeNull();
  if (answer!.content === undefined) return;
  const type = headers.get('content-type')!.split(';', 1)[0]!;
  expect(Object.keys(answer!.content)).toContain(type);
  const schema = answer!.content[type]!.schema?.$ref;
  if (schema !== undefined && !isOfDouble(body)) valid(schema, body);
}

function valid(schema: string, body: unknown): void {
  const validate = ajv.getSchema(`service${schema}`)!;
  void validate(body);
  expect(validate.errors ?? [], schema).toEqual([]);
}
