/** Languages of everything that people read in the review. */
export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in every language. */
export type Words = Readonly<Record<Language, string>>;

/** The language of an environment such as `it_IT.UTF-8`; English for any that is not Italian, Italian where none is set. */
export function languageOf(locale: string | undefined): Language {
  if (locale === undefined || locale === '' || /^(?:C|POSIX)(?:\.|$)/.test(locale)) return 'it';
  return locale.toLowerCase().startsWith('it') ? 'it' : 'en';
}

/** The language that an environment asks for: its own variable first, then those that every program goes by. */
export const languageIn = (environment: Readonly<Record<string, string | undefined>>): Language =>
  languageOf(
    environment['SPOGLIO_LANG'] ?? environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'],
  );

/** The text with what stands in braces filled in: `{n} values`. */
export const filled = (text: string, given: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => String(given[name] ?? all));
