// Written by `npm run calibrate`; see docs/calibration.md.
import type { Weights } from './calibration.ts';

export const WEIGHTS: Weights = { base: 2.2, kinds: {}, flags: {}, evidence: {} };
