import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { open } from '../../src/intake/open.ts';
import { Failure } from '../../src/model/failure.ts';
import { asPem, makeSigner, sign } from './envelopes.ts';

const act = strToU8('DELIBERAZIONE N. 3\nOggetto: approvazione del piano\n');
const annex = strToU8('ALLEGATO\nObiettivo\tPeso\n');

async function refusal(files: Zippable | Uint8Array): Promise<Failure> {
  try {
    await open(files instanceof Uint8Array ? files : zipSync(files));
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it was opened');
}

/** The archive with a bit of every header's flags set: how a locked entry says that it is locked. */
function locked(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  for (const [signature, offset] of [
    ['PK\x03\x04', 6],
    ['PK\x01\x02', 8],
  ] as const)
    for (
      let at = bytes.indexOf(signature, 0, 'latin1');
      at >= 0;
      at = bytes.indexOf(signature, at + 4, 'latin1')
    )
      bytes[at + offset]! |= 1;
  return new Uint8Array(bytes);
}

/** The archive with every mention of a name as another of the same length. */
const renamed = (zip: Uint8Array, from: string, to: string): Uint8Array =>
  new Uint8Array(Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(from, to), 'latin1'));

describe('an archive', () => {
  it('gives its documents in the order in which people number them', async () => {
    const names = ['Allegato 10.txt', 'Allegato 2.txt', 'Allegato 1.txt'];
    const { documents, contains } = await open(
      zipSync(Object.fromEntries(names.map((name) => [name, annex]))),
    );
    expect(documents.map(({ name }) => name)).toEqual([
      'Allegato 1.txt',
      'Allegato 2.txt',
      'Allegato 10.txt',
    ]);
    expect(contains).toEqual(documents.map(({ name }) => name));
  });

  it('may hold signed documents and archives', async () => {
    const signer = await makeSigner('GIOVANNA VERDI', 'VRDGNN70A01Z999X');
    const inner = zipSync({ 'scheda.txt': annex });
    const { documents, signatures } = await open(
      zipSync({ 'atto.txt.p7m': asPem(await sign(act, signer)), 'schede.zip': inner }),
    );
    expect(documents.map(({ name }) => name)).toEqual(['atto.txt.p7m', 'schede.zip/scheda.txt']);
    expect(signatures.map(({ intact }) => intact)).toEqual([true]);
  });

  it('pairs a signature with the document beside it', async () => {
    const signer = await makeSigner('GIOVANNA VERDI', 'VRDGNN70A01Z999X');
    const files = { 'atto.txt': act, 'atto.txt.p7s': await sign(act, signer, { detached: true }) };
    const { documents, signatures, diagnostics } = await open(zipSync(files));
    expect(documents.map(({ name }) => name)).toEqual(['atto.txt']);
    expect(signatures.map(({ intact }) => intact)).toEqual([true]);
    expect(diagnostics).toEqual([]);
  });

  it('pairs a signature that is named without the ending only where one document can be meant', async () => {
    const signer = await makeSigner('GIOVANNA VERDI', 'VRDGNN70A01Z999X');
    const p7s = await sign(act, signer, { detached: true });
    const one = await open(zipSync({ 'atto.txt': act, 'atto.p7s': p7s }));
    expect(one.signatures.map(({ intact }) => intact)).toEqual([true]);
    const two = await open(
      zipSync({ 'atto.txt': act, 'atto.html': strToU8('<html>atto</html>'), 'atto.p7s': p7s }),
    );
    expect(two.signatures).toEqual([]);
    expect(two.diagnostics.map(({ code }) => code)).toEqual(['enclosed_skipped']);
  });

  it('leaves out what is no document, and says so', async () => {
    const photograph = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16);
    const { documents, contains, diagnostics } = await open(
      zipSync({ 'atto.txt': act, 'foto.jpg': photograph }),
    );
    expect(documents.map(({ name }) => name)).toEqual(['atto.txt']);
    expect(contains).toEqual(['atto.txt', 'foto.jpg']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['enclosed_skipped']);
    expect(diagnostics[0]!.message).toContain('foto.jpg');
  });

  it('passes over what systems leave behind', async () => {
    const clutter = {
      '__MACOSX/._atto.txt': annex,
      '.DS_Store': annex,
      '~$atto.docx': annex,
      'Thumbs.db': annex,
    };
    expect((await open(zipSync({ ...clutter, 'atto.txt': act }))).contains).toEqual(['atto.txt']);
  });

  it('keeps every file of a name that comes twice', async () => {
    const zip = renamed(zipSync({ 'atto.txt': act, 'otto.txt': annex }), 'otto.txt', 'atto.txt');
    const { documents, contains } = await open(zip);
    expect(contains).toEqual(['atto.txt', 'atto.txt (2)']);
    expect(documents.map(({ bytes }) => bytes)).toEqual([act, annex]);
  });

  it('may hold files with the names of prototypes, and hidden ones', async () => {
    const zip = zipSync({ prototype: act, constructor: annex, '.nascosto.txt': strToU8('altro') });
    const { contains, documents } = await open(renamed(zip, 'prototype', '__proto__'));
    expect([...contains].sort()).toEqual(['.nascosto.txt', '__proto__', 'constructor']);
    expect(documents).toHaveLength(3);
  });

  it('says which file is not what was packed, and reads it', async () => {
    const zip = Buffer.from(zipSync({ 'atto.txt': [act, { level: 0 }], 'scheda.txt': annex }));
    zip.write('0', zip.indexOf('N. 3') + 3);
    const { documents, diagnostics } = await open(new Uint8Array(zip));
    expect(documents).toHaveLength(2);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['enclosed_damaged', 'atto.txt: its checksum is wrong'],
    ]);
  });

  it('of which a file can not be unpacked gives the others', async () => {
    const zip = Buffer.from(
      zipSync({ 'atto.txt': strToU8('parole e cifre '.repeat(99)), 'scheda.txt': annex }),
    );
    zip.fill(0xff, 40, 50);
    const { documents, diagnostics } = await open(new Uint8Array(zip));
    expect(documents.map(({ name }) => name)).toEqual(['scheda.txt']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['enclosed_skipped']);
  });

  it('without any document is refused', async () => {
    expect((await refusal({ '.DS_Store': act })).code).toBe('archive_empty');
    expect((await refusal({ 'foto.jpg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16) })).code).toBe(
      'archive_empty',
    );
  });

  it.each([['../atto.txt'], ['a/../../atto.txt'], ['/etc/atto.txt'], ['C:\\atto.txt'], ['..\\atto.txt']])(
    'with the path %s is refused',
    async (name) => {
      expect((await refusal({ [name]: act })).code).toBe('archive_unsafe');
    },
  );

  it('that would swell without measure is refused before it does', async () => {
    const bomb = await refusal({ 'atto.txt': new Uint8Array(2_000_000) });
    expect(bomb.code).toBe('archive_unsafe');
    expect(bomb.message).toContain('2000000');
  });

  it('that lies about its sizes does not swell beyond them', async () => {
    const zip = Buffer.from(zipSync({ 'atto.txt': new Uint8Array(2_000_000) }));
    const directory = zip.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    zip.writeUInt32LE(1000, directory + 24);
    const before = process.memoryUsage().arrayBuffers;
    const { code } = await refusal(new Uint8Array(zip));
    expect(['archive_empty', 'archive_damaged', 'archive_unsafe']).toContain(code);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
  });

  it('nested without end is refused', async () => {
    let zip = act;
    for (let i = 0; i < 9; i++) zip = zipSync({ 'dentro.zip': zip });
    expect((await refusal(zip)).code).toMatch(/^archive_(unsafe|empty)$/);
  });

  it('of too many files is refused', async () => {
    const files = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}.txt`, act]));
    expect((await refusal(files)).code).toBe('archive_unsafe');
  });

  it('that is locked is refused', async () => {
    expect((await refusal(locked(zipSync({ 'atto.txt': act })))).code).toBe('archive_encrypted');
  });

  it('that is damaged is refused', async () => {
    const zip = zipSync({ 'atto.txt': strToU8('parole e cifre '.repeat(500)) });
    expect((await refusal(zip.subarray(0, 60))).code).toBe('archive_damaged');
    const torn = Uint8Array.from(zip);
    torn.fill(0xff, 40, 60);
    expect((await refusal(torn)).code).toBe('archive_damaged');
  });
});
