import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { learnFromHalf, madeArchive, reviewed } from '../../bench/learn.ts';
import { calibrationFor } from '../../src/check/archive-fit.ts';
import { CALIBRATION } from '../../src/check/calibration.ts';
import { extract } from '../../src/extract.ts';
import { draftRules } from '../../src/learn/draft-rules.ts';
import { verdictOn, type Judged } from '../../src/learn/judged.ts';
import { lessonsOf } from '../../src/learn/lessons.ts';
import { refit } from '../../src/learn/refit.ts';
import { correctRecord } from '../../src/correct/apply.ts';
import { targetOf } from '../../src/correct/anchor.ts';
import type { Correction } from '../../src/record/corrections.ts';
import { defaultRules } from '../../src/rules/default-rules.ts';
import { loadRuleSet } from '../../src/rules/load-rule-set.ts';
import { RULES_FOLDER } from '../../src/rules/rules-folder.ts';
import { correction, plan, toValue } from '../correct/corrections.ts';
import { ownFolder } from '../own-folder.ts';

const folder = ownFolder();

describe('corrections of half of an archive', () => {
  it('lift the other half once a person has accepted what they teach', async () => {
    const { learnt, before, after, of } = await learnFromHalf(8);
    expect(learnt.lessons.map(({ label, field }) => `${label}: ${field}`)).toEqual([
      'Caratura: objective.weight',
      "Com'è andata: outcome.text",
      'Metro: indicator.text',
    ]);
    expect(before).toBeLessThan(0.8 * of);
    expect(after).toBe(of);
  });

  it('are drafts that no folder of rules is read with before', async () => {
    const { learnt } = await learnFromHalf(4);
    const [{ file }] = learnt.profiles as [(typeof learnt.profiles)[number]];
    const path = join(folder(), file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.text);
    const plain = loadRuleSet([RULES_FOLDER]).all.length;
    expect(loadRuleSet([RULES_FOLDER, folder()]).all).toHaveLength(plain);
    // Its own cases hold as they are, once it is accepted.
    writeFileSync(path.replace(/\.draft$/, ''), file.text);
    expect(loadRuleSet([RULES_FOLDER, folder()]).profiles.map(({ id }) => id)).toContain(
      'profiles/comune-di-montefiorito',
    );
  });

  it('draft nothing of a label that was corrected to two things, and tell it', async () => {
    const [first, second] = await Promise.all(
      madeArchive(2).map(async ({ name, bytes }) => reviewed(name, await extract(bytes, { file: name }))),
    );
    const other = second!.corrections.map((one) =>
      one.kind === 'slot' && one.what.label === 'Metro'
        ? { ...one, is: { means: 'description' as const, of: null } }
        : one,
    );
    const lessons = lessonsOf([first!, { ...second!, corrections: other }]);
    expect(lessons.filter(({ label }) => label === 'Metro').map(({ otherwise }) => otherwise)).toEqual([
      ['objective.description'],
      ['indicator.text'],
    ]);
    expect(draftRules(lessons, defaultRules())[0]!.file.text).not.toContain('metro');
  });
});

describe('a verdict on a reading', () => {
  const reading = plan(['Archivi', 'Sportello', 'Totale']);
  const verdict = (...corrections: Correction[]) =>
    verdictOn(reading, correctRecord(reading, corrections).record);
  const wrong = (judged: readonly Judged[]): string[] =>
    judged.filter(({ right }) => !right).map(({ kind }) => kind);

  it('tells what was right, wrong and missed of what people looked at', () => {
    const { judged, missed, finished } = verdict(
      toValue(reading, 'objectives[0].weight', 30),
      toValue(reading, 'objectives[0].description', 'Riordino'),
      correction(reading, 'accept', {
        what: targetOf(reading, 'objectives[1].title'),
        was: { value: 'Sportello', raw: 'Sportello' },
      }),
      correction(reading, 'not_objective', { what: targetOf(reading, 'objectives[2]') }),
    );
    expect(finished).toBe(false);
    expect(wrong(judged).filter((kind) => kind !== 'objective')).toEqual(['objective.weight']);
    expect(wrong(judged)).toContain('objective');
    expect(judged.filter(({ kind, right }) => kind === 'objective.title' && right)).toHaveLength(1);
    expect(missed).toEqual([{ kind: 'objective.description', form: reading.sections[0]!.layout }]);
  });
});

describe('confidences fitted to an archive', () => {
  const values = (kind: string, right: boolean, count: number, flags: string[] = []): Judged[] =>
    Array.from({ length: count }, () => ({
      kind,
      form: 'table',
      confidence: 0.9,
      flags,
      right,
      looked: true,
    }));
  /** Weights always right here, deadlines never, whatever was thought. */
  const documents = Array.from({ length: 8 }, () => [
    ...values('objective.weight', true, 6, ['scale_converted']),
    ...values('objective.deadline', false, 6),
  ]);

  it('shift what is doubted for nothing up, and what is wrong again and again down', () => {
    const { fit, worth } = refit(documents)!;
    expect(worth.after).toBeLessThan(0.5 * worth.before);
    const { kinds, flags, evidence } = calibrationFor(fit);
    expect(kinds['objective.deadline']!).toBeLessThan(CALIBRATION.kinds['objective.deadline']! - 2);
    expect(flags.scale_converted).toBeLessThan(CALIBRATION.flags.scale_converted);
    expect(evidence).toEqual(CALIBRATION.evidence);
  });

  it('stay as they are where too little was looked at', () => {
    expect(refit(documents.slice(0, 2))).toBeNull();
    expect(refit([])).toBeNull();
  });
});
