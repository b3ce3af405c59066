import type { Record } from '../record/record.ts';
import { comparable } from './anchor.ts';

/** What tells an act from all others whatever file it is in: body, kind, number and date, folded; null without body or number. */
export function actKey({ act }: Record): string | null {
  const [body, number] = [act?.entity?.value, act?.number?.value];
  if (typeof body !== 'string' || typeof number !== 'string') return null;
  return [body, act!.kind?.value ?? '', number, act!.date?.value ?? ''].map(comparable).join('|');
}
