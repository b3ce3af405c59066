import { makePdf, show, type PageSpec } from './make-pdf.ts';

const COVER: PageSpec = { content: show('Deliberazione', 50, 200) };

/** A PDF to which files are attached; a list of pairs may have a name twice. */
export function attachedPdf(
  files: Readonly<Record<string, string | Uint8Array>> | readonly (readonly [string, string | Uint8Array])[],
  pages: readonly PageSpec[] = [COVER],
  catalog = '',
): Uint8Array {
  const pairs = Array.isArray(files)
    ? (files as readonly [string, string | Uint8Array][])
    : Object.entries(files);
  const objects = pairs.flatMap(([name, content], i) => [
    { value: `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${11 + 2 * i} 0 R >> >>` },
    { value: '/Type /EmbeddedFile', stream: Buffer.from(content).toString('latin1') },
  ]);
  const names = pairs.map((_, i) => `(${String(i).padStart(4, '0')}) ${10 + 2 * i} 0 R`).join(' ');
  return makePdf(pages, {
    objects,
    catalog: `/Names << /EmbeddedFiles << /Names [${names}] >> >> ${catalog}`,
  });
}
