import { EVIDENCE, FLAGS, SIGNALS } from '../../src/model/catalogue/index.ts';
import type { Entry } from '../../src/model/catalogue/index.ts';
import { FAILURES } from '../../src/model/catalogue/failures.ts';
import { CALIBRATION } from '../../src/check/calibration.ts';

/** docs/diagnostics.md: every flag, piece of evidence and failure, with what it means and what to do. */
export function diagnosticsPage(): string {
  return `# Diagnostics

*Generated from the catalogue in \`src/model/catalogue\` by \`npm run docs\`.*

A value carries the codes of its doubts in \`flags\`; what concerns the document stands in \`diagnostics\`. A flag lowers the
confidence of the value it stands on by its cost, evidence raises it; costs are in log-odds (\`spoglio explain FILE PATH\`
shows the sum for any value). No stage writes a confidence by hand.

## Flags

${Object.entries(FLAGS)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([code, entry]) => flag(code, entry))
  .join('\n')}
## Evidence

| code | meaning | adds |
| --- | --- | --- |
${Object.entries(EVIDENCE)
  .map(
    ([code, meaning]) =>
      `| \`${code}\` | ${meaning} | ${CALIBRATION.evidence[code as keyof typeof EVIDENCE].toFixed(2)} |`,
  )
  .join('\n')}

## Signals

Numbers, most from 0 to 1, that are measured of a value's slot, its form, its neighbours and its document, and what a whole unit weighs.

| code | meaning | weighs |
| --- | --- | --- |
${Object.entries(SIGNALS)
  .map(
    ([code, { meaning, effect }]) =>
      `| \`${code}\` | ${meaning} | ${effect === 'gain' ? '+' : '-'}${CALIBRATION.signals[code as keyof typeof SIGNALS].toFixed(2)} |`,
  )
  .join('\n')}

## Failures

A document that can't be read gives no record; the run goes on and ends with exit code 1.

| code | meaning | what to do |
| --- | --- | --- |
${Object.entries(FAILURES)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([code, { meaning, hint }]) => `| \`${code}\` | ${meaning} | ${hint} |`)
  .join('\n')}
`;
}

const flag = (code: string, entry: Entry): string => `### ${code}

${entry.meaning}

- severity: ${entry.severity}; cost: ${CALIBRATION.flags[code as keyof typeof FLAGS].toFixed(2)}
- look at: ${entry.look}
- example: ${entry.example}
`;
