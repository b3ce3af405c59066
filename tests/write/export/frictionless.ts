/** As far as the rules of Data Package and Table Schema (version 1) speak of what an export uses. */
interface Descriptor {
  readonly profile: string;
  readonly name: string;
  readonly resources: readonly Resource[];
}
interface Resource {
  readonly profile: string;
  readonly name: string;
  readonly path: string;
  readonly dialect: { readonly delimiter: string };
  readonly schema: {
    readonly fields: readonly FieldDescriptor[];
    readonly missingValues: readonly string[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}
interface FieldDescriptor {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly decimalChar?: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
  };
}

const NAME = /^[-a-z0-9._/]+$/;
const TYPES: Readonly<Record<string, (text: string, field: FieldDescriptor) => boolean>> = {
  string: () => true,
  integer: (text) => /^[+-]?\d+$/.test(text),
  number: (text, { decimalChar = '.' }) =>
    /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(
      decimalChar === '.' ? text : text.replace('.', '!').replace(decimalChar, '.'),
    ),
  boolean: (text) => ['true', 'false'].includes(text),
  date: (text) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text),
  array: (text) => Array.isArray(JSON.parse(text)),
};

/** What is wrong with a package: its description, and every row of every file; `read` gives a file's text. */
export function faultsOf(json: string, read: (path: string) => string): string[] {
  const descriptor = JSON.parse(json) as Descriptor;
  const faults: string[] = [];
  const must = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  must(descriptor.profile === 'tabular-data-package', 'profile of the package');
  must(NAME.test(descriptor.name), 'name of the package');
  must(descriptor.resources.length > 0, 'no resource');
  const names = descriptor.resources.map(({ name }) => name);
  must(new Set(names).size === names.length, 'two resources of one name');
  const rowsOf = new Map<string, readonly Row[]>();
  for (const resource of descriptor.resources) {
    faults.push(...faultsOfResource(resource));
    const [head, ...rows] = csvRows(read(resource.path).replace(/^\uFEFF/, ''), resource.dialect.delimiter);
    const fields = resource.schema.fields.map(({ name }) => name);
    must(JSON.stringify(head) === JSON.stringify(fields), `${resource.name}: header`);
    for (const [i, row] of rows.entries()) {
      must(row.length === fields.length, `${resource.name} row ${i + 1}: ${row.length} cells`);
      for (const [k, field] of resource.schema.fields.entries())
        if (!isValid(row[k] ?? '', field, resource))
          faults.push(`${resource.name} row ${i + 1}: ${field.name} is ${row[k]}`);
    }
    rowsOf.set(
      resource.name,
      rows.map((row) => Object.fromEntries(fields.map((name, i) => [name, row[i] ?? '']))),
    );
  }
  for (const resource of descriptor.resources) faults.push(...faultsOfKeys(resource, rowsOf));
  return faults;
}

type Row = Readonly<Record<string, string>>;

function faultsOfResource({ name, path, profile, schema }: Resource): string[] {
  const fields = schema.fields.map((field) => field.name);
  const known = (of: readonly string[]): boolean => of.length > 0 && of.every((one) => fields.includes(one));
  const faults = [
    profile === 'tabular-data-resource' ? [] : ['profile'],
    NAME.test(name) ? [] : ['name'],
    /^(?![/~])(?!.*\.\.)[^:]+$/.test(path) ? [] : ['path'],
    new Set(fields).size === fields.length ? [] : ['two fields of one name'],
    known(schema.primaryKey) ? [] : ['primary key'],
    schema.foreignKeys === undefined || schema.foreignKeys.length > 0 ? [] : ['empty foreign keys'],
    (schema.foreignKeys ?? []).every(
      (key) => known(key.fields) && key.fields.length === key.reference.fields.length,
    )
      ? []
      : ['foreign key'],
    schema.fields.filter(({ type }) => TYPES[type] === undefined).map((field) => `type of ${field.name}`),
    schema.fields
      .filter(({ description }) => description.trim() === '')
      .map((field) => `no description of ${field.name}`),
  ];
  return faults.flat().map((fault) => `${name}: ${fault}`);
}

function isValid(text: string, field: FieldDescriptor, { schema }: Resource): boolean {
  if (schema.missingValues.includes(text)) return field.constraints?.required !== true;
  const allowed = field.constraints?.enum;
  return (allowed === undefined || allowed.includes(text)) && TYPES[field.type]!(text, field);
}

function faultsOfKeys({ name, schema }: Resource, rowsOf: ReadonlyMap<string, readonly Row[]>): string[] {
  const pick = (row: Row, fields: readonly string[]): string =>
    JSON.stringify(fields.map((field) => row[field]));
  const rows = rowsOf.get(name)!;
  const faults: string[] = [];
  if (new Set(rows.map((row) => pick(row, schema.primaryKey))).size < rows.length)
    faults.push(`${name}: a key twice`);
  for (const { fields, reference } of schema.foreignKeys ?? []) {
    const known = new Set((rowsOf.get(reference.resource) ?? []).map((row) => pick(row, reference.fields)));
    for (const row of rows)
      if (!known.has(pick(row, fields)))
        faults.push(`${name}: ${pick(row, fields)} is not in ${reference.resource}`);
  }
  return faults;
}

/** The rows of a CSV text by RFC 4180. Throws where a quote is not closed or a line does not end. */
export function csvRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\r\\n${delimiter}]*))(${delimiter}|\\r\\n)`, 'y');
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (match === null) throw new Error(`no cell at ${at}: ${text.slice(at, at + 40)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== delimiter) {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
