import type { Anchor, Target } from '../record/corrections.ts';
import type { Record } from '../record/record.ts';
import { fold, stemsOf } from '../rules/fold.ts';
import { fieldsIn, isField, type Places } from './field.ts';
import { pathOf, stepsOf, valueOf, type Step } from './path.ts';
import { standTogether } from './same-place.ts';

/** Words as they are compared: neither case nor points make other words of them. */
export const comparable = (words: string): string =>
  fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What tells an item of a list from its neighbours. */
interface Face {
  readonly words: string;
  readonly number: string | null;
  readonly unit: string | null;
  readonly at: Places;
}

/** Share of common stems from which two texts at one place are two readings of the same words. */
const ALIKE = 0.5;

/** What a path of a record is about, so that it is found again in another reading. */
export function targetOf(record: Record, path: string): Target {
  const steps = stepsOf(path);
  const anchors: Anchor[] = [];
  steps.forEach((step, i) => {
    if (typeof step !== 'number') return;
    const item = valueOf(record, steps.slice(0, i + 1));
    const list = String(steps[i - 1]);
    anchors.push({ list, index: step, ...faceOf(record, list, item) });
  });
  return { path, anchors };
}

/** The path of the same thing in another reading of the document; null where it isn't there. */
export function findTarget(record: Record, target: Target): string | null {
  const found: Step[] = [];
  const anchors = [...target.anchors];
  for (const step of stepsOf(target.path)) {
    if (typeof step !== 'number') {
      found.push(step);
      continue;
    }
    const anchor = anchors.shift();
    const list = valueOf(record, found);
    const index = anchor === undefined || !Array.isArray(list) ? null : findItem(record, list, anchor);
    if (index === null) return null;
    found.push(index);
  }
  return pathOf(found);
}

function findItem(record: Record, list: readonly unknown[], anchor: Anchor): number | null {
  let best: { readonly index: number; readonly score: number } | null = null;
  const words = comparable(anchor.words);
  for (const [index, item] of list.entries()) {
    const face = faceOf(record, anchor.list, item);
    const same = comparable(face.words) === words;
    const here = standTogether(face.at, anchor.at);
    const unit = anchor.unit !== null && comparable(face.unit ?? '') === comparable(anchor.unit);
    const number = anchor.number !== null && comparable(face.number ?? '') === comparable(anchor.number);
    // Equal titles are common: those of another unit, in another place, are another's.
    const fits = same ? here || unit || anchor.unit === null : here && alike(face.words, anchor.words);
    if (!fits) continue;
    const score =
      (same ? 8 : 0) + (here ? 4 : 0) + (unit ? 2 : 0) + (number ? 2 : 0) + (index === anchor.index ? 1 : 0);
    if (best === null || score > best.score) best = { index, score };
  }
  return best?.index ?? null;
}

/** Whether two texts are two readings of the same words: one may hold a line more than the other. */
export function alike(a: string, b: string): boolean {
  const [one, other] = [new Set(stemsOf(a)), new Set(stemsOf(b))];
  if (one.size === 0 || other.size === 0) return false;
  let common = 0;
  for (const stem of one) if (other.has(stem)) common++;
  return common >= ALIKE * Math.max(one.size, other.size) || common === Math.min(one.size, other.size);
}

function faceOf(record: Record, list: string, item: unknown): Face {
  if (list === 'objectives') {
    const { title, number, section } = item as Record['objectives'][number];
    return {
      words: title.raw,
      number: number?.raw ?? null,
      unit: unitOf(record, section),
      at: title.at,
    };
  }
  if (list === 'sections') return faceOfSection(item as Record['sections'][number]);
  if (isField(item)) return { words: item.raw, number: null, unit: null, at: item.at };
  const first = fieldsIn(item)[0];
  return { words: first?.raw ?? '', number: null, unit: null, at: first?.at ?? [] };
}

/** A section's own words are its headings and units, and the titles of its columns. */
function faceOfSection({ heading, sector, service, columns }: Record['sections'][number]): Face {
  const fields = [heading, sector, service, ...columns.map(({ header }) => header)].filter(
    (field) => field !== null,
  );
  return {
    words: fields.map(({ raw }) => raw).join(' '),
    number: null,
    unit: null,
    at: fields.flatMap(({ at }) => at),
  };
}

function unitOf({ sections }: Record, id: string): string | null {
  const section = sections.find((one) => one.id === id);
  const words = [section?.sector?.raw, section?.service?.raw, section?.programme?.code?.raw].filter(
    (raw) => raw !== undefined && raw !== '',
  );
  return words.length === 0 ? null : words.join(' ');
}
