import commander = require('commander');
import type { ExportFlags } from './commands/export.ts' with { 'resolution-mode': 'import' };
import type { LearnFlags } from './commands/learn.ts' with { 'resolution-mode': 'import' };
import type { LinkFlags } from './commands/link.ts' with { 'resolution-mode': 'import' };
import type { QueryFlags } from './commands/query.ts' with { 'resolution-mode': 'import' };
import type { ReviewFlags } from './commands/review.ts' with { 'resolution-mode': 'import' };
import type { ShowFlags } from './commands/show.ts' with { 'resolution-mode': 'import' };
import type { ReportFlags } from './commands/report.ts' with { 'resolution-mode': 'import' };

/** Declares what works on records: export, query, link, report. `done` takes the exit code. */
function addAnalyticsCommands(
  program: commander.Command,
  version: string,
  example: (text: string) => string,
  done: (exitCode: number) => void,
): void {
  program
    .command('export')
    .description('write the flat tables of records for spreadsheets, databases and statistics')
    .argument('<path...>', 'folders of records, or records')
    .requiredOption('--to <folder>', 'folder for the tables')
    .option(
      '--format <list>',
      'parquet, csv, ndjson, xlsx, a comma between two',
      oneOf('parquet', 'csv', 'ndjson', 'xlsx'),
      ['parquet', 'csv'],
    )
    .option(
      '--partition <list>',
      'put Parquet files into folders by year, body or both',
      oneOf('year', 'body'),
      [],
    )
    .option('--delimiter <character>', 'between the columns of CSV: , or ; or tab', delimiter, ',')
    .option('--decimal <character>', 'decimal point or comma of CSV', decimal, '.')
    .option('--bom', 'mark CSV as UTF-8 for old spreadsheets')
    .option('--bodies <file>', 'CSV list of bodies with ISTAT or IPA codes')
    .option('--no-links', 'leave out the links of objectives over documents and years')
    .option('--pseudonymize <keyfile>', "replace people's names by keyed hashes")
    .option('--blind', 'with --pseudonymize: ids of documents under the key too, and no names of files')
    .option('--drop <what>', "persons: take people's names out", oneWord('persons'))
    .addHelpText(
      'after',
      example("spoglio export out/ --to tabelle --format csv,xlsx --delimiter ';' --decimal ,"),
    )
    .action(async (paths: string[], flags: ExportFlags) => {
      if (flags.pseudonymize !== undefined && flags.drop !== undefined)
        program.error('error: --pseudonymize and --drop exclude each other');
      if (flags.blind && flags.pseudonymize === undefined)
        program.error('error: --blind goes with --pseudonymize');
      if (flags.decimal === flags.delimiter) program.error('error: --decimal and --delimiter must differ');
      done(await (await import('./commands/export.ts')).runExport(paths, flags, version));
    });
  program
    .command('query')
    .description('answer a question in SQL over the tables of records or of an export')
    .argument('[folder]', 'folder of records, or of tables in Parquet')
    .argument('[sql]', 'a question in SQL')
    .option('--ready <name>', 'a ready question')
    .option('--list', 'list the ready questions')
    .option('--json', 'answer as JSON, a row a line')
    .option('--csv', 'answer as CSV')
    .addHelpText('after', example('spoglio query out/ --ready weights-by-sector'))
    .action(async (folder: string | undefined, sql: string | undefined, flags: QueryFlags) => {
      const asked = [sql, flags.ready, flags.list].filter((way) => way !== undefined).length;
      if (asked !== 1 || (folder === undefined && flags.list === undefined))
        program.error('error: give a folder and either a question in SQL or --ready <name>');
      if (flags.json && flags.csv) program.error('error: --json and --csv exclude each other');
      done(await (await import('./commands/query.ts')).runQuery(folder ?? '', sql, flags, version));
    });
  program
    .command('link')
    .description('find the same objective in other documents and years of its body')
    .argument('<path...>', 'folders of records, or records')
    .requiredOption('--to <folder>', 'folder for the tables of links and changes')
    .addHelpText('after', example('spoglio link out/ --to collegamenti'))
    .action(async (paths: string[], flags: LinkFlags) => {
      done(await (await import('./commands/link.ts')).runLink(paths, flags));
    });
  program
    .command('review')
    .description('review records beside their pages in a browser of this machine, and keep what is corrected')
    .argument('[folder]', 'folder of records', 'out')
    .option('--port <n>', 'port to listen on (default: 8471, or any that is free)', portNumber)
    .option('--open <key>', 'objective_key of an export that the page opens at')
    .option('--no-browser', 'start no browser, only print the address')
    .addHelpText('after', example('spoglio review out/'))
    .action(async (folder: string, flags: ReviewFlags) => {
      done(await (await import('./commands/review.ts')).runReview(folder, flags));
    });
  program
    .command('learn')
    .description('tell how right the reading was, by what people corrected, and what that teaches')
    .argument('[folder]', 'folder of records', 'out')
    .option(
      '--write <folder>',
      'write drafts of rules for labels that were corrected alike; a person accepts them',
    )
    .option(
      '--refit',
      'keep confidences that fit this archive: what is read into the folder from now on goes by them',
    )
    .option('--rules <folder>', "rules of one's own, that the drafts add to")
    .option('--json', 'as JSON')
    .addHelpText('after', example('spoglio learn out/ --write regole'))
    .action(async (folder: string, flags: LearnFlags) => {
      done(await (await import('./commands/learn.ts')).runLearn(folder, flags));
    });
  program
    .command('show')
    .description(
      'show the objective of a key: what it is, and where it stands in every document that states it',
    )
    .argument('<key>', 'objective_key of an export')
    .argument('[folder]', 'folder of records', 'out')
    .option('--json', 'as JSON')
    .addHelpText('after', example('spoglio show ob-0123456789abcdef out/'))
    .action(async (key: string, folder: string, flags: ShowFlags) => {
      done(await (await import('./commands/show.ts')).runShow(key, folder, flags));
    });
  program
    .command('report')
    .description('draw records as one page that needs no network')
    .argument('<path...>', 'folders of records, or records')
    .option('-o, --output <file>', 'the page', 'report.html')
    .option('--pseudonymize <keyfile>', "replace people's names by keyed hashes")
    .option('--blind', 'with --pseudonymize: ids of documents under the key too, and no names of files')
    .option('--drop <what>', "persons: take people's names out", oneWord('persons'))
    .addHelpText('after', example('spoglio report out/ -o report.html'))
    .action(async (paths: string[], flags: ReportFlags) => {
      if (flags.blind && flags.pseudonymize === undefined)
        program.error('error: --blind goes with --pseudonymize');
      done(await (await import('./commands/report.ts')).runReport(paths, flags));
    });
}

const oneOf =
  (...known: string[]) =>
  (text: string): string[] => {
    const chosen = text.split(',').map((item) => item.trim());
    const unknown = chosen.filter((item) => !known.includes(item));
    if (unknown.length > 0) throw new commander.InvalidArgumentError(`Known are ${known.join(', ')}.`);
    return known.filter((item) => chosen.includes(item));
  };

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new commander.InvalidArgumentError('A number from 0 to 65535 is wanted.');
  return port;
}

const oneWord =
  (...known: string[]) =>
  (text: string): string => {
    if (!known.includes(text)) throw new commander.InvalidArgumentError(`Known are ${known.join(', ')}.`);
    return text;
  };

function delimiter(text: string): string {
  const character = text === 'tab' || text === '\\t' ? '\t' : text;
  if (![',', ';', '\t'].includes(character))
    throw new commander.InvalidArgumentError('A comma, a semicolon or tab is wanted.');
  return character;
}

function decimal(text: string): string {
  if (text !== '.' && text !== ',') throw new commander.InvalidArgumentError('A point or a comma is wanted.');
  return text;
}

export = { addAnalyticsCommands };
