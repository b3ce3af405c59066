import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// What a stranger gets: the package as it is published, installed into an empty project without what is optional, used as a
// module of either kind, type-checked by each way of resolving modules, and as a command from another folder.

const ROOT = join(import.meta.dirname, '../..');
const DOCUMENT = join(ROOT, 'fixtures/unione-terre-del-falco/rendiconto-2021/source.pdf');
const OBJECTIVES = 10;

const folder = mkdtempSync(join(tmpdir(), 'spoglio-packed-'));
try {
  const packed = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], ROOT);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const project = join(folder, 'project');
  mkdirSync(project);
  put('package.json', '{ "private": true }');
  run('npm', ['install', '--no-audit', '--no-fund', '--omit=optional', join(folder, filename)], project);
  copyFileSync(DOCUMENT, join(project, 'atto.pdf'));

  const use = `extract(readFileSync('atto.pdf')).then(({ objectives }) => console.log(objectives.length))`;
  put('esm.mjs', `import { readFileSync } from 'node:fs';\nimport { extract } from 'spoglio';\n${use};\n`);
  put(
    'common.cjs',
    `const { readFileSync } = require('node:fs');\nimport('spoglio').then(({ extract }) => ${use});\n`,
  );
  for (const file of ['esm.mjs', 'common.cjs'])
    expectOutput(file, run(process.execPath, [file], project), `${OBJECTIVES}\n`);

  put(
    'types.ts',
    `import { extract, type Record } from 'spoglio';\nexport const count = async (bytes: Uint8Array): Promise<number> => {\n  const record: Record = await extract(bytes);\n  return record.objectives.length;\n};\n`,
  );
  for (const [module, resolution] of [
    ['node16', 'node16'],
    ['esnext', 'bundler'],
    ['commonjs', 'node10'],
  ]) {
    put(
      'package.json',
      JSON.stringify({ private: true, type: resolution === 'node16' ? 'module' : 'commonjs' }),
    );
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--target',
      'es2022',
      '--ignoreDeprecations',
      '6.0',
    ];
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    run(
      process.execPath,
      [compiler, ...options, '--module', module!, '--moduleResolution', resolution!, 'types.ts'],
      project,
    );
    process.stdout.write(`types, ${resolution}: found\n`);
  }

  const other = join(folder, 'other');
  mkdirSync(other);
  const command = join(project, 'node_modules/.bin/spoglio');
  const shell = process.platform === 'win32';
  run(command, ['extract', join(project, 'atto.pdf'), '-o', 'out'], other, shell);
  const asked = spawnSync(command, ['query', 'out', 'SELECT 1'], { cwd: other, encoding: 'utf8', shell });
  if (asked.status !== 1 || !asked.stderr.includes('engine_missing'))
    throw new Error(`without the engine, query says: ${asked.stderr}`);
  process.stdout.write('command from another folder: reads, and says what to install for queries\n');

  function put(name: string, text: string): void {
    writeFileSync(join(project, name), text);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(
  program: string,
  args: readonly string[],
  cwd: string,
  shell = process.platform === 'win32',
): string {
  return execFileSync(program, args, { cwd, encoding: 'utf8', shell, stdio: ['ignore', 'pipe', 'inherit'] });
}

function expectOutput(name: string, found: string, wanted: string): void {
  if (found !== wanted)
    throw new Error(`${name} prints ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
  process.stdout.write(`${name}: reads ${wanted.trim()} objectives\n`);
}
