import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchDocuments } from './documents.ts';
import { benchExport } from './export.ts';
import { benchProcesses } from './processes.ts';
import { benchStages } from './stages.ts';
import { benchStart } from './start.ts';

// How fast documents are read and records exported: npm run bench [-- --folder <documents>] [--count 300] [--objectives 100000]. Figures of two machines don't compare;
// ratios within one run do. Memory over many documents: --count 10000.

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: join(import.meta.dirname, '../fixtures') },
    count: { type: 'string', default: '300' },
    objectives: { type: 'string', default: '100000' },
  },
});

const documents = await benchDocuments(values.folder);
const print = (title: string, lines: readonly string[]): void =>
  console.log(`\n${title}\n${lines.join('\n')}`);
console.log(`${documents.length} documents, node ${process.version}, ${availableParallelism()} cores`);
print('start', benchStart());
print('stages, one process', await benchStages(documents));
print('processes', await benchProcesses(documents, Number(values.count)));
print('export and questions', await benchExport(Number(values.objectives)));
