import { jsonSchema } from '../../index.ts';

/** Prints the JSON Schema of the record. */
export function runSchema(): number {
  process.stdout.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
  return 0;
}
