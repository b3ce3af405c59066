import { Failure } from '../model/failure.ts';
import type { ListedBody } from './entities.ts';

const COLUMNS = {
  name: ['name', 'nome', 'denominazione', 'ente', 'comune'],
  istat: ['istat', 'codice_istat', 'codice istat', 'cod_istat'],
  ipa: ['ipa', 'codice_ipa', 'codice ipa', 'cod_amm', 'cod_ipa'],
} as const;

/**
 * The bodies of a CSV list with codes (comma or semicolon, a header that names the columns). Codes stay texts: leading zeros count.
 * Throws Failure bodies_invalid.
 */
export function listedBodies(text: string): ListedBody[] {
  const [header, ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  if (header === undefined) throw new Failure('bodies_invalid', 'it is empty');
  const delimiter = header.includes(';') ? ';' : ',';
  const names = cells(header, delimiter).map((cell) => cell.toLowerCase());
  const position = (kind: keyof typeof COLUMNS): number =>
    names.findIndex((name) => (COLUMNS[kind] as readonly string[]).includes(name));
  const [name, istat, ipa] = [position('name'), position('istat'), position('ipa')];
  if (name < 0) throw new Failure('bodies_invalid', `its header is ${header}`);
  if (istat < 0 && ipa < 0) throw new Failure('bodies_invalid', 'it has neither ISTAT nor IPA codes');
  return lines.map((line) => {
    const row = cells(line, delimiter);
    const code = (at: number): string | null => (at < 0 || row[at] === '' ? null : (row[at] ?? null));
    return { name: row[name] ?? '', istat: code(istat), ipa: code(ipa) };
  });
}

/** The cells of a line; a quoted one may hold the delimiter and doubled quotes. */
const cells = (line: string, delimiter: string): string[] =>
  [
    ...(line + delimiter).matchAll(
      delimiter === ';' ? /("(?:[^"]|"")*"|[^;]*);/g : /("(?:[^"]|"")*"|[^,]*),/g,
    ),
  ].map(([, cell]) =>
    cell!
      .trim()
      .replace(/^"([\s\S]*)"$/, '$1')
      .replaceAll('""', '"'),
  );
