import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { DEFAULT_SECONDS } from '../src/serve/serve.ts';
import { ROOT, spoglio } from './cli/spoglio.ts';
import { ownFolder } from './own-folder.ts';

const RUNNING = join(ROOT, 'docs/running');
const read = (name: string): string => readFileSync(join(RUNNING, name), 'utf8');
const scripts = z
  .object({
    scripts: z.record(z.string(), z.string()),
    bin: z.record(z.string(), z.string()),
    engines: z.object({ node: z.string() }),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

/** Options of a command that its help doesn't know. */
async function unknownOptions([command, ...args]: readonly string[]): Promise<string[]> {
  const { stdout, code } = await spoglio([command!, '--help', '--lang', 'en']);
  expect(code).toBe(0);
  const known = new Set([...stdout.matchAll(/(?:^|[ ,])(--?[a-z-]+)/gm)].map(([, name]) => name!));
  expect(known.size).toBeGreaterThan(5);
  return args.filter((arg) => arg.startsWith('-') && !known.has(arg));
}

describe('units of systemd', () => {
  const units = readdirSync(RUNNING).filter((name) => /\.(?:service|timer)$/.test(name));
  const folder = ownFolder();
  const seconds = (unit: string): number => Number(/^TimeoutStopSec=(\d+)$/m.exec(read(unit))![1]);

  it('start commands that there are, with options that these know', async () => {
    const services = units.filter((name) => name.endsWith('.service'));
    expect(services).toHaveLength(2);
    for (const name of services) {
      const [program, ...args] = /^ExecStart=(.+)$/m.exec(read(name))![1]!.split(' ');
      expect(Object.keys(scripts.bin)).toContain(program!.split('/').pop());
      expect(await unknownOptions(args), name).toEqual([]);
    }
    expect(seconds('spoglio.service')).toBeGreaterThan(DEFAULT_SECONDS.grace);
    const token = /^LoadCredential=(\w+):/m.exec(read('spoglio.service'))![1]!;
    expect(read('spoglio.service')).toContain(`--token-file %d/${token}\n`);
  });

  it('name units that there are, of their own name for timers', () => {
    for (const name of units) {
      for (const [mentioned] of read(name).matchAll(/spoglio[a-z-]*\.(?:service|timer)/g))
        expect(units, name).toContain(mentioned);
      if (name.endsWith('.timer')) expect(units).toContain(name.replace('.timer', '.service'));
    }
  });

  it.skipIf(spawnSync('systemd-analyze', ['--version']).status !== 0)('are right for systemd', () => {
    for (const name of units)
      writeFileSync(join(folder(), name), read(name).replaceAll('/usr/local/bin/spoglio', process.execPath));
    const paths = units.map((name) => join(folder(), name));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...paths], { encoding: 'utf8' });
    expect([status, stderr.split('\n').filter((line) => line.includes(folder()))]).toEqual([0, []]);
    writeFileSync(paths[0]!, `${read(units[0]!)}\n[Service]\nMemoryMux=1\n`);
    expect(spawnSync('systemd-analyze', ['verify', paths[0]!], { encoding: 'utf8' }).stderr).toContain(
      'MemoryMux',
    );
  });
});

describe('the container', () => {
  const dockerfile = read('Dockerfile');
  const lines = (instruction: string): string[] =>
    [...dockerfile.matchAll(new RegExp(`^${instruction} (.+)$`, 'gm'))].map(([, rest]) => rest!);

  it('is made by a file that is right', () => {
    expect(validate(dockerfile)).toEqual([]);
    expect(validate(dockerfile.replace('WORKDIR', 'WORKDIRE')).length).toBeGreaterThan(0);
  });

  it('is made of what there is, by a Node that the program takes', () => {
    for (const [, major] of dockerfile.matchAll(/^FROM node:(\d+)/gm))
      expect(Number(major)).toBeGreaterThanOrEqual(Number(/\d+/.exec(scripts.engines.node)![0]));
    for (const line of lines('COPY')) {
      const paths = line
        .split(' ')
        .slice(0, -1)
        .filter((one) => !one.startsWith('--'));
      for (const path of paths) {
        const inProject = path.replace('/spoglio/', '');
        expect(existsSync(join(ROOT, inProject)), path).toBe(true);
      }
    }
    for (const [, name] of dockerfile.matchAll(/npm run ([\w:-]+)/g))
      expect(scripts.scripts).toHaveProperty([name!]);
    const kept = read('Dockerfile.dockerignore').split('\n');
    // A token beside the compose file is no part of an image.
    expect(kept).toContain('docs/running/token');
    const ignored = execFileSync('git', ['check-ignore', 'docs/running/token'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(ignored.trim()).toBe('docs/running/token');
  });

  it('starts the command with options that it knows', async () => {
    const [entry] = lines('ENTRYPOINT').map((line) => JSON.parse(line) as string[]);
    const [command] = lines('CMD').map((line) => JSON.parse(line) as string[]);
    expect(entry).toEqual(['node', `/spoglio/${scripts.bin['spoglio']!}`]);
    expect(await unknownOptions(command!)).toEqual([]);
    const { stdout } = await spoglio(['serve', '--help', '--lang', 'en']);
    expect(/--port <n> .*\n?.*\(default: (\d+)\)/.exec(stdout)![1]).toBe(lines('EXPOSE')[0]);
    const [health] = lines('HEALTHCHECK').map((line) => JSON.parse(/\[.*\]/.exec(line)![0]) as string[]);
    expect(spawnSync(process.execPath, ['--check', '-'], { input: health![2]! }).status).toBe(0);
    expect(health![2]).toContain(`127.0.0.1:${lines('EXPOSE')[0]!}/readyz`);
  });

  it('is composed with the secret that it reads, on this machine alone, with time to stop', () => {
    const { services, secrets } = z
      .strictObject({
        services: z.strictObject({
          spoglio: z.strictObject({
            image: z.string(),
            build: z.strictObject({ context: z.string(), dockerfile: z.string() }),
            ports: z.tuple([z.string()]),
            secrets: z.tuple([z.string()]),
            init: z.literal(true),
            read_only: z.literal(true),
            tmpfs: z.tuple([z.string().startsWith('/tmp:')]),
            cap_drop: z.tuple([z.literal('ALL')]),
            security_opt: z.array(z.string()),
            mem_limit: z.string().regex(/^\d+g$/),
            pids_limit: z.int(),
            stop_grace_period: z.string().regex(/^\d+s$/),
            restart: z.enum(['unless-stopped']),
          }),
        }),
        secrets: z.record(z.string(), z.strictObject({ file: z.string() })),
      })
      .parse(parse(read('compose.yaml')));
    const { build, ports, secrets: own, stop_grace_period: grace } = services.spoglio;
    const context = join(RUNNING, build.context);
    expect(join(context, 'package.json')).toBe(join(ROOT, 'package.json'));
    expect(existsSync(join(context, build.dockerfile))).toBe(true);
    expect(ports[0]).toBe(`127.0.0.1:${lines('EXPOSE')[0]!}:${lines('EXPOSE')[0]!}`);
    expect(Object.keys(secrets)).toEqual(own);
    expect(lines('CMD')[0]).toContain(`"/run/secrets/${own[0]}"`);
    expect(secrets[own[0]]!.file).toBe('./token');
    expect(parseInt(grace)).toBeGreaterThan(DEFAULT_SECONDS.grace);
  });
});
