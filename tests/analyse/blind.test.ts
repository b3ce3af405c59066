import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { blind } from '../../src/analyse/blind.ts';
import { pseudonyms } from '../../src/analyse/people.ts';
import { weakness } from '../../src/analyse/weak-key.ts';
import { record as recordSchema } from '../../src/record/record.ts';
import { field, recordWith } from '../write/export/records.ts';

const KEY = Buffer.from('q7Zk0vLx3Rb9TnYw5Hc1Fs8Mj2Dp6GuE');

describe('blind', () => {
  const digest = createHash('sha256').update('atto').digest('hex');
  const made = recordWith(digest, [{ title: field('Titolo') }]);
  const record = {
    ...made,
    source: { ...made.source, file: 'delibera-12.pdf', contains: ['piano.pdf'], bytes: 1234 },
    diagnostics: [{ code: 'x', severity: 'info' as const, message: 'piano.pdf: read', path: null, at: [] }],
  };
  const hidden = blind(KEY)(record);

  it('leaves nothing of the file: neither digest, name nor size', () => {
    const text = JSON.stringify(hidden);
    for (const trace of [digest, 'delibera-12', 'piano.pdf', '1234']) expect(text).not.toContain(trace);
    expect(() => recordSchema.parse(hidden)).not.toThrow();
  });

  it('gives a document one id under one key, and another under another', () => {
    expect(blind(KEY)(record).source.sha256).toBe(hidden.source.sha256);
    expect(blind(randomBytes(32))(record).source.sha256).not.toBe(hidden.source.sha256);
  });
});

describe('keys', () => {
  it.each([
    ['short', '15 bytes', randomBytes(15)],
    ['a word', '16 signs of text', Buffer.from('ComuneDiProva202\n')],
    ['zeros', '1 different bytes', Buffer.alloc(32)],
    ['a repeated word', 'the same again and again', Buffer.from('segretaria-segretaria-segretaria-')],
    ['an alphabet', 'signs in their order', Buffer.from('abcdefghijklmnopqrstuvwxyz')],
  ])('are refused: %s', (_, why, key) => {
    expect(weakness(key)).toBe(why);
    expect(() => pseudonyms(key)).toThrow(why);
  });

  it('are taken where they are random, as bytes, in hexadecimal and in base64', () => {
    for (let i = 0; i < 200; i++) {
      expect(weakness(randomBytes(16))).toBeNull();
      expect(weakness(Buffer.from(`${randomBytes(16).toString('hex')}\n`))).toBeNull();
      expect(weakness(Buffer.from(randomBytes(16).toString('base64url')))).toBeNull();
    }
  });
});
