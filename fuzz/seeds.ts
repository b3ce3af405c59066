import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { makeSigner, sign } from '../tests/intake/envelopes.ts';

/** A sound input, and how it is to be damaged. */
export interface Seed {
  readonly name: string;
  readonly kind: 'pdf' | 'zip' | 'html' | 'text' | 'signed' | 'rule';
  readonly bytes: Uint8Array;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const KINDS: Readonly<Record<string, Seed['kind']>> = { pdf: 'pdf', docx: 'zip', txt: 'text' };

const HTML = `<?xml version="1.0"?><html><head><title>Albo</title></head><body><h1>Deliberazione n. 4</h1>
<table><tr><th>Obiettivo</th><th colspan="2">Peso</th></tr><tr><td rowspan="1">Censire le fontane</td><td>40%</td><td>x</td></tr></table></body></html>`;

/** All fixtures no larger than so many bytes, an envelope, an archive, a page of a register, and rule files. */
export async function makeSeeds(largest = Infinity): Promise<Seed[]> {
  const seeds: Seed[] = [];
  for (const file of readdirSync(join(ROOT, 'fixtures'), { recursive: true, encoding: 'utf8' }).sort()) {
    const kind = /source\.(pdf|docx|txt)$/.exec(file)?.[1];
    if (kind === undefined) continue;
    const bytes = new Uint8Array(readFileSync(join(ROOT, 'fixtures', file)));
    if (bytes.length <= largest) seeds.push({ name: file, kind: KINDS[kind]!, bytes });
  }
  const text = seeds.find(({ kind }) => kind === 'text')!;
  const signer = await makeSigner('GIOVANNA VERDI', 'VRDGNN70A01Z999X');
  seeds.push(
    { name: 'signed', kind: 'signed', bytes: await sign(text.bytes, signer) },
    {
      name: 'archive',
      kind: 'zip',
      bytes: zipSync({ 'atto.txt': text.bytes, 'allegati/pagina.html': strToU8(HTML) }),
    },
    { name: 'page', kind: 'html', bytes: strToU8(HTML) },
  );
  for (const rule of ['labels/weight.yaml', 'labels/section-responsible.yaml'])
    seeds.push({ name: rule, kind: 'rule', bytes: new Uint8Array(readFileSync(join(ROOT, 'rules', rule))) });
  return seeds;
}
