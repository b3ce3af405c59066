import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { recordFiles } from '../src/cli/record-files.ts';
import { extract, Failure, loadRuleSet } from '../src/index.ts';

const word = (xml: string): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) });

describe('a Word document with entities of its own', () => {
  it.each([
    ['that swell', '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">'],
    ['that name a file', '<!ENTITY c SYSTEM "file:///etc/hostname">'],
  ])('%s expands none', async (_how, entities) => {
    const body = '<w:body><w:p><w:r><w:t>prima &c; dopo</w:t></w:r></w:p></w:body>';
    const xml = `<?xml version="1.0"?><!DOCTYPE d [${entities}]><w:document xmlns:w="w">${body}</w:document>`;
    const outcome = await extract(word(xml)).then(
      (record) => JSON.stringify(record.unassigned),
      (error: unknown) => (error instanceof Failure ? error.code : Promise.reject(error as Error)),
    );
    expect(outcome).not.toContain('aaaaaaaaaa');
    expect(outcome === 'docx_damaged' || outcome.includes('prima')).toBe(true);
  });
});

describe('an OpenDocument text with entities of its own', () => {
  it('expands none', async () => {
    const entities = '<!ENTITY a "aaaaaaaaaa"><!ENTITY c "&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">';
    const body = '<office:body><office:text><text:p>prima &c;&f; dopo</text:p></office:text></office:body>';
    const xml = `<?xml version="1.0"?><!DOCTYPE d [${entities}]><office:document-content xmlns:office="o" xmlns:text="t">${body}</office:document-content>`;
    const odt = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(xml),
    });
    const outcome = await extract(odt).then(
      (record) => JSON.stringify(record.unassigned),
      (error: unknown) => (error instanceof Failure ? error.code : Promise.reject(error as Error)),
    );
    expect(outcome).not.toContain('aaaaaaaaaa');
    expect(outcome === 'odt_damaged' || outcome.includes('prima')).toBe(true);
  });
});

describe('a record that names the prototype', () => {
  it.each(['__proto__', 'constructor'])('as %s is refused and changes nothing', async (key) => {
    const folder = mkdtempSync(join(tmpdir(), 'spoglio-record-'));
    try {
      const record = JSON.stringify(await extract(strToU8('DELIBERAZIONE N. 12')));
      const path = join(folder, 'a.json');
      writeFileSync(path, `${record.slice(0, -1)},"${key}":{"polluted":true}}`);
      const store = await recordFiles([path]);
      const outcome = await store.read(path).then(
        ({ record: found }) => Object.keys(found),
        (error: unknown) => (error instanceof Failure ? error.code : Promise.reject(error as Error)),
      );
      expect(outcome).toBe('record_invalid');
      expect('polluted' in {}).toBe(false);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('a rule file', () => {
  it.each([
    ['names the prototype', 'id: rule\n__proto__: { polluted: true }\n'],
    ['names a constructor', 'constructor: { prototype: { polluted: true } }\n'],
    ['holds aliases of aliases', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n'],
  ])('that %s is refused and changes nothing', (_how, yaml) => {
    const folder = mkdtempSync(join(tmpdir(), 'spoglio-rule-'));
    try {
      writeFileSync(join(folder, 'rule.yaml'), yaml);
      expect(() => loadRuleSet([folder])).toThrow(Failure);
      expect('polluted' in {}).toBe(false);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
