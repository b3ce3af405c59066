/** Bytes of UTF-8 that every file system takes as a name, with some left for what is put behind it. */
const MOST = 200;

/** What a document is called that brought no name. */
const NAMELESS = 'document';

/**
 * The name under which what was sent is kept and read: the last part of the path that it came with, without characters that
 * steer a terminal, turn the direction of writing, or mean something to a file system. Never empty, never a way to another folder.
 */
export function fileName(given: string | undefined): string {
  const last = (given ?? '')
    .normalize('NFC')
    .split(/[/\\]/)
    .pop()!
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}:*?"<>|]/gu, '')
    .trim();
  const name = /^\.*$/.test(last) ? NAMELESS : last;
  const ending = /\.[^.\s]{1,10}$/u.exec(name)?.[0] ?? '';
  let stem = name.slice(0, name.length - ending.length);
  while (Buffer.byteLength(stem + ending) > MOST) stem = stem.replace(/.$/su, '');
  return stem + ending;
}
