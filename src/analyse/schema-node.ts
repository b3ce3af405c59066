import { jsonSchema } from '../record/record.ts';

/** A place of the record's JSON Schema, as far as columns need it. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

const root = jsonSchema() as SchemaNode & { readonly $defs?: Readonly<Record<string, SchemaNode>> };

/** The node itself, references followed and the "or null" taken off; the nearest description is kept. */
export function resolved(node: SchemaNode): SchemaNode {
  let found = node;
  let description = node.description;
  for (;;) {
    const next =
      found.$ref === undefined
        ? found.anyOf?.find((option) => option.type !== 'null')
        : root.$defs?.[found.$ref.replace('#/$defs/', '')];
    if (next === undefined) return description === undefined ? found : { ...found, description };
    description ??= next.description;
    found = next;
  }
}

/** The node at a path of keys, `[]` for the items of a list: `objectives[].indicators[]`. */
export function schemaAt(path: string): SchemaNode {
  let node = resolved(root);
  for (const step of path.match(/[^.[\]]+|\[\]/g) ?? []) {
    const next = step === '[]' ? node.items : node.properties?.[step];
    if (next === undefined) throw new Error(`the record has no ${path}`);
    node = resolved(next);
  }
  return node;
}

/** The schema of a field's value, where the node is a field. */
export function fieldValue(node: SchemaNode): SchemaNode | null {
  const value = node.properties?.['value'];
  return value !== undefined && node.properties?.['confidence'] !== undefined ? resolved(value) : null;
}

export const typeOf = (node: SchemaNode): string =>
  typeof node.type === 'string' ? node.type : (node.type?.find((type) => type !== 'null') ?? 'string');
