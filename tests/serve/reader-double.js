// Stands in for the process that reads documents: what the document says, happens.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  if ('setup' in message) return process.send('ready');
  const { path, output, bytes } = message.job;
  const read = { outcome: 'read', sha256: '', bytes: 0, tally: {}, rss: 0 };
  // What the service tries its processes by.
  if (bytes !== undefined) return process.send({ ...read, temporary: null, record: {} });
  const says = readFileSync(path, 'utf8');
  if (says === 'never') return;
  if (says === 'crash') process.kill(process.pid, 'SIGKILL');
  if (says === 'loop') for (;;);
  const done = () => {
    const temporary = `${output}.${process.pid}.part`;
    writeFileSync(
      temporary,
      says.startsWith('large') ? 'x'.repeat(64 * 1024 * 1024) : JSON.stringify({ says }),
    );
    process.send({ ...read, temporary });
  };
  if (!says.startsWith('after ')) return done();
  const sign = says.slice('after '.length);
  const timer = setInterval(() => {
    if (!existsSync(sign)) return;
    clearInterval(timer);
    done();
  }, 10);
});
