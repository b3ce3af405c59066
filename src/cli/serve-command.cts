import commander = require('commander');
import type { ServeFlags } from './commands/serve.ts' with { 'resolution-mode': 'import' };

const { InvalidArgumentError, Option } = commander;

/** Declares the service. `done` takes the exit code. */
function addServeCommand(
  program: commander.Command,
  version: string,
  example: (text: string) => string,
  positive: (text: string) => number,
  done: (exitCode: number) => void,
): void {
  program
    .command('serve')
    .description(
      'serve documents that programs send over HTTP: a document in, a record out; a token from SPOGLIO_TOKEN or --token-file',
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <n>', 'port to listen on; 0 takes any that is free', port, 8472)
    .option('--token-file <file>', 'file with the tokens that open the service, one a line')
    .option('--jobs <n>', 'processes (default: as many as cores)', positive)
    .option('--rules <folder>', "rules of your own, added to the package's")
    .addOption(
      new Option(
        '--ocr <when>',
        'recognise pages from their pictures: those without useful text (auto), all, none',
      ).choices(['auto', 'always', 'never']),
    )
    .option('--page-limit <pages>', 'of one PDF: longer ones are refused (default: 10000)', positive)
    .option('--output-limit <megabytes>', 'of one record (default: 256)', positive)
    .option('--time-limit <seconds>', 'for each document (default: 600)', positive)
    .option('--memory-limit <megabytes>', 'of a process that reads (default: 2048)', positive)
    .option('--size-limit <megabytes>', 'of one request', positive, 64)
    .option('--queue-limit <documents>', 'documents that may wait to be read', positive, 100)
    .option('--wait <seconds>', 'after which a request is answered with a job to ask for', positive, 30)
    .option('--keep <seconds>', 'that a record is kept for whoever asked for a job', positive, 3600)
    .option('--grace <seconds>', 'that what was begun may take when the service is stopped', positive, 60)
    .option('--quiet', 'log only warnings and errors')
    .addHelpText('after', example('SPOGLIO_TOKEN=$(cat token) spoglio serve --port 8472'))
    .action(async (flags: ServeFlags) => {
      done(await (await import('./commands/serve.ts')).runServe(flags, version));
    });
}

function port(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError('A number from 0 to 65535 is wanted.');
  return number;
}

export = { addServeCommand };
