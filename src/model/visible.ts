import { readableName } from './file-name.ts';

/** What drives a terminal or turns the order of what is read, line feeds and tabs aside. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The text with each such character, and each byte of a name that is no text, as a sign that can be seen: a picture of it where there is one, else its number. */
export const visible = (text: string): string =>
  readableName(text).replace(UNSEEN, (sign) => {
    const code = sign.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });

/** The same on one line: a line feed in a name must not end the line that it stands on. */
export const visibleOnLine = (text: string): string =>
  visible(text).replaceAll('\n', '\u240A').replaceAll('\t', '\u2409');
