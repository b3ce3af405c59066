import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Writes what was learnt into a room of interpreting, as a module that says where it comes from. */
export function writeWeights(room: 'meaning' | 'decide', type: string, weights: string): void {
  const file = fileURLToPath(new URL(`../src/interpret/${room}/weights.ts`, import.meta.url));
  writeFileSync(
    file,
    `// Written by \`npm run learn\`; see docs/meaning.md.\nimport type { ${type} } from './weighing.ts';\n\n// prettier-ignore\nexport const WEIGHTS: ${type} = ${weights};\n`,
  );
}
