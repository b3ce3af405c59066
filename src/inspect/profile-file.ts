import { fold } from '../rules/fold.ts';

/** A rule file to write: its path below the folder of rules, and its text. */
export interface RuleFile {
  readonly path: string;
  readonly text: string;
}

/** What a profile is to say. */
export interface ProfileDraft {
  /** Folded words by which a document shows that it is of the body. */
  readonly sign: string;
  readonly about: string;
  /** Texts in which the words stand, and texts in which they don't; two of each are taken, or made up where there are fewer. */
  readonly match: readonly string[];
  readonly reject: readonly string[];
  readonly add: readonly {
    readonly rule: string;
    /** Labels, each with what a person needs to judge it. */
    readonly labels: readonly { readonly text: string; readonly comments: readonly string[] }[];
  }[];
}

/** A profile as a file. It loads and passes its own cases as it is. */
export function profileFile({ sign, about, match, reject, add }: ProfileDraft): RuleFile {
  const name = slug(sign);
  return {
    path: `profiles/${name}.yaml`,
    text: [
      `id: profiles/${name}`,
      'kind: profile',
      'about: >-',
      `  ${oneLine(about)}`,
      'match:',
      '  any:',
      `    - ${quoted(sign)}`,
      'cases:',
      '  match:',
      ...atLeastTwo(match, [sign, sign.toUpperCase()]).map(item),
      '  reject:',
      ...atLeastTwo(reject, ['Un altro ente', 'Indicatore']).map(item),
      'add:',
      ...add.flatMap(({ rule, labels }) => [
        `  - rule: ${rule}`,
        '    any:',
        ...labels.flatMap(({ text, comments }) => [
          ...comments.map((comment) => `      # ${oneLine(comment)}`),
          `      - ${quoted(fold(text))}`,
        ]),
      ]),
      '',
    ].join('\n'),
  };
}

/** The first two of the lines, each once, filled up where there are fewer. */
const atLeastTwo = (lines: readonly string[], others: readonly string[]): readonly string[] =>
  [...new Set([...lines.slice(0, 2), ...(lines.length < 2 ? others : [])])].slice(0, 2);

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ');
const item = (text: string): string => `    - ${quoted(text)}`;
const quoted = (text: string): string => `'${oneLine(text).replace(/'/g, "''")}'`;

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'body';
