import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { FAILURES } from '../../src/model/catalogue/failures.ts';
import { openApi } from '../../src/serve/openapi.ts';
import { OPERATIONS } from '../../src/words/serve.ts';
import { ask, services } from './service.ts';

const start = services();

it('is a document of OpenAPI 3.1 by the schema of its makers', async () => {
  const validator = new Validator();
  const outcome = await validator.validate({ ...openApi('1') });
  expect(outcome.errors ?? []).toEqual([]);
  expect([outcome.valid, validator.version]).toEqual([true, '3.1']);
  // The validator would tell of what is wrong.
  expect((await new Validator().validate({ ...openApi('1'), paths: { x: 1 } })).valid).toBe(false);
});

it('refers to nothing that is not in it, and has every code', () => {
  const text = JSON.stringify(openApi('1'));
  const { components } = openApi('1') as { components: { schemas: Record<string, object> } };
  const names = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target!);
  expect(names.length).toBeGreaterThan(20);
  for (const name of names)
    expect(components.schemas, name).toHaveProperty([name.replace('#/components/schemas/', '')]);
  for (const code of Object.keys(FAILURES))
    expect(JSON.stringify(components.schemas['Problem'])).toContain(code);
});

it('is served with the page, without a token, and names every address', async () => {
  const service = await start();
  const served = await fetch(`${service.address}/openapi.json`);
  expect(await served.json()).toEqual(JSON.parse(JSON.stringify(openApi('1.2.3'))));
  const page = await ask(service, '/', { headers: { Authorization: '', 'Accept-Language': 'it' } });
  expect(page.text).toContain('<html lang="it">');
  for (const { it: text } of Object.values(OPERATIONS)) expect(page.text).toContain(text);
  for (const code of Object.keys(FAILURES)) expect(page.text).toContain(`<code>${code}</code>`);
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
});
