const LEADING = /(?<!\p{L})(?:ex|italo|franco|anglo|austro|ispano|luso|russo|sino|nippo|serbo|greco)$/iu;

/** Whether a text ends in what Italian writes with a hyphen before another word (`ex-`, `italo-`): it is no part of a word that was cut. */
export const endsInLeadingPart = (text: string): boolean => LEADING.test(text);
