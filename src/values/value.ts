import type { FlagCode } from '../model/catalogue/index.ts';

/** What a text means, and what is doubtful about it; `value` is null where it means none (then a flag says why). */
export interface Value<T> {
  readonly value: T | null;
  readonly flags: readonly FlagCode[];
}

export const value = <T>(found: T | null, ...flags: readonly FlagCode[]): Value<T> => ({
  value: found,
  flags,
});

/** Texts that fill a place without saying anything: dashes, slashes, underscores, a unit without its number. */
const BLANK = /^(?:[\s_.\-–—/|…·]*|[\s_.\-–—]*(?:\/\s*\d+|%)[\s_.\-–—]*)$/u;

/** Whether a letter of a text could not be told: it means nothing that may be relied on. */
export const isUnread = (text: string): boolean => text.includes('\uFFFD');

/** Whether a text leaves its place empty: ``, `--`, `_`, `//`, `.`, `%`, `/ 100`. */
export const isBlank = (text: string): boolean => BLANK.test(text);
