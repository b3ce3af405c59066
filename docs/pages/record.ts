import { jsonSchema } from '../../src/record/record.ts';

interface Node {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** docs/record.md: the record's keys with types and meaning, from the schema that validates it. */
export function recordPage(): string {
  const schema = jsonSchema() as Node & { readonly $defs?: Readonly<Record<string, Node>> };
  const rows: string[] = [];
  const resolve = (node: Node): Node =>
    node.$ref === undefined
      ? node
      : { ...schema.$defs?.[node.$ref.replace('#/$defs/', '')], ...node, $ref: undefined };

  const walk = (raw: Node, path: string): void => {
    if (path === 'corrections.read')
      return void rows.push(`| \`${path}\` | object | ${raw.description ?? ''} |`);
    const node = resolve(raw);
    const options = node.anyOf?.map(resolve);
    const optional = options?.some((option) => option.type === 'null') === true;
    const inner = options ? (options.find((option) => option.type !== 'null') ?? node) : node;
    const description = node.description ?? inner.description ?? '';
    const value = fieldValue(inner, resolve);
    if (path !== '')
      rows.push(
        `| \`${path}\` | ${typeName(inner, value, resolve)}${optional ? ' or null' : ''} | ${description} |`,
      );
    if (value !== null) return;
    for (const [key, child] of Object.entries(inner.properties ?? {}))
      walk(child, path === '' ? key : `${path}.${key}`);
    if (inner.items && resolve(inner.items).type === 'object') {
      const item = resolve(inner.items);
      if (fieldValue(item, resolve) === null)
        for (const [key, child] of Object.entries(item.properties ?? {})) walk(child, `${path}[].${key}`);
    }
  };
  walk(schema, '');
  return `# The record

*Generated from the zod schema in \`src/record\` by \`npm run docs\`; \`spoglio schema\` prints it as JSON Schema.*

One document gives one \`<file name>.json\`: UTF-8, keys in the order below. The same bytes, rules and version give the same
bytes: there is no clock, no path of the machine and no random id in it.

A **field** is a value that was read from the document:

    { "value": 15, "raw": "15%", "confidence": 0.98, "flags": [], "rule": "labels/weight", "at": [{ "page": 4, "box": [511.2, 88, 540.1, 99.5] }] }

- \`value\`: the normalized value; \`null\` where the document has the place but leaves it empty, or where it can't be read (then
  a flag says so). A thing that the document has no place for is \`null\` instead of a field.
- \`raw\`: the source text as it stands, whitespace folded, hyphenation at line ends undone, nothing corrected.
- \`confidence\`: probability that \`value\` is what a careful human reader would write down. (An objective's own \`confidence\` is the
  probability that such a reader would count it as one.)
- \`flags\`: codes of doubts, explained in [diagnostics.md](diagnostics.md); \`[]\` where nothing is odd.
- \`rule\`: the rule file that decided what this place means.
- \`at\`: where it stands: \`page\` (from 1) and \`box\` (left, top, right, bottom, in points from the page's top left); \`line\` (from 1)
  of a text, with \`col\` for a cell; \`table\`, \`row\`, \`col\` or \`paragraph\` (from 0) of a Word or OpenDocument file.

**Nothing is lost**: every word stands in a field, in \`unassigned\`, or is page furniture that a diagnostic names.

| key | type | meaning |
| --- | --- | --- |
${rows.join('\n')}

## Corrections

What people correct (\`spoglio review\`) lies beside the record, in \`atto.pdf.corrections.json\` for \`atto.pdf.json\`, and never in what was
read: for each correction what it is about, what was read there, what it is, who said so, when and why. Nothing is ever taken out of that file; an
undo is one more entry. \`extract\` and \`batch\` put them on the records they write, \`export\`, \`query\`, \`link\` and \`report\` on the records they
read: a corrected field has the flag \`corrected\`, one that was looked at and is right \`confirmed\`, and what was read stands in
\`corrections.read\` of the record. \`--uncorrected\` gives what was read.

A correction is found again by words and place, not by position: it holds for the same bytes read by another version or by other rules, and for a
copy of the act (renamed, signed again) whose words are the same there. One that no longer fits is told by a diagnostic
(\`correction_unfit\`) and stays in the file.

What each means where it could be doubted:

- \`outcome.status\` is \`achieved\`, \`partially_achieved\`, \`not_achieved\` or \`cancelled\` only where the document says so in words or by
  a percentage (100 or more: achieved; over 0: partially; 0: not); \`not_assessed\` where it says that the objective was not or can't be
  assessed (NV, non valutabile, sterilizzato); \`reported\` where there is a report and no verdict; \`missing\` where there is no report at
  all.
- \`outcome\` is the objective's own. What an indicator reached is its \`result\`, how far that meets its target that result's \`degree\`.
- Of a percent by the unit and one by the evaluators, \`outcome.percent\` is the evaluators'; the other goes to \`other\`. A state within
  the year (al 30/06) is the outcome where no later one is reported, else it goes to \`other\`.
- \`target\` is the level called target or expected; minimum, threshold and excellence go to \`other\`. A least value that stands alone is a
  target with \`>=\`.
- A weight on another scale (\`20 / 100\`, \`0,25\`, \`10 punti\` of 50) becomes a percent where the document gives the scale and keeps
  its words in \`raw\`; where it doesn't, \`value\` is null and a flag says so.
- The weight of an objective that is given in parts, one for each indicator, is their sum (flag \`weight_from_parts\`).
- The weight of an area or a service is the section's \`weight\`; \`weightSum\` is what the weights of its objectives come to.
- \`results\` hold the history columns too, each with its year.
`;
}

/** The value's schema where a node is a field, else null. */
function fieldValue(node: Node, resolve: (node: Node) => Node): Node | null {
  const value = node.properties?.['value'];
  return value && node.properties?.['confidence'] ? resolve(value) : null;
}

function typeName(node: Node, value: Node | null, resolve: (node: Node) => Node): string {
  if (value) return `field: ${plain(value, resolve)}`;
  if (node.items) return 'list';
  return plain(node, resolve);
}

function plain(node: Node, resolve: (node: Node) => Node): string {
  const option = node.anyOf?.map(resolve).find((item) => item.type !== 'null') ?? node;
  if (option.const !== undefined) return `\`${option.const}\``;
  if (option.enum) return option.enum.map((item) => `\`${item}\``).join(', ');
  if (typeof option.type === 'object') return option.type.join(' or ');
  if (option.items) return `list of ${plain(resolve(option.items), resolve)}`;
  return option.type ?? 'value';
}
