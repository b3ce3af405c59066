import { createHmac } from 'node:crypto';
import { Failure } from '../model/failure.ts';
import { SHORT_TITLES } from '../model/person-titles.ts';
import type { Record } from '../record/record.ts';
import { personWords } from './entity.ts';
import { namesIn, type KnownNames } from './names-in-text.ts';
import type { Treatment } from './record-store.ts';
import { weakness } from './weak-key.ts';

/** Keys of the record whose fields hold a person's name. */
const NAME_FIELDS = new Set(['name', 'president', 'secretary', 'responsible', 'person', 'by', 'signer']);
/** Where `name` is no person's: a programme or mission, and what a section is called. */
const NOT_PEOPLE = new Set(['programme', 'mission']);
/** Fields that list people, so that a surname alone means one of them. */
const LISTS_OF_PEOPLE = new Set(['group', 'human', 'interactions']);
/** Keys whose texts the program made: nothing of a document stands there. */
const OWN_TEXTS = new Set([
  'schema',
  'sha256',
  'format',
  'id',
  'section',
  'rule',
  'code',
  'severity',
  'path',
  'as',
]);

/**
 * Replaces the names of people by keyed hashes (HMAC-SHA-256): the same name gives the same pseudonym in every document, and without the
 * key nobody can tell whose it is. Fields that hold a name are replaced whole; in all other texts the names that the document
 * itself gives are. Throws Failure key_too_short.
 */
export function pseudonyms(key: Uint8Array): Treatment {
  const weak = weakness(key);
  if (weak !== null) throw new Failure('key_too_short', weak);
  return treatment((words) => {
    const name = [...words].sort().join(' ');
    return `persona-${createHmac('sha256', key).update(`persona\n${name}`).digest('hex').slice(0, 12)}`;
  });
}

/** Takes the names of people out: fields that hold one become null, in texts `[persona]` stands for a name. */
export const withoutPeople: Treatment = (record) => treatment(() => null)(record);

/** `replace` gets the folded words of a name and gives what stands for it; null to leave it out. */
function treatment(replace: (words: readonly string[]) => string | null): Treatment {
  return (record) => {
    const known = namesIn(peopleOf(record));
    const walk = (value: unknown, key: string, parent: string): unknown => {
      if (typeof value === 'string') return OWN_TEXTS.has(key) ? value : inText(value, known, replace, key);
      if (Array.isArray(value)) return value.map((item) => walk(item, key, parent));
      if (typeof value !== 'object' || value === null) return value;
      if (isNameField(value, key, parent)) return nameField(value, replace);
      return Object.fromEntries(
        Object.entries(value).map(([inner, item]) => [
          inner,
          isPlainName(inner, item)
            ? plainName(item, replace)
            : walk(item, isWrapping(inner) ? key : inner, key),
        ]),
      );
    };
    return walk(record, '', '') as Record;
  };
}

/** The keys of a field itself say nothing of what it holds. */
const isWrapping = (key: string): boolean => key === 'value' || key === 'raw' || key === 'text';

interface NameField {
  readonly value: string | null;
  readonly raw: string;
}

const isNameField = (value: object, key: string, parent: string): value is NameField =>
  NAME_FIELDS.has(key) && !NOT_PEOPLE.has(parent) && 'raw' in value && 'value' in value;

const isPlainName = (key: string, value: unknown): value is string =>
  key === 'signer' && typeof value === 'string';

function nameField(field: NameField, replace: (words: readonly string[]) => string | null): NameField {
  return { ...field, value: plainName(field.value ?? '', replace), raw: plainName(field.raw, replace) ?? '' };
}

/** What stands for one or several names in a field of names. */
function plainName(text: string, replace: (words: readonly string[]) => string | null): string | null {
  const names = splitNames(text).map((name) => replace(personWords(name)));
  return names.length === 0 || names.includes(null) ? null : names.join(', ');
}

const splitNames = (text: string): string[] =>
  text.split(/\s*(?:[,;/\n]|\s-\s|\se\s)\s*/u).filter((name) => personWords(name).length > 0);

function inText(
  text: string,
  known: KnownNames,
  replace: (words: readonly string[]) => string | null,
  key: string,
): string {
  let out = '';
  let done = 0;
  for (const { start, end, words } of known.find(text, LISTS_OF_PEOPLE.has(key))) {
    out += text.slice(done, start) + (replace(words) ?? '[persona]');
    done = end;
  }
  return out + text.slice(done);
}

/** Every name of a person that the record's own fields give, and those behind a title in its texts. */
function peopleOf(record: Record): string[] {
  const names: string[] = [];
  const walk = (value: unknown, key: string, parent: string): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, key, parent);
    else if (typeof value === 'object' && value !== null) {
      if (isNameField(value, key, parent)) names.push(...splitNames(value.value ?? ''));
      else for (const [inner, item] of Object.entries(value)) walk(item, inner, key);
    } else if (isPlainName(key, value)) names.push(...splitNames(value));
    else if (typeof value === 'string' && !OWN_TEXTS.has(key))
      for (const [, name] of value.matchAll(TITLED)) names.push(name!);
  };
  walk(record, '', '');
  return names;
}

const TITLES = [...SHORT_TITLES, 'dottor', 'dottoressa'].flatMap((title) => [
  title,
  title[0]!.toUpperCase() + title.slice(1),
  title.toUpperCase(),
]);
/** A title and two or three words with capitals: a person whom no field names. */
const TITLED = new RegExp(
  String.raw`(?<!\p{L})(?:${TITLES.join('|')})(?:\.?\s?(?:ssa|SSA|ra|RA))?\.?\s+(\p{Lu}[\p{L}'’]+(?:\s+\p{Lu}[\p{L}'’]+){1,2})`,
  'gu',
);
