import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { glob } from 'tinyglobby';
import {
  cutShort,
  drawingsInDrawings,
  garbage,
  pageLoop,
  picture,
  wordBomb,
  zipOfNothing,
} from '../faults/hostile.ts';

/** One request that a client may send. */
export interface LoadRequest {
  readonly kind: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Mix {
  readonly honest: readonly LoadRequest[];
  readonly hostile: readonly LoadRequest[];
  /** The one that takes a process its whole time limit. */
  readonly endless: LoadRequest;
}

const FIXTURES = join(import.meta.dirname, '../fixtures');
const BOUNDARY = 'spoglio-load-0123456789';

/**
 * What is sent: fixtures as they stand and as act and annex, and what nobody should have to read. `megabytes` is the most that the
 * service takes.
 */
export async function loadMix(token: string, megabytes: number, random: () => number): Promise<Mix> {
  const headers = { authorization: `Bearer ${token}` };
  const plain = (kind: string, body: Buffer, name = `${kind}.pdf`): LoadRequest => ({
    ...{ kind, headers, body },
    path: `/v1/extract?name=${encodeURIComponent(name)}`,
  });
  const form = (kind: string, body: Buffer, boundary = BOUNDARY): LoadRequest => ({
    ...{ kind, body, path: '/v1/extract' },
    headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
  const paths = (await glob('*/*/source.{txt,docx,pdf}', { cwd: FIXTURES, absolute: true })).sort();
  const documents = paths.map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
  const of = (ending: string): Buffer[] =>
    documents.filter(({ name }) => name.endsWith(ending)).map(({ bytes }) => bytes);
  const [texts, words, pdfs] = [of('.txt'), of('.docx'), of('.pdf')];
  const small = pdfs[0]!;
  return {
    honest: [
      ...documents.map(({ name, bytes }) => plain(name.split('.').pop()!, bytes, name)),
      ...texts.slice(1).map((annex) =>
        form(
          'act and annex',
          parts([
            ['file', 'atto.txt', texts[0]!],
            ['annex', 'atto.txt', annex],
          ]),
        ),
      ),
      { ...plain('later', texts[0]!), headers: { ...headers, prefer: 'respond-async' } },
    ],
    hostile: [
      plain('empty', Buffer.alloc(0)),
      plain('noise', garbage(2000, random)),
      plain('cut short', cutShort(words[0]!, 0.5)),
      plain('cut short', cutShort(small, 0.3)),
      plain('bomb', wordBomb(64)),
      plain('no documents', zipOfNothing()),
      plain('picture', picture()),
      plain('pages in a circle', pageLoop()),
      plain('path for a name', texts[0]!, '../../../../etc/passwd'),
      plain('too large', Buffer.alloc((megabytes + 1) * 1024 * 1024, 'x')),
      form('form of nothing', Buffer.from('x')),
      form('form without an end', parts([['file', 'a.txt', texts[0]!]]).subarray(0, 500)),
      form('form of another boundary', parts([['file', 'a.txt', texts[0]!]]), 'another'),
      form(
        'two of a name',
        parts([
          ['file', 'a.txt', texts[0]!],
          ['file', 'a.txt', texts[0]!],
        ]),
      ),
      { ...plain('no token', texts[0]!), headers: {} },
      { ...plain('wrong token', texts[0]!), headers: { authorization: 'Bearer x' } },
      { ...plain('nowhere', texts[0]!), path: '/v1/../etc/passwd' },
    ],
    endless: plain('endless', drawingsInDrawings()),
  };
}

function parts(files: readonly (readonly [string, string, Buffer])[]): Buffer {
  const head = (part: string, name: string): string =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${part}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return Buffer.concat([
    ...files.flatMap(([part, name, bytes]) => [Buffer.from(head(part, name)), bytes, Buffer.from('\r\n')]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
}
