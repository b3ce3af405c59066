#!/usr/bin/env node
// CommonJS, and no more of it than names and options: Node starts it sooner than a module, and `--help` must not wait for
// pdf.js, zod and the rules. Commands load what they need when they run.
import commander = require('commander');
import fs = require('node:fs');
import path = require('node:path');
import analytics = require('./analytics-commands.cts');
import completion = require('./completion.cts');
import helpLanguage = require('./help-language.cts');
import service = require('./serve-command.cts');
import type { BatchFlags } from './commands/batch.ts' with { 'resolution-mode': 'import' };
import type { ExplainFlags } from './commands/explain.ts' with { 'resolution-mode': 'import' };
import type { ExtractFlags } from './commands/extract.ts' with { 'resolution-mode': 'import' };
import type { InspectFlags } from './commands/inspect.ts' with { 'resolution-mode': 'import' };
import type { TablesFlags } from './commands/tables.ts' with { 'resolution-mode': 'import' };

const { Command, CommanderError, InvalidArgumentError, Option } = commander;
const { version } = JSON.parse(fs.readFileSync(path.join(__dirname, '../../package.json'), 'utf8')) as {
  version: string;
};

interface RulesFlag {
  readonly rules?: string;
}

const program = new Command('spoglio');
const language = helpLanguage.helpLanguage(process.argv, process.env);
if (language === 'it') helpLanguage.speakItalian(program);
else program.configureHelp({ showGlobalOptions: true });
program
  .description("Reads objectives, weights and outcomes out of Italian public bodies' deliberations")
  .version(version)
  .option('--config <file>', 'file of options (default: spoglio.yaml, where the working folder has one)')
  .exitOverride();

const example = helpLanguage.exampleIn(language);
let exitCode = 0;

function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new InvalidArgumentError('A number above 0 is wanted.');
  return number;
}

function share(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('A share from 0 to 1 is wanted, such as 0.025.');
  return number;
}

program
  .command('extract')
  .description('read documents and write a record (JSON) for each')
  .argument('<path...>', 'files, folders or globs; - for standard input')
  .option('-o, --output <folder>', 'folder for the records', 'out')
  .option('--stdout', 'print the record instead of writing it')
  .option('--ndjson', 'print the records, one a line')
  .addOption(
    new Option(
      '--together [folder]',
      'one record for all: the first path is the act, the others are its annexes; folder: one record for each folder, an act with its annexes',
    ).choices(['all', 'folder']),
  )
  .option('--dry-run', 'only say what would be read, and what is passed over')
  .option('--rules <folder>', "rules of your own, added to the package's")
  .option(
    '--max-error <share>',
    'say which values may be accepted unseen if this share of them may be wrong',
    share,
  )
  .addHelpText('after', example('spoglio extract delibere/ "archivio/**/*.pdf" -o out'))
  .action(async (paths: string[], flags: ExtractFlags) => {
    if (flags.together && paths.includes('-'))
      program.error('error: --together takes files, not standard input');
    if (flags.stdout && flags.ndjson) program.error('error: --stdout and --ndjson exclude each other');
    exitCode = await (await import('./commands/extract.ts')).runExtract(paths, flags);
  });

program
  .command('batch')
  .description(
    'read folders of thousands of documents in several processes; the same command again goes on where it ended',
  )
  .argument('<input...>', 'files and folders; - for a list of paths on standard input')
  .option('-o, --output <folder>', 'folder for the records and the ledger', 'out')
  .option('--jobs <n>', 'processes (default: as many as cores)', positive)
  .option('--rules <folder>', "rules of your own, added to the package's")
  .option('--retry <which>', 'read again what failed: --retry failed')
  .option('--refresh', 'read again what another version or other rules have read')
  .option('--include <glob>', 'only files of this form, below the folders given')
  .option('--exclude <glob>', 'no files of this form')
  .option('--since <date>', 'only files changed since, such as 2026-01-31')
  .option('--json', 'progress as JSON, an event a line, on standard error')
  .option(
    '--max-error <share>',
    'say which values may be accepted unseen if this share of them may be wrong',
    share,
  )
  .option('--summary <file>', 'write what the run came to as JSON, failures with their codes')
  .addOption(
    new Option('--together <folder>', 'one record for each folder: an act with its annexes').choices([
      'folder',
    ]),
  )
  .option('--dry-run', 'only say what would be read, and what is passed over')
  .addHelpText('after', example('spoglio batch archivio/ -o out --summary out/summary.json'))
  .action(async (inputs: string[], flags: BatchFlags) => {
    if (flags.retry !== undefined && flags.retry !== 'failed') program.error('error: --retry takes "failed"');
    if (flags.since !== undefined && Number.isNaN(Date.parse(flags.since)))
      program.error('error: --since takes a date such as 2026-01-31');
    exitCode = await (await import('./commands/batch.ts')).runBatch(inputs, flags, version);
  });

program
  .command('tables')
  .description('print the tables of documents as they were understood')
  .argument('<path...>', 'files, folders or globs')
  .option('--json', 'as JSON (the default): cells with spans and boxes')
  .option('--csv', 'as CSV, tables one after the other')
  .option('--html', 'as a page to look at')
  .option('--pages <range>', 'only tables on these pages, such as 3-7')
  .option('--debug-svg <folder>', 'draw each PDF page with words, rulings, cells and furniture')
  .addHelpText('after', example('spoglio tables atto.pdf --html --pages 3-7 > tabelle.html'))
  .action(async (paths: string[], flags: TablesFlags) => {
    if ([flags.json, flags.csv, flags.html].filter(Boolean).length > 1)
      program.error('error: --json, --csv and --html exclude each other');
    if (flags.pages !== undefined && !/^\d+(-\d+)?$/.test(flags.pages))
      program.error('error: --pages takes a page or a range such as 3-7');
    exitCode = await (await import('./commands/tables.ts')).runTables(paths, flags);
  });

program
  .command('explain')
  .description('show how a value came about: words, place, rule, value, reasons for its confidence')
  .argument('<file>', 'a document, or the objective_key of an export')
  .argument(
    '[path]',
    'path of a value, such as objectives[3].weight, or of one of the key’s, such as weight; all without it',
  )
  .option('--records <folder>', 'records among which a key is looked up', 'out')
  .option('--rules <folder>', "rules of your own, added to the package's")
  .addHelpText('after', example('spoglio explain atto.pdf "objectives[3].weight"'))
  .action(async (file: string, path: string | undefined, flags: ExplainFlags) => {
    exitCode = await (await import('./commands/explain.ts')).runExplain(file, path, flags);
  });

program
  .command('inspect')
  .description('show what was not understood of documents, and draft rules for it')
  .argument('<path...>', 'files, folders or globs')
  .option('--write <folder>', "draft a profile for the documents' body there")
  .option('--json', 'as JSON')
  .option('--rules <folder>', "rules of your own, added to the package's")
  .addHelpText('after', example('spoglio inspect atto.pdf --write regole'))
  .action(async (paths: string[], flags: InspectFlags) => {
    exitCode = await (await import('./commands/inspect.ts')).runInspect(paths, flags);
  });

program
  .command('schema')
  .description('print the JSON Schema of the record')
  .addHelpText('after', example('spoglio schema > spoglio-1.schema.json'))
  .action(async () => {
    exitCode = (await import('./commands/schema.ts')).runSchema();
  });

const rules = program
  .command('rules')
  .description('list the rules that documents are read by')
  .option('--rules <folder>', "rules of your own, added to the package's")
  .addHelpText('after', example('spoglio rules --rules regole'))
  .action(async (flags: RulesFlag) => {
    exitCode = (await import('./commands/rules.ts')).listRules(flags);
  });

rules
  .command('test')
  .description("run the rules' own cases")
  .addHelpText('after', example('spoglio rules --rules regole test'))
  .action(async (_flags, command: commander.Command) => {
    exitCode = (await import('./commands/rules.ts')).testRules(command.optsWithGlobals());
  });

rules
  .command('lint')
  .description('look for rules that never fire, overlap, or hold patterns that no case shows')
  .addHelpText('after', example('spoglio rules --rules regole lint'))
  .action(async (_flags, command: commander.Command) => {
    exitCode = (await import('./commands/rules.ts')).lintRules(command.optsWithGlobals());
  });

program
  .command('completion')
  .description('print what teaches a shell the commands and options')
  .addArgument(new commander.Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
  .addHelpText(
    'after',
    example('spoglio completion bash > ~/.local/share/bash-completion/completions/spoglio'),
  )
  .action((shell: 'bash' | 'zsh' | 'fish') => {
    process.stdout.write(completion.completionScript(program, shell));
  });

service.addServeCommand(program, version, example, positive, (code) => (exitCode = code));
analytics.addAnalyticsCommands(program, version, example, (code) => (exitCode = code));

for (const command of program.commands)
  if (['extract', 'batch', 'tables', 'explain'].includes(command.name()))
    command
      .option('--password <password>', 'opens locked PDFs')
      .option(
        '--password-file <file>',
        'the same, from the first line of a file: other users see what stands on a command line',
      )
      .addOption(
        new Option(
          '--ocr <when>',
          'recognise pages from their pictures: those without useful text (auto), all, none',
        ).choices(['auto', 'always', 'never']),
      )
      .option('--page-limit <pages>', 'of one PDF: longer ones are refused (default: 10000)', positive)
      .option('--output-limit <megabytes>', 'of one record (default: 256)', positive);

for (const command of program.commands)
  if (['extract', 'batch', 'tables', 'explain', 'inspect'].includes(command.name()))
    command
      .option('--time-limit <seconds>', 'for each document (default: 600)', positive)
      .option('--memory-limit <megabytes>', 'of a process that reads (default: 2048)', positive)
      .option('--size-limit <megabytes>', 'of one file (default: 512)', positive);

for (const command of program.commands)
  if (['extract', 'batch', 'tables', 'inspect'].includes(command.name()))
    command.option('--follow-links', 'follow links that lead out of the folders given');

program.commands
  .find((command) => command.name() === 'query')!
  .option('--time-limit <seconds>', 'for the answer (default: 600)', positive);

for (const command of program.commands)
  if (['extract', 'batch', 'export', 'query', 'link', 'report', 'show'].includes(command.name()))
    command.option('--uncorrected', 'what was read, without what people corrected');

for (const command of [...program.commands, ...rules.commands])
  command.addOption(
    new Option('--lang <code>', 'language: it or en (default: of the environment)').choices(['it', 'en']),
  );

// Before the command's own options are looked at: what stands on the command line goes before what a file says.
program.hook('preSubcommand', async (_program, command) => {
  const asked = program.opts<{ config?: string }>().config;
  if (asked === undefined && !fs.existsSync('spoglio.yaml')) return;
  const { configure } = await import('./config-file.ts');
  configure(program, command, asked);
});

program.hook('preAction', async (_program, command) => {
  const { speak } = await import('./language.ts');
  speak(command.opts<{ lang?: 'it' | 'en' }>().lang ?? language);
});

// Whoever reads the output may have read enough (`| head`): nobody is left to work for, and nothing went wrong. What nobody
// reads of the messages is not missed.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.stderr.on('error', () => undefined);

if (process.stdout.isTTY)
  program.hook('preAction', async () => {
    const { visible } = await import('../processes.ts');
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (text: string | Uint8Array, ...rest: never[]) =>
      write(typeof text === 'string' ? visible(text) : text, ...rest);
  });

void program
  .parseAsync(togetherWhole(process.argv))
  .catch(async (error: unknown) => void (exitCode = await failed(error)))
  .then(() => void (process.exitCode = exitCode));

/** `--together` takes a word only where that is `folder`: what else stands behind it is a path. */
function togetherWhole(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  return args.map((arg, i) =>
    arg === '--together' && args[i + 1] !== 'folder' && (end < 0 || i < end) ? '--together=all' : arg,
  );
}

/** 0 for help and version, 2 for wrong usage, 4 for nothing to read, 1 for an input or rule file that can't be read. */
async function failed(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const { Failure } = await import('../processes.ts');
  if (!(error instanceof Failure)) throw error;
  const { describeFailure, tell } = await import('./messages.ts');
  tell(describeFailure(error));
  return error.code === 'no_documents' || error.code === 'no_records' ? 4 : 1;
}
