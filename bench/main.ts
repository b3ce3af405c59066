import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchDocuments } from './documents.ts';
import { benchPdf } from './pdf.ts';
import { benchReview } from './review.ts';
import { benchLearn } from './learn.ts';
import { benchExport } from './export.ts';
import { benchMemory } from './memory.ts';
import { benchProcesses } from './processes.ts';
import { benchStages } from './stages.ts';
import { benchStart } from './start.ts';
import { benchWhole } from './whole.ts';

// How fast documents are read and records exported, and in how much memory:
// npm run bench [-- --folder <documents>] [--count 300] [--small 10000] [--objectives 100000] [--records 5000] [--only start,stages]
// Figures of two machines don't compare; ratios within one run do.

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: join(import.meta.dirname, '../fixtures') },
    count: { type: 'string', default: '300' },
    small: { type: 'string', default: '10000' },
    records: { type: 'string', default: '5000' },
    objectives: { type: 'string', default: '100000' },
    only: { type: 'string', default: 'start,whole,pdf,stages,processes,memory,export,learn,review' },
    remember: { type: 'boolean', default: false },
  },
});

const documents = await benchDocuments(values.folder);
console.log(`${documents.length} documents, node ${process.version}, ${availableParallelism()} cores`);

/** Prints a part of the bench where it is wanted. */
async function part(name: string, title: string, lines: () => string[] | Promise<string[]>): Promise<void> {
  if (values.only.split(',').includes(name)) console.log(`\n${title}\n${(await lines()).join('\n')}`);
}
await part('start', 'start', benchStart);
await part('whole', 'whole processes, processor time', () => benchWhole(values.remember));
await part('pdf', 'PDF, one process', () => benchPdf(documents));
await part('stages', 'stages, one process', () => benchStages(documents));
await part('processes', 'processes', () => benchProcesses(documents, Number(values.count)));
await part('memory', 'memory of one process of a batch', () => benchMemory(documents, Number(values.small)));
await part('review', 'review in a browser', () => benchReview(Number(values.records)));
await part('learn', 'learning from corrections', benchLearn);
await part('export', 'export and questions', () => benchExport(Number(values.objectives)));
