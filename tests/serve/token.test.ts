import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/failure.ts';
import { tokenCheck, tokensOf } from '../../src/serve/tokens.ts';
import { ownFolder } from '../own-folder.ts';
import { ask, codeOf, services, TOKEN } from './service.ts';

const folder = ownFolder();
const start = services();
const long = (letter: string): string => letter.repeat(40);
const codeThrown = (from: () => unknown): string => {
  try {
    from();
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
  return '';
};

describe('tokens', () => {
  it('come from a file, one a line, or from the environment, where they stay for nobody else', () => {
    const file = join(folder(), 'token');
    writeFileSync(file, `${long('a')}\n\n${long('b')}\r\n`);
    const environment = { SPOGLIO_TOKEN: long('c') };
    expect(tokensOf(file, environment)).toEqual([long('a'), long('b')]);
    expect(environment).toEqual({});
    expect(tokensOf(undefined, { SPOGLIO_TOKEN: long('c') })).toEqual([long('c')]);
  });

  it('must be there and hard to guess', () => {
    const file = join(folder(), 'token');
    writeFileSync(file, `${long('a')}\nsegreto\n`);
    expect(codeThrown(() => tokensOf(undefined, {}))).toBe('token_unset');
    expect(codeThrown(() => tokensOf(undefined, { SPOGLIO_TOKEN: 'segreto' }))).toBe('token_unset');
    expect(codeThrown(() => tokensOf(file, {}))).toBe('token_unset');
    expect(codeThrown(() => tokensOf(join(folder(), 'manca'), {}))).toBe('unreadable');
  });

  it('open where one of them is named whole, whatever its length', () => {
    const opens = tokenCheck([long('a'), long('b')]);
    for (const right of [`Bearer ${long('a')}`, `bearer  ${long('b')}`])
      expect(opens(right), right).toBe(true);
    const wrong = [
      '',
      'Bearer',
      'Bearer ',
      long('a'),
      `Basic ${long('a')}`,
      `Bearer ${long('a')}a`,
      `Bearer ${long('a').slice(1)}`,
      `Bearer ${long('a')} ${long('b')}`,
    ];
    for (const header of [undefined, ...wrong]) expect(opens(header), header).toBe(false);
  });
});

it('a request without the token gets nothing but what is open to all', async () => {
  const service = await start();
  const closed = [
    ['POST', '/v1/extract'],
    ['GET', '/v1/jobs/00000000-0000-4000-8000-000000000000'],
    ['DELETE', '/v1/jobs/00000000-0000-4000-8000-000000000000'],
    ['GET', '/metrics'],
  ] as const;
  for (const [method, path] of closed)
    for (const Authorization of ['', 'Bearer x', `Bearer ${TOKEN}x`]) {
      const answer = await ask(service, path, { method, headers: { Authorization } });
      expect(codeOf(answer), `${method} ${path}`).toEqual([401, 'token_wrong']);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
  for (const path of ['/healthz', '/readyz', '/openapi.json', '/'])
    expect((await ask(service, path, { headers: { Authorization: '' } })).status, path).toBe(200);
  expect(JSON.stringify(service.log)).not.toContain(TOKEN);
});
