import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { Failure, findObjective, type RecordStore } from '../../index.ts';
import { serveReview } from '../../review/serve.ts';
import { language, say } from '../language.ts';
import { tell } from '../messages.ts';
import { recordFiles } from '../record-files.ts';

export interface ReviewFlags {
  readonly port?: number;
  readonly open?: string;
  readonly browser: boolean;
}

/** Serves the review of a folder of records until it is interrupted. */
export async function runReview(folder: string, flags: ReviewFlags): Promise<number> {
  const store = await recordFiles([folder]);
  const { names } = store;
  const open = flags.open === undefined ? null : await placeOf(store, flags.open);
  const server = await serveReview(resolve(folder), names, {
    language: language(),
    ...(flags.port === undefined ? {} : { port: flags.port }),
    open,
  });
  process.stdout.write(`${server.address}\n`);
  tell(say('{n} records; open the address in a browser on this machine, ctrl-C ends', { n: names.length }));
  if (flags.browser && process.stdout.isTTY) openBrowser(server.address);
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });
  await server.close();
  return 0;
}

/** Where the statement of an objective stands that counts. Throws Failure nothing_there. */
async function placeOf(store: RecordStore, key: string): Promise<{ name: string; objective: string }> {
  const [found] = await findObjective(store, key);
  if (found === undefined) throw new Failure('nothing_there', key);
  return { name: found.name, objective: found.record.objectives[found.index]!.id };
}

/** The system's own browser, where it has one; the address stands on the screen in any case. */
function openBrowser(address: string): void {
  const command =
    process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
  spawn(command, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
