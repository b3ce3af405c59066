import { createHash } from 'node:crypto';
import type { RuleSet } from './rule-set.ts';

/** A short name for exactly these rules: the same rules give the same name, any change another. */
export const rulesHash = (rules: RuleSet): string =>
  createHash('sha256').update(JSON.stringify(rules.all)).digest('hex').slice(0, 16);
