import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command, Option } from 'commander';
import { LineCounter, parseDocument, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { Failure } from '../processes.ts';

/** The file of options that is looked for in the working folder. */
export const CONFIG_FILE = 'spoglio.yaml';

/**
 * Gives a command the options of a file: those at its top, which all commands share, and over them those under the command's name. What
 * stands on the command line goes before both. Paths are meant from the file's folder. Returns the file that was read; null
 * where none was asked for and the working folder has none. Throws Failure unreadable, config_invalid.
 */
export function configure(program: Command, command: Command, asked: string | undefined): string | null {
  const path = asked ?? CONFIG_FILE;
  if (asked === undefined && !existsSync(path)) return null;
  const file = new ConfigFile(path, program);
  file.apply(command);
  return path;
}

class ConfigFile {
  private readonly lines = new LineCounter();
  private readonly pairs: readonly Pair<Node, Node | null>[];

  constructor(
    private readonly path: string,
    private readonly program: Command,
  ) {
    const document = parseDocument(textOf(path), { lineCounter: this.lines, prettyErrors: false });
    const [wrong] = document.errors;
    if (wrong !== undefined) throw this.invalid(wrong.pos[0], wrong.message);
    this.pairs = this.pairsOf(document.contents);
  }

  apply(command: Command): void {
    const own: [Option, Node | null][] = [];
    const shared: [Option, Node | null][] = [];
    for (const pair of this.pairs) {
      const key = this.keyOf(pair);
      const named = this.program.commands.find((one) => one.name() === key);
      if (named === undefined) this.take(pair, this.program.commands, command, shared);
      else for (const inner of this.pairsOf(pair.value)) this.take(inner, [named], command, own);
    }
    for (const [option, node] of [...shared, ...own])
      command.setOptionValueWithSource(option.attributeName(), this.valueOf(option, node), 'config');
  }

  /** Takes an option for the command where it has it; one that none of `known` has is a mistake. */
  private take(
    pair: Pair<Node, Node | null>,
    known: readonly Command[],
    command: Command,
    into: [Option, Node | null][],
  ): void {
    const key = this.keyOf(pair);
    const option = (one: Command): Option | undefined => one.options.find(({ long }) => long === `--${key}`);
    if (!known.some((one) => option(one) !== undefined))
      throw this.invalid(pair.key.range?.[0] ?? 0, `no option or command is called "${key}"`);
    const found = known.includes(command) ? option(command) : undefined;
    if (found !== undefined) into.push([found, pair.value]);
  }

  private valueOf(option: Option, node: Node | null): unknown {
    const at = node?.range?.[0] ?? 0;
    const value = isScalar(node) ? node.value : undefined;
    if (option.isBoolean() || option.negate) {
      if (typeof value !== 'boolean') throw this.invalid(at, `${option.long!} is true or false`);
      return option.negate ? !value : value;
    }
    const text = isSeq(node) ? node.items.map((item) => textOfScalar(item)).join(',') : textOfScalar(node);
    if (text === '') throw this.invalid(at, `${option.long!} wants a value`);
    try {
      const meant = IS_PATH.test(option.flags) ? resolve(dirname(this.path), text) : text;
      return option.parseArg === undefined ? meant : option.parseArg(meant, undefined);
    } catch (error) {
      if (error instanceof Error && 'exitCode' in error)
        throw this.invalid(at, `${option.long!}: ${error.message}`);
      throw error;
    }
  }

  private pairsOf(node: Node | null): readonly Pair<Node, Node | null>[] {
    if (node === null || (isScalar(node) && node.value === null)) return [];
    if (!isMap(node)) throw this.invalid(node.range?.[0] ?? 0, 'options are written as name: value');
    return node.items as Pair<Node, Node | null>[];
  }

  private keyOf({ key }: Pair<Node, Node | null>): string {
    return textOfScalar(key);
  }

  private invalid(at: number, message: string): Failure {
    const { line, col } = this.lines.linePos(at);
    return new Failure('config_invalid', `${this.path}:${line}:${col}: ${message}`);
  }
}

/** Options whose value is the name of a file or folder. */
const IS_PATH = /<(?:folder|file|keyfile)>/;

const textOfScalar = (node: unknown): string => {
  const value = isScalar(node) ? node.value : null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : '';
};

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure('unreadable', `${path} (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, {
      cause: error,
    });
  }
}
