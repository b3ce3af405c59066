import { filled, languageIn, MESSAGES, type Language, type Message } from '../processes.ts';

export type { Language };

let spoken: Language = languageIn(process.env);

/** What the command says from now on is in this language. */
export function speak(language: Language): void {
  spoken = language;
}

export const language = (): Language => spoken;

/** A message for people in their language, by its English words; what stands in braces is filled in. */
export const say = (text: Message, given: Readonly<Record<string, string | number>> = {}): string =>
  filled(spoken === 'it' ? MESSAGES[text] : text, given);

/** Of two messages the one for a number: one thing, or several. */
export const counted = (n: number, one: Message, several: Message): string =>
  say(n === 1 ? one : several, { n });
