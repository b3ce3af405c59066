import { ACT_FLAGS } from './act.ts';
import { ARRANGE_FLAGS } from './arrange.ts';
import { CHECK_FLAGS } from './check.ts';
import { CORRECTION_FLAGS } from './corrections.ts';
import type { Entry } from './entry.ts';
import { EVIDENCE } from './evidence.ts';
import { INTAKE_FLAGS } from './intake.ts';
import { OBJECTIVE_FLAGS } from './objectives.ts';
import { READ_FLAGS } from './read.ts';
import { SIGNALS } from './signals.ts';
import { VALUE_FLAGS } from './values.ts';

/** Every doubt that can stand on a field or in the diagnostics, by code; docs/diagnostics.md is generated from it. */
export const FLAGS = {
  ...INTAKE_FLAGS,
  ...READ_FLAGS,
  ...ARRANGE_FLAGS,
  ...VALUE_FLAGS,
  ...OBJECTIVE_FLAGS,
  ...ACT_FLAGS,
  ...CHECK_FLAGS,
  ...CORRECTION_FLAGS,
} as const;

export type FlagCode = keyof typeof FLAGS;
/** Code of a diagnostic: the same catalogue. */
export type Code = FlagCode;
export type EvidenceCode = keyof typeof EVIDENCE;

export { EVIDENCE, SIGNALS };
export type { SignalCode, Signals } from './signals.ts';
export type { Entry };
export type { Severity } from './entry.ts';
export const entryOf = (code: FlagCode): Entry => FLAGS[code];
