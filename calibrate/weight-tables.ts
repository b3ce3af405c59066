import { PRIOR } from '../src/check/calibration.ts';
import type { Weights } from '../src/check/fit.ts';
import { FLAGS, SIGNALS, type FlagCode, type SignalCode } from '../src/model/catalogue/index.ts';

/** The weights of a fit for a person: bases by kind, signals, flags, evidence. */
export const weightTables = (weights: Weights): string => `## Weights

Values start from ${weights.base.toFixed(2)} on average; by kind:

${Object.entries(weights.kinds)
  .map(([kind, base]) => `\`${kind}\` ${base!.toFixed(2)}`)
  .join(', ')}.

| signal | per unit | what it is |
| --- | --- | --- |
${Object.entries(weights.signals)
  .map(([code, weight]) => {
    const { effect, meaning } = SIGNALS[code as SignalCode];
    return `| \`${code}\` | ${effect === 'gain' ? '+' : '-'}${weight!.toFixed(2)} | ${meaning} |`;
  })
  .join('\n')}

| flag | cost | default |
| --- | --- | --- |
${Object.entries(weights.flags)
  .map(
    ([code, cost]) =>
      `| \`${code}\` (${FLAGS[code as FlagCode].severity}) | ${cost!.toFixed(2)} | ${PRIOR.flags[code as FlagCode].toFixed(2)} |`,
  )
  .join('\n')}

| evidence | gain |
| --- | --- |
${Object.entries(weights.evidence)
  .map(([code, gain]) => `| \`${code}\` | ${gain!.toFixed(2)} |`)
  .join('\n')}

Codes that stand on no value of these documents keep the default of their severity.
`;
