import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sniff } from '../../src/intake/sniff.ts';
import { Failure } from '../../src/model/failure.ts';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const codeOf = (input: Uint8Array): string => {
  try {
    return sniff(input);
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
};
const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

/** The start of an old office file, with the names of its streams. */
const compound = (...streams: string[]): Uint8Array => {
  const names = Buffer.from(streams.map((name) => `${name}\0`).join(''), 'utf16le');
  const file = Buffer.alloc(1024 + names.length);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.set(names, 1024);
  return new Uint8Array(file);
};

/** An old Word document whose head says whether it is locked. */
const word = (locked: boolean): Uint8Array => {
  const file = compound('WordDocument');
  file.set([0xec, 0xa5], 512);
  file[512 + 0x0b] = locked ? 1 : 0;
  return file;
};

const openDocument = (kind: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8('<x/>'),
  });

describe('what bytes are', () => {
  it.each([
    ['a PDF', strToU8('%PDF-1.7\n'), 'pdf'],
    ['a PDF behind a mail header', strToU8('Content-Type: application/pdf\n\n%PDF-1.4'), 'pdf'],
    ['a Word document', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['a Word document with another main part', zip('[Content_Types].xml', 'word/document2.xml'), 'docx'],
    ['a Word document with backslashes', zip('[Content_Types].xml', 'word\\document.xml'), 'docx'],
    ['a text of Notepad', Uint8Array.from(Buffer.from('\uFEFFPiano: 30', 'utf16le')), 'text'],
    [
      'a text of two bytes a letter',
      Uint8Array.from(Buffer.from('Piano degli obiettivi', 'utf16le')),
      'text',
    ],
    ['an OpenDocument text', zip('mimetype', 'content.xml'), 'odt'],
    ['an archive of anything else', zip('foto.jpg'), 'zip'],
    ['an old Word document', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'doc'],
    ['an old Word document that is not locked', word(false), 'doc'],
    ['an old Word document with a sheet in it', compound('WordDocument', 'Workbook'), 'doc'],
    ['an OpenDocument text as it is saved', openDocument('text'), 'odt'],
    ['an RTF document', strToU8('{\\rtf1\\ansi'), 'rtf'],
    ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), 'picture'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'picture'],
    ['a page of a register', strToU8('<!DOCTYPE html>\n<html>'), 'html'],
    ['a transcript', strToU8('DELIBERAZIONE N. 3\n\nN.\tObiettivo\tPeso\n'), 'text'],
    ['a transcript in an old code page', bytes(0x63, 0x69, 0x74, 0x74, 0xe0), 'text'],
  ])('%s', (_name, input, format) => {
    expect(sniff(input)).toBe(format);
  });

  it.each([
    ['an empty file', bytes(), 'empty_file'],
    ['a Word document cut short', zip('word/document.xml').subarray(0, 40), 'docx_damaged'],
    ['a locked Word document', compound('EncryptionInfo', 'EncryptedPackage'), 'document_password_missing'],
    ['a locked old Word document', word(true), 'document_password_missing'],
    ['a locked OpenDocument text', zip('mimetype', 'encrypted-package'), 'document_password_missing'],
    ['an old sheet', compound('Workbook'), 'spreadsheet'],
    ['a binary sheet', zip('[Content_Types].xml', 'xl/workbook.bin'), 'spreadsheet'],
    ['slides', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'spreadsheet'],
    ['an OpenDocument sheet', openDocument('spreadsheet'), 'spreadsheet'],
    ['a message of Outlook', compound('__substg1.0_0037001F'), 'unknown_format'],
    ['noise', bytes(0, 1, 2, 3, 0, 0), 'unknown_format'],
  ])('%s is refused with a code', (_name, input, code) => {
    expect(codeOf(input)).toBe(code);
  });
});
