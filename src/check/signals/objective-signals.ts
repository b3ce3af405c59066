import type { Signals } from '../../model/catalogue/index.ts';
import type { Draft } from '../../record/draft.ts';
import { oddsOf } from './slot-signals.ts';

/** How sure it was that an objective is one: what stands in none is wrong however well it was read. */
export function objectiveSignals(draft: Draft, path: string): Signals {
  const index = /^objectives\[(\d+)\]/.exec(path)?.[1];
  const objective = index === undefined ? undefined : draft.objectives[Number(index)];
  return objective === undefined ? {} : { objective_odds: oddsOf(objective.confidence) };
}
