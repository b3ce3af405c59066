import type { Enclosed } from '../model/document.ts';
import { Failure } from '../model/failure.ts';
import type { Allowance } from './allowance.ts';

/** Messages within messages: certified mail has two. */
const DEEPEST = 8;
const HEADER =
  /^(?:received|return-path|delivered-to|from|to|cc|date|subject|message-id|mime-version|reply-to|content-[a-z-]+|x-[\w-]+|dkim-[\w-]+|arc-[\w-]+|authentication-[\w-]+):/iu;

/** Whether a text is a mail: lines of a head, among them one that says how what follows is written. */
export function isMail(start: string): boolean {
  const [head = ''] = start.split(/\r?\n\r?\n/u, 1);
  const lines = head.split(/\r?\n/u).filter((line) => !/^\s/u.test(line));
  return (
    (lines.length >= 2 || /^content-type:\s*multipart\//iu.test(lines[0] ?? '')) &&
    lines.every((line) => HEADER.test(line) || /^[\w-]+:/u.test(line)) &&
    lines.some((line) => /^(?:mime-version|content-type):/iu.test(line)) &&
    HEADER.test(lines[0]!)
  );
}

interface Entity {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/**
 * The files that a message brings, messages inside it opened as well. Of several of one name each gets a number. Throws Failure
 * archive_empty where there is none, archive_unsafe where messages lie in messages without end.
 */
export function openMail(bytes: Uint8Array, allowance: Allowance): Enclosed[] {
  const files: Enclosed[] = [];
  collect(
    entityOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')),
    0,
    files,
    allowance,
  );
  if (files.length === 0) throw new Failure('archive_empty', 'a message without attachments');
  return files;
}

function collect({ headers, body }: Entity, depth: number, files: Enclosed[], allowance: Allowance): void {
  if (depth > DEEPEST) throw new Failure('archive_unsafe', `messages wrapped more than ${DEEPEST} times`);
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (/^multipart\//iu.test(type) && boundary !== null) {
    for (const part of partsOf(body, boundary)) collect(entityOf(part), depth + 1, files, allowance);
    return;
  }
  const content = decoded(body, headers.get('content-transfer-encoding') ?? '');
  if (/^message\/rfc822/iu.test(type)) {
    collect(entityOf(content.toString('latin1')), depth + 1, files, allowance);
    return;
  }
  const name = nameOf(headers);
  if (name === null) return;
  allowance.take(name, content.length);
  files.push({ name: unused(name, files), bytes: new Uint8Array(content) });
}

function entityOf(text: string): Entity {
  const blank = /\r?\n\r?\n/u.exec(text);
  const head = text.slice(0, blank?.index ?? text.length).replace(/\r?\n[ \t]+/gu, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: blank === null ? '' : text.slice(blank.index + blank[0].length) };
}

/** What stands between the lines of a boundary; the parts of a message that was cut short too. */
function partsOf(body: string, boundary: string): string[] {
  const parts = `\n${body}`.split(new RegExp(`\\r?\\n--${escaped(boundary)}`)).slice(1);
  return parts.filter((part) => !part.startsWith('--')).map((part) => part.replace(/^[ \t]*\r?\n/u, ''));
}

function decoded(body: string, encoding: string): Buffer {
  if (/base64/iu.test(encoding)) return Buffer.from(body, 'base64');
  if (!/quoted-printable/iu.test(encoding)) return Buffer.from(body, 'latin1');
  const text = body
    .replace(/[ \t]*=\r?\n/gu, '')
    .replace(/=([0-9A-F]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(text, 'latin1');
}

/** The name of an attached file; null for a part that is the message's own text. */
function nameOf(headers: ReadonlyMap<string, string>): string | null {
  const type = headers.get('content-type') ?? '';
  const name = parameter(headers.get('content-disposition') ?? '', 'filename') ?? parameter(type, 'name');
  if (name !== null) return plain(name).replace(/^.*[\\/]/u, '') || 'allegato';
  if (/^application\/(?:x-)?pkcs7-mime/iu.test(type)) return 'smime.p7m';
  return /^application\//iu.test(type) ? 'attachment' : null;
}

/** A parameter of a header, whole or in numbered pieces, in any of the ways in which its letters may be coded. */
function parameter(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}(?:\\*\\d+)?\\*?=(?:"([^"]*)"|([^;\\s]+))`, 'giu');
  const pieces = [...header.matchAll(found)].map((hit) => hit[1] ?? hit[2] ?? '');
  if (pieces.length === 0) return null;
  const text = pieces.join('');
  const [, charset, coded] = /^([\w-]+)'[\w-]*'(.*)$/u.exec(text) ?? [];
  return charset === undefined || coded === undefined
    ? text
    : lettersOf(decoded(coded.replace(/%([0-9a-f]{2})/giu, '=$1'), 'quoted-printable'), charset);
}

const lettersOf = (bytes: Buffer, charset: string): string =>
  bytes.toString(/utf-?8/iu.test(charset) ? 'utf8' : 'latin1');

/** Names coded as words of a header are: =?utf-8?B?…?= and =?iso-8859-1?Q?…?=. */
const plain = (name: string): string =>
  name.replace(/=\?([\w-]+)\?([BQ])\?([^?]*)\?=\s*/giu, (_, charset: string, way: string, text: string) => {
    const bytes =
      way.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64')
        : decoded(text.replaceAll('_', ' '), 'quoted-printable');
    return lettersOf(bytes, charset);
  });

function unused(name: string, files: readonly Enclosed[]): string {
  const taken = new Set(files.map((file) => file.name));
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${count} ${name}`;
  return free;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
