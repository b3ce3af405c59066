import { examine, settle } from '../src/check/check.ts';
import { mapReadings } from '../src/check/readings.ts';
import { review } from '../src/check/review.ts';
import { interpret } from '../src/interpret/interpret.ts';
import { CHECK_FLAGS } from '../src/model/catalogue/check.ts';
import { entryOf, type FlagCode } from '../src/model/catalogue/index.ts';
import type { Document } from '../src/model/document.ts';
import { placeKey } from '../src/model/place.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Draft } from '../src/record/draft.ts';
import { defaultRules } from '../src/rules/default-rules.ts';
import type { Fixture, Form } from './fixtures.ts';
import { judge } from './judge.ts';
import { MISTAKES } from './plant.ts';
import { randomFrom } from './random.ts';

export type Kind = keyof typeof MISTAKES;

/** Mistakes of a kind: planted with an effect on some value, and caught on a value that they concern. */
export interface Tally {
  readonly planted: number;
  readonly caught: number;
  /** Those of them in a value that the document states a second time, in words or in a sum. */
  readonly twice: { readonly planted: number; readonly caught: number };
  /** Where it went unnoticed, for whoever wants to look. */
  readonly missed: readonly string[];
}

export interface Alarms {
  /** Values of untouched documents that were read right, and those of them with a warning or an error. */
  readonly right: number;
  readonly false: number;
  /** Those of them that the checks doubt, readers and rules aside. */
  readonly byChecks: number;
}

/** Share of wrong values that a person would accept unseen. */
const MAX_ERROR = 0.025;
const NO_SOURCE = {
  file: '',
  sha256: '',
  bytes: 0,
  format: 'text',
  pages: null,
  text: 'native',
  signatures: [],
  contains: [],
} as const;

interface Examined {
  readonly draft: Draft;
  readonly readings: ReadonlyMap<string, Reading<unknown>>;
  /** Paths of values with a warning or an error, in the queue of the review, or named as missing. */
  readonly noticed: ReadonlySet<string>;
}

const alarming = (flag: FlagCode): boolean => entryOf(flag).severity !== 'info';

function examined(document: Document): Examined {
  const { value: draft, diagnostics } = examine(interpret(document, defaultRules()).value, document);
  const readings = new Map<string, Reading<unknown>>();
  mapReadings(draft, (reading, path) => readings.set(path, reading));
  const record = settle({ ...NO_SOURCE, signatures: [], contains: [] }, { draft, document, diagnostics });
  const queued = review(record, MAX_ERROR).queue.map(({ path }) => path);
  const flagged = [...readings].filter(([, reading]) => reading.flags.some(alarming)).map(([path]) => path);
  const told = diagnostics.flatMap(({ code, path }) => (path !== null && alarming(code) ? [path] : []));
  return { draft, readings, noticed: new Set([...queued, ...flagged, ...told]) };
}

/** Plants `each` mistakes of every kind into each fixture, one at a time, and counts what was noticed. */
export async function seedErrors(
  fixtures: readonly Fixture[],
  forms: readonly Form[],
  each: number,
): Promise<{ readonly kinds: ReadonlyMap<Kind, Tally>; readonly alarms: Alarms }> {
  const kinds = new Map<Kind, Counted>();
  const alarms = { right: 0, false: 0, byChecks: 0 };
  for (const fixture of fixtures)
    for (const form of forms) {
      const document = await fixture.document(form);
      const before = examined(document);
      for (const { path, right } of judge(fixture.gold, before.draft)) {
        if (!right) continue;
        alarms.right++;
        const doubts = before.readings.get(path)?.flags.filter(alarming) ?? [];
        if (doubts.length > 0) alarms.false++;
        if (doubts.some((flag) => flag in CHECK_FLAGS)) alarms.byChecks++;
      }
      for (const kind of Object.keys(MISTAKES) as Kind[]) {
        if (kind === 'digit of a weight' && !statesAllWeights(before.draft)) continue;
        for (let n = 0; n < each; n++) {
          const random = randomFrom(`${fixture.family} ${form} ${kind} ${n}`);
          const planted = MISTAKES[kind](document, before.draft, random);
          if (planted === null) continue;
          const after = examined(planted.document);
          const concerned = concernedBy(before, after, planted.path);
          if (concerned.length === 0) continue;
          const tally = kinds.get(kind) ?? {
            planted: 0,
            caught: 0,
            twice: { planted: 0, caught: 0 },
            missed: [],
          };
          kinds.set(kind, tally);
          tally.planted++;
          const caught = concerned.some((path) => after.noticed.has(path));
          if (isToldTwice(before, planted.path)) {
            tally.twice.planted++;
            if (caught) tally.twice.caught++;
          }
          if (caught) tally.caught++;
          else tally.missed.push(`${fixture.family} ${form}: ${concerned.slice(0, 4).join(', ')}`);
        }
      }
    }
  return { kinds, alarms };
}

interface Counted {
  planted: number;
  caught: number;
  readonly twice: { planted: number; caught: number };
  readonly missed: string[];
}

/** Whether the number of an objective's value stands in another value of it, at another place. */
function isToldTwice({ readings }: Examined, path: string | null): boolean {
  const own = path === null ? undefined : readings.get(path);
  const objective = /^objectives\[\d+\]\./.exec(path ?? '')?.[0];
  if (own === undefined || objective === undefined || typeof own.value !== 'number') return false;
  const places = new Set(own.at.map(placeKey));
  const number = new RegExp(`(?<![\\d.,])${String(own.value).replace('.', '[.,]')}(?![\\d]|[.,]\\d)`);
  return [...readings].some(
    ([other, { raw, at }]) =>
      other.startsWith(objective) && number.test(raw) && !at.some((place) => places.has(placeKey(place))),
  );
}

/** A plan of which every objective has a weight. */
const statesAllWeights = ({ objectives }: Draft): boolean =>
  objectives.length > 1 && objectives.every((objective) => objective.weight?.value != null);

/** Paths whose value is another one than before, or gone; of a mistake in one value, that value where it is another one. */
function concernedBy(before: Examined, after: Examined, path: string | null): string[] {
  const changed = (one: string): boolean =>
    JSON.stringify(before.readings.get(one)?.value ?? null) !==
    JSON.stringify(after.readings.get(one)?.value ?? null);
  const judged = path === null ? [...new Set([...before.readings.keys(), ...after.readings.keys()])] : [path];
  return judged.filter((one) => /^(objectives|sections|act)/.test(one) && changed(one));
}
