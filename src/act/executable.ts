import { reading, type Reading } from '../model/reading.ts';
import type { ActRules } from './act-rules.ts';
import type { ActLine } from './lines.ts';
import { passageOf, placesOf, rawOf } from './passage.ts';

/**
 * Whether the act is declared executable at once: in its decision, its closing sentence or its certificate. Null where
 * nothing is said; the reasons aren't looked at, for there it is other acts that are executable.
 */
export function readExecutable(lines: readonly ActLine[], rules: ActRules): Reading<boolean> | null {
  const passage = passageOf(lines);
  const denied = rules.all('immediatelyExecutable.no', passage.folded);
  const hits = rules.all('immediatelyExecutable', passage.folded);
  const said = hits.find(
    (hit) => !denied.some((no) => no.index <= hit.index && no.index + no.length > hit.index),
  );
  const hit = said ?? hits[0];
  if (!hit) return null;
  const end = hit.index + hit.length;
  return reading(
    said !== undefined,
    rawOf(passage, hit.index, end),
    hit.rule.id,
    placesOf(passage, hit.index, end),
  );
}
