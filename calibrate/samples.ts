import type { Gold } from '../fixtures/make/gold.ts';
import { drawDocuments, type LabForm } from '../lab/draw.ts';
import { examine } from '../src/check/check.ts';
import { reasonsIn, type Reasons } from '../src/check/reasons.ts';
import { interpret } from '../src/interpret/interpret.ts';
import type { Document } from '../src/model/document.ts';
import { readDocument } from '../src/read-document.ts';
import { defaultRules } from '../src/rules/default-rules.ts';
import { fixtures, FORMS } from './fixtures.ts';
import { judge } from './judge.ts';
import { attend, lessons, type Lesson } from './lessons.ts';
import { randomFrom } from './random.ts';
import { VARIATIONS } from './variations.ts';

/** A claim that was made of a document, what stood for and against it, and whether it was right. */
export interface Sample extends Reasons {
  /** Where the document comes from. */
  readonly from: 'lab' | 'fixture' | 'variation';
  /** What is left out together: a form of the laboratory, a fixture in all its variations. */
  readonly family: string;
  /** Name of the document, unique among all. */
  readonly document: string;
  /** Share of labels that no list holds, of a form of the laboratory; name of the variation of a fixture. */
  readonly variation: string;
  readonly path: string;
  readonly right: boolean;
}

type Origin = Pick<Sample, 'from' | 'family' | 'document' | 'variation'>;

export interface Drawing {
  readonly seed: string;
  /** Documents in Word for each family and share of strange labels. */
  readonly count: number;
}

const STRANGE = [0, 0.3, 1];

/**
 * Claims of forms drawn from the laboratory, each read by a lesson without its family: Word with every share of strange labels, PDF
 * with some.
 */
export async function drawClaims({ seed, count }: Drawing, tell: (line: string) => void): Promise<Sample[]> {
  const samples: Sample[] = [];
  const draw = async (lesson: Lesson, form: LabForm, strange: number, each: number): Promise<void> => {
    const { families } = lesson;
    const options = { seed: `${seed} ${form} ${strange}`, count: each, families, strange, form };
    for await (const { name, family, bytes, gold } of drawDocuments(options)) {
      const { document } = await readDocument(bytes);
      const origin = { from: 'lab', family, document: name, variation: String(strange) } as const;
      samples.push(...judged(document, gold, origin));
    }
  };
  for (const lesson of await lessons(seed)) {
    attend(lesson);
    for (const strange of STRANGE) await draw(lesson, 'docx', strange, count);
    await draw(lesson, 'pdf', 0.3, Math.ceil(count / 3));
    tell(`laboratory, ${lesson.families.length} families: ${samples.length} claims`);
  }
  attend(null);
  return samples;
}

/** Claims of all fixtures in all their forms, and of the variations of those forms that have no geometry of their own. */
export async function fixtureClaims(tell: (line: string) => void): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const { family, gold, document: read } of fixtures())
    for (const form of FORMS) {
      const document = await read(form);
      const name = `${family} ${form}`;
      samples.push(
        ...judged(document, gold, { from: 'fixture', family, document: name, variation: 'as it is' }),
      );
      if (form !== 'docx') continue;
      for (const [variation, vary] of Object.entries(VARIATIONS)) {
        const varied = vary(document, randomFrom(`${name} ${variation}`));
        if (varied === null) continue;
        const origin = { from: 'variation', family, document: `${name} ${variation}`, variation } as const;
        samples.push(...judged(varied, gold, origin));
      }
    }
  tell(`fixtures: ${samples.length} claims`);
  return samples;
}

function judged(document: Document, gold: Gold, origin: Origin): Sample[] {
  const { value: draft } = examine(interpret(document, defaultRules()).value, document);
  const reasons = reasonsIn(draft, document);
  return judge(gold, draft).flatMap(({ path, right }) => {
    const own = reasons.get(path);
    return own === undefined ? [] : [{ ...origin, ...own, path, right }];
  });
}
