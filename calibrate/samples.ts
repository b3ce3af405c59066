import type { Gold } from '../fixtures/make/gold.ts';
import { examine } from '../src/check/check.ts';
import { kindOf } from '../src/check/kind.ts';
import { mapReadings } from '../src/check/readings.ts';
import { interpret } from '../src/interpret/interpret.ts';
import type { EvidenceCode, FlagCode } from '../src/model/catalogue/index.ts';
import type { Document } from '../src/model/document.ts';
import type { Reading } from '../src/model/reading.ts';
import { defaultRules } from '../src/rules/default-rules.ts';
import { fixtures, FORMS } from './fixtures.ts';
import { judge } from './judge.ts';
import { randomFrom } from './random.ts';
import { VARIATIONS } from './variations.ts';

/** A value that was read, what stood for and against it, and whether it was right. */
export interface Sample {
  readonly family: string;
  /** Name of the variation; null for the document as it is. */
  readonly variation: string | null;
  readonly kind: string;
  readonly path: string;
  readonly flags: readonly FlagCode[];
  readonly evidence: readonly EvidenceCode[];
  readonly right: boolean;
}

/** Samples of all fixtures in all their forms, and of the variations of those forms that have no geometry of their own. */
export async function collect(tell: (line: string) => void): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const { family, gold, document: read } of fixtures()) {
    for (const form of FORMS) {
      const document = await read(form);
      samples.push(...judged(document, gold, family, null));
      if (form === 'pdf') continue;
      for (const [name, vary] of Object.entries(VARIATIONS)) {
        const varied = vary(document, randomFrom(`${family} ${form} ${name}`));
        if (varied !== null) samples.push(...judged(varied, gold, family, name));
      }
    }
    tell(`${family}: ${samples.length} values`);
  }
  return samples;
}

function judged(document: Document, gold: Gold, family: string, variation: string | null): Sample[] {
  const { value: draft } = examine(interpret(document, defaultRules()).value, document);
  const readings = new Map<string, Reading<unknown>>();
  mapReadings(draft, (reading, path) => readings.set(path, reading));
  return judge(gold, draft).flatMap(({ path, right }) => {
    const reading = readings.get(path);
    if (reading === undefined) return [];
    const { flags, evidence } = reading;
    return [{ family, variation, kind: kindOf(path), path, flags, evidence, right }];
  });
}
