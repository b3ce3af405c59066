import { fold } from '../../rules/fold.ts';

const DATE = /\b\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})\b|\b\d{1,2}[./-]\d{1,2}\b/g;
const YEAR = /\b(?:19|20)\d\d\b/g;
const NUMBER = /\d+(?:[.,]\d+)*/g;

/**
 * A text as cues are compared: folded, dates, years and numbers replaced by a sign for each kind, the signs at its end
 * dropped. "Stato al 30/06/2023:" and "STATO AL 31/12/2024" are one cue.
 */
export const cueOf = (text: string): string =>
  fold(text)
    .replace(DATE, '#d')
    .replace(YEAR, '#y')
    .replace(NUMBER, '#n')
    .replace(/[\s:.;,_–-]+$/u, '');

/** A label without what it says of its values in brackets: "Weight (at most 50)". */
export const withoutBrackets = (text: string): string => text.replace(/\s*\([^)]*\)/gu, '');

/** The same without the days and years that it names: "Result 2023". */
export const bareLabel = (text: string): string => withoutBrackets(text).replace(DATE, '').replace(YEAR, '');
