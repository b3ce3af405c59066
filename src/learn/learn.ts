import type { Correction } from '../record/corrections.ts';
import type { Record } from '../record/record.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { draftRules, type DraftedProfile } from './draft-rules.ts';
import { figuresOf, type Figure } from './figures.ts';
import { verdictOn, type Verdict } from './judged.ts';
import { lessonsOf, type CorrectedDocument, type Lesson } from './lessons.ts';
import { refit, type Refit } from './refit.ts';

/** A document of an archive with what people said of it. */
export interface ReviewedDocument extends CorrectedDocument {
  /** As people corrected it. */
  readonly corrected: Record;
  /** Those that stand. */
  readonly corrections: readonly Correction[];
}

/** What the corrections of an archive teach. */
export interface Learnt {
  readonly documents: number;
  /** Documents without a doubt left: what nobody objected to in them counts as right. */
  readonly finished: number;
  readonly figures: readonly Figure[];
  /** Null where too little was looked at. */
  readonly refit: Refit | null;
  readonly lessons: readonly Lesson[];
  readonly profiles: readonly DraftedProfile[];
}

/** Learns from documents that people corrected; those without corrections teach nothing. Changes nothing. */
export async function learn(documents: AsyncIterable<ReviewedDocument>, rules: RuleSet): Promise<Learnt> {
  const verdicts: Verdict[] = [];
  const corrected: CorrectedDocument[] = [];
  for await (const document of documents) {
    if (document.corrections.length === 0) continue;
    verdicts.push(verdictOn(document.reading, document.corrected));
    corrected.push(document);
  }
  const lessons = lessonsOf(corrected);
  return {
    documents: corrected.length,
    finished: verdicts.filter(({ finished }) => finished).length,
    figures: figuresOf(verdicts),
    refit: refit(verdicts.map(({ judged }) => judged)),
    lessons,
    profiles: draftRules(lessons, rules),
  };
}
