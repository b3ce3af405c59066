import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { asStream, makeSigner, sign, signPdf } from '../tests/intake/envelopes.ts';
import { attachedPdf } from '../tests/read/pdf/attached-pdf.ts';
import { makePdf, show } from '../tests/read/pdf/make-pdf.ts';

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

const ODT_CONTENT = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>
<text:h text:outline-level="1">Deliberazione n. 4</text:h><text:list><text:list-item><text:p>di approvare</text:p></text:list-item></text:list>
<table:table><table:table-column table:number-columns-repeated="2"/><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="1"><text:p>Obiettivo</text:p></table:table-cell><table:table-cell><text:p>Peso</text:p></table:table-cell></table:table-row></table:table-header-rows>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-rows-spanned="2"><text:p>Censire le fontane</text:p></table:table-cell><table:table-cell><text:p>40%</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>`;

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
    {
      name: 'odt',
      kind: 'zip',
      bytes: zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'content.xml': strToU8(ODT_CONTENT),
      }),
    },
    { name: 'streamed envelope', kind: 'signed', bytes: asStream(await sign(text.bytes, signer)) },
    {
      name: 'signed pdf',
      kind: 'pdf',
      bytes: await signPdf(makePdf([{ content: show('Peso', 50, 200) }]), signer),
    },
    {
      name: 'attached',
      kind: 'pdf',
      bytes: attachedPdf({
        'scheda.html': strToU8(HTML),
        'dentro.pdf': attachedPdf({ 'atto.txt': text.bytes }),
      }),
    },
  );
  for (const rule of ['labels/weight.yaml', 'labels/section-responsible.yaml'])
    seeds.push({ name: rule, kind: 'rule', bytes: new Uint8Array(readFileSync(join(ROOT, 'rules', rule))) });
  return seeds;
}
