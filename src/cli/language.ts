import { languageOf, type Language } from '../processes.ts';

export type { Language };

/** The language that is asked for, else that of the environment. */
export function languageFor(asked: Language | undefined): Language {
  const { env } = process;
  return asked ?? languageOf(env['SPOGLIO_LANG'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG']);
}
