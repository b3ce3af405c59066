// Stands in for the process that reads documents: the file's name says what happens.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  if ('setup' in message) return process.send('ready');
  const { path, output } = message.job;
  const name = basename(path);
  if (name.startsWith('loop')) for (;;);
  if (name === 'hang') return process.send({ page: 1, pages: 2 });
  if (name.startsWith('die')) process.kill(process.pid, 'SIGKILL');
  if (name.startsWith('torn')) {
    writeFileSync(`${output}.${process.pid}.part`, 'half');
    process.kill(process.pid, 'SIGKILL');
  }
  if (name === 'temporary') writeFileSync(join(tmpdir(), 'profile'), '');
  if (name === 'pages') for (const page of [1, 2]) process.send({ page, pages: 2 });
  if (name.startsWith('grow')) {
    process.stderr.write('over the memory limit\n');
    process.kill(process.pid, 'SIGKILL');
  }
  if (name.startsWith('heap'))
    for (const all = []; ;) all.push(new Array(100_000).fill(String(Math.random())));
  if (name.startsWith('record')) {
    const temporary = `${output}.${process.pid}.part`;
    writeFileSync(temporary, name);
    return process.send({ outcome: 'read', temporary, rss: 0 });
  }
  process.send({
    outcome: 'failed',
    code: 'empty_file',
    message: name === 'temporary' ? tmpdir() : String(process.pid),
    rss: name === 'big' ? 1e12 : 0,
  });
});
