import type { Language } from '../words/words.ts';

/**
 * Milliseconds that a request is ready to wait for its record, by its header Prefer (RFC 7240): none for `respond-async`, what
 * `wait` says, and never more than the service waits.
 */
export function waitOf(prefer: string | undefined, most: number): number {
  const asked = (prefer ?? '').split(',').map((one) => one.split(';', 1)[0]!.trim().toLowerCase());
  if (asked.includes('respond-async')) return 0;
  const wait = asked
    .map((one) => /^wait\s*=\s*"?(\d{1,6})"?$/.exec(one)?.[1])
    .find((one) => one !== undefined);
  return Math.min(wait === undefined ? Infinity : Number(wait) * 1000, most);
}

/** The language of an answer: the first that the request's Accept-Language knows of ours, else the service's own. */
export function languageFor(accepted: string | undefined, own: Language): Language {
  const asked = (accepted ?? '')
    .split(',')
    .map((one) => {
      const [tag = '', ...rest] = one.trim().split(';');
      const weight = /q\s*=\s*([\d.]+)/.exec(rest.join(';'))?.[1];
      return { tag: tag.toLowerCase().slice(0, 2), weight: weight === undefined ? 1 : Number(weight) };
    })
    .sort((a, b) => b.weight - a.weight);
  const known = asked.find(({ tag, weight }) => weight > 0 && (tag === 'it' || tag === 'en'));
  return known === undefined ? own : (known.tag as Language);
}
