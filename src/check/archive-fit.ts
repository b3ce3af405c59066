import type { ArchiveFit } from '../model/archive-fit.ts';
import { CALIBRATION, type Calibration } from './calibration.ts';

/** The package's own weights with the shifts of an archive; flags that the program no longer has are passed over. */
export function calibrationFor(fit: ArchiveFit | undefined): Calibration {
  if (fit === undefined) return CALIBRATION;
  const names = new Set([...Object.keys(CALIBRATION.kinds), ...Object.keys(fit.kinds)]);
  const kinds = [...names].map((kind) => [
    kind,
    (CALIBRATION.kinds[kind] ?? CALIBRATION.base) + fit.base + (fit.kinds[kind] ?? 0),
  ]);
  const flags = Object.entries(CALIBRATION.flags).map(([flag, cost]) => [
    flag,
    cost - (fit.flags[flag] ?? 0),
  ]);
  return {
    ...CALIBRATION,
    base: CALIBRATION.base + fit.base,
    kinds: Object.fromEntries(kinds) as Calibration['kinds'],
    flags: Object.fromEntries(flags) as Calibration['flags'],
  };
}
