import { SaxesParser } from 'saxes';

/** An XML element; its name has the usual prefix of its namespace, whatever prefix the file chose. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** Deeper trees are made to break readers. */
const DEPTH_LIMIT = 400;

const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/word\/2010\/wordml$/, 'w14'],
  [/\/spreadsheetml\/(?:2006\/)?main$/, 'x'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/package\/2006\/relationships$/, 'rel'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/word\/2010\/wordprocessingShape$/, 'wps'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/opendocument:xmlns:([a-z-]+):1\.0$/, ''],
  [/^http:\/\/www\.w3\.org\/XML\/1998\/namespace$/, 'xml'],
];

/** Parses a part. Throws an `Error` where it isn't well-formed XML or is nested absurdly deep. */
export function parseXml(bytes: Uint8Array): Element {
  const known = new Map<string, string>();
  const prefixOf = (uri: string): string => {
    let prefix = known.get(uri);
    if (prefix === undefined) {
      prefix = uri === '' ? '' : '?';
      for (const [pattern, name] of PREFIXES) {
        const match = pattern.exec(uri);
        if (match === null) continue;
        prefix = name === '' ? openDocumentPrefix(match[1]!) : name;
        break;
      }
      known.set(uri, prefix);
    }
    return prefix;
  };
  const named = (prefix: string, local: string): string => (prefix === '' ? local : `${prefix}:${local}`);

  const parser = new SaxesParser({ xmlns: true });
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  parser.on('opentag', (tag) => {
    if (open.length > DEPTH_LIMIT) throw new Error('elements are nested too deeply');
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes))
      attributes[named(prefixOf(attribute.uri), attribute.local)] = attribute.value;
    const element: Open = { name: named(prefixOf(tag.uri), tag.local), attributes, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const text = (value: string): void => {
    open.at(-1)!.children.push(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(decodeXml(bytes)).close();
  const top = root.children.find((child) => typeof child !== 'string');
  if (top === undefined) throw new Error('no element');
  return top;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (Element | string)[];
}

const openDocumentPrefix = (name: string): string =>
  ({ 'xsl-fo-compatible': 'fo', drawing: 'draw' })[name] ?? name;

function decodeXml(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes);
}

/** The first child element of that name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  if (element === undefined) return undefined;
  for (const candidate of element.children)
    if (typeof candidate !== 'string' && candidate.name === name) return candidate;
  return undefined;
}

/** The child elements, those of `name` alone where it is given. */
export const elements = (element: Element | undefined, name?: string): readonly Element[] =>
  (element?.children ?? []).filter(
    (candidate): candidate is Element =>
      typeof candidate !== 'string' && (name === undefined || candidate.name === name),
  );

/** The first element of that name at any depth, the element itself excluded. */
export function descendant(element: Element, name: string): Element | undefined {
  for (const candidate of elements(element)) {
    if (candidate.name === name) return candidate;
    const found = descendant(candidate, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All text directly in the element. */
export const textIn = (element: Element): string =>
  element.children.filter((part): part is string => typeof part === 'string').join('');
