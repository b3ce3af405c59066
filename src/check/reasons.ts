import type { EvidenceCode, FlagCode, SignalCode, Signals } from '../model/catalogue/index.ts';
import type { Document } from '../model/document.ts';
import type { Grounds } from '../model/grounds.ts';
import { once, oncePerPair } from '../model/once.ts';
import type { Draft } from '../record/draft.ts';
import { kindOf } from './kind.ts';
import type { Reading } from '../model/reading.ts';
import { readingsOf, type Placed } from './readings.ts';
import { COMPLETENESS, completenessSignals } from './completeness.ts';
import { documentSignals } from './signals/document-signals.ts';
import { neighbourSignals } from './signals/neighbour-signals.ts';
import { objectiveSignals } from './signals/objective-signals.ts';
import { slotSignals } from './signals/slot-signals.ts';

/** Everything that a confidence is computed from, and nothing else is. */
export interface Reasons {
  readonly kind: string;
  readonly flags: readonly FlagCode[];
  readonly evidence: readonly EvidenceCode[];
  readonly signals: Signals;
}

/** Steps of signals: finer ones would tell nothing, and values that look alike to a fit are one to it. */
const STEP = 0.05;

/**
 * The reasons of every claim of a draft by its path: of each value, and of each objective as such (`objectives[3]`). Doubts about
 * a slot enter all that stands there, doubts about the document all that is told of objectives.
 */
export const reasonsIn: (draft: Draft, document: Document) => ReadonlyMap<string, Reasons> = oncePerPair(
  (draft, document) => {
    const whole = documentSignals(draft, document);
    const beside = neighbourSignals(draft);
    // Thousands of values stand at one slot: what it and the document say is the same for all of them.
    const atSlot = once((grounds: Grounds) => inSteps({ ...slotSignals(grounds), ...whole }));
    const unslotted = inSteps({ ...slotSignals(undefined), ...whole });
    const signalsOf = ({ grounds }: Reading<unknown>, path: string, neighbours: string): Signals => ({
      ...(grounds === undefined ? unslotted : atSlot(grounds)),
      ...inSteps({ ...beside(neighbours), ...objectiveSignals(draft, path) }),
    });
    const reasons = new Map<string, Reasons>();
    for (const placed of readingsOf(draft)) {
      const { path, reading } = placed;
      const { flags, evidence } = reading;
      const signals = isOfObjectives(placed) ? signalsOf(slotBehind(draft, placed), path, path) : {};
      reasons.set(path, { kind: kindOfClaim(placed), flags, evidence, signals });
    }
    draft.objectives.forEach(({ title }, index) => {
      const path = `objectives[${index}]`;
      const { flags, evidence } = title;
      const signals = signalsOf(title, path, `${path}.title`);
      reasons.set(path, { kind: kindOf(path), flags, evidence, signals });
    });
    reasons.set(COMPLETENESS, {
      kind: COMPLETENESS,
      flags: [],
      evidence: [],
      signals: inSteps({ ...whole, ...completenessSignals(draft, document) }),
    });
    return reasons;
  },
);

/** Whether a value is of the part of a document that forms are found in; an act has no slots. */
const isOfObjectives = ({ path }: Placed): boolean => /^(?:objectives|sections|allocations)\[/.test(path);

/**
 * Claims of a status differ by what is claimed: that nothing is reported, that there is a report without a verdict, that there is a
 * verdict.
 */
function kindOfClaim({ path, reading }: Placed): string {
  const kind = kindOf(path);
  const told = reading.value === 'missing' || reading.value === 'reported';
  return kind === 'objective.outcome.status' && told ? `${kind} ${reading.value as string}` : kind;
}

/** The reading whose slot a value stands on: a status without one stands on that of the outcome that it was told from. */
function slotBehind(draft: Draft, { path, reading }: Placed): Reading<unknown> {
  const index = /^objectives\[(\d+)\]\.outcome\.status$/.exec(path)?.[1];
  if (index === undefined || reading.grounds !== undefined) return reading;
  const { text, percent } = draft.objectives[Number(index)]!.outcome;
  return [text, percent].find((one) => one?.grounds !== undefined) ?? reading;
}

/** Signals to a step, without those that say nothing. */
function inSteps(signals: Signals): Signals {
  const stepped: { [code in SignalCode]?: number } = {};
  for (const [code, value] of Object.entries(signals) as [SignalCode, number][]) {
    const step = Math.round(Math.round(value / STEP) * STEP * 100) / 100;
    if (step !== 0) stepped[code] = step;
  }
  return stepped;
}
