/** A strip of a picture over its whole width, in a coding that PDF knows. */
export interface Strip {
  readonly rows: number;
  /** Entries of its dictionary besides its size: colours, bits, filter. */
  readonly entries: string;
  readonly bytes: Uint8Array;
}

/** A picture of a page, its strips from the top. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  readonly strips: readonly Strip[];
}

/** Points of the longer side of A4; a picture with more pixels than this has at 300 an inch is of a larger sheet. */
const LONG_SIDE = 842;
const POINTS_A_PIXEL = 72 / 300;

/** A PDF with a page for each picture, as scanners write it. */
export function pagesPdf(pages: readonly PagePicture[]): Uint8Array {
  const objects: Uint8Array[] = [];
  const add = (text: string, stream?: Uint8Array): number => {
    const number = objects.length + 3;
    const length = stream === undefined ? '' : ` /Length ${stream.length} >>\nstream\n`;
    const parts = [Buffer.from(`${number} 0 obj\n${text}${length}`, 'latin1')];
    if (stream !== undefined) parts.push(Buffer.from(stream), Buffer.from('\nendstream'));
    objects.push(Buffer.concat([...parts, Buffer.from('\nendobj\n')]));
    return number;
  };
  const kids = pages.map((page) => {
    const unit = Math.max(LONG_SIDE / Math.max(page.width, page.height), POINTS_A_PIXEL);
    let below = page.height;
    let [draws, names] = ['', ''];
    for (const { rows, entries, bytes } of page.strips) {
      const size = `/Width ${page.width} /Height ${rows}`;
      const strip = add(`<< /Type /XObject /Subtype /Image ${size} ${entries}`, bytes);
      below -= rows;
      draws += `q ${page.width * unit} 0 0 ${rows * unit} 0 ${below * unit} cm /S${strip} Do Q\n`;
      names += ` /S${strip} ${strip} 0 R`;
    }
    const content = add('<<', Buffer.from(draws));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width * unit} ${page.height * unit}] ` +
        `/Contents ${content} 0 R /Resources << /XObject <<${names} >> >> >>`,
    );
  });
  const first = [
    Buffer.from('1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n'),
    Buffer.from(
      `2 0 obj\n<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>\nendobj\n`,
    ),
  ];
  return withTable([...first, ...objects]);
}

/** The objects, numbered from 1, with the table of where they stand. */
function withTable(objects: readonly Uint8Array[]): Uint8Array {
  const header = Buffer.from('%PDF-1.7\n');
  let at = header.length;
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const { length } of objects) {
    table += `${String(at).padStart(10, '0')} 00000 n \n`;
    at += length;
  }
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([header, ...objects, Buffer.from(table + trailer)]));
}
