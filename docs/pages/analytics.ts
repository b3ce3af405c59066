import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import {
  answer,
  answerTable,
  exportTables,
  OBJECTIVE_CHANGES,
  OBJECTIVE_LINKS,
  READY_QUESTIONS,
  recordSchema,
  TABLES,
  type RecordStore,
} from '../../src/index.ts';
import { ENTITIES } from '../../src/analyse/entities.ts';
import { analyticsText } from './analytics-text.ts';

const FIXTURES = new URL('../../fixtures/links/', import.meta.url);

/** docs/analytics.md: tables and columns from the schema, ready questions with their answers on the records of fixtures/links. */
export async function analyticsPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'spoglio-docs-'));
  try {
    await exportTables(fixtureRecords(), {
      folder,
      formats: ['parquet'],
      dialect: { delimiter: ',', decimal: '.', mark: false },
      partition: [],
      treat: (record) => record,
      bodies: [],
      links: true,
      circumstances: 'docs',
    });
    const files = readdirSync(folder).filter((name) => name.endsWith('.parquet'));
    const answers: string[] = [];
    for (const [name, { about, sql }] of Object.entries(READY_QUESTIONS)) {
      const table = answerTable(await answer(folder, files, sql));
      answers.push(
        `### ${name}\n\n${about}.\n\n\`\`\`text\n$ spoglio query fixtures/links --ready ${name}\n${table}\`\`\`\n`,
      );
    }
    return analyticsText(tables(), answers.join('\n'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The records of fixtures/links in the order of their paths. */
export function fixtureRecords(): RecordStore {
  const names = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf.json'))
    .sort();
  return {
    names,
    read(name) {
      const text = readFileSync(new URL(name, FIXTURES), 'utf8');
      const digest = createHash('sha256').update(text).digest('hex');
      return Promise.resolve({ record: recordSchema.parse(JSON.parse(text)), digest });
    },
  };
}

/** A list of every table with its columns; what stands beside a value is left to the general rule. */
function tables(): string {
  const all = [...TABLES.map(({ table }) => table), ENTITIES, OBJECTIVE_LINKS, OBJECTIVE_CHANGES];
  return all
    .map(({ name, description, key, columns }) => {
      const rows = columns
        .filter((column) => !/_(confidence|flags|raw)$/.test(column.name))
        .map(
          (column) =>
            `| \`${column.name}\` | ${column.type}${column.unit === null ? '' : `, ${column.unit}`} | ${column.description.replaceAll('|', '\\|')} |`,
        );
      return `### ${name}\n\n${description}. Key: ${key.map((one) => `\`${one}\``).join(', ')}.\n\n| column | type | meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
    })
    .join('\n');
}
