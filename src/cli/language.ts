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
  spoken === 'it'
    ? filled(
        MESSAGES[text],
        Object.fromEntries(Object.entries(given).map(([key, one]) => [key, inItalian(one)])),
      )
    : filled(text, given);

const inItalian = (given: string | number): string | number =>
  typeof given === 'number' ? String(given).replace('.', ',') : given;

/** Of two messages the one for a number: one thing, or several. */
export const counted = (n: number, one: Message, several: Message): string =>
  say(n === 1 ? one : several, { n });
