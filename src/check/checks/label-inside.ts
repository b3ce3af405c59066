import { doubt, type Check, type Finding } from '../finding.ts';
import { readingsOf } from '../readings.ts';

/** Fields in which no label of another field belongs: names, titles and numbers, not running text. */
const PLAIN =
  /^(?:sections\[\d+\]\.(?:sector|service|responsible|programme\.name|mission\.name)|objectives\[\d+\]\.(?:title|number|group|responsible|nature|interactions)|act\.attendance\[\d+\]\.name|act\.(?:president|secretary|entity|organ))$/;
/** A label with its colon behind other words or as all there is; a quantity at the end; a word in capitals behind common ones. */
const LABEL = /(?:\S\s+\p{Lu}[\p{L}' ]{3,40}|^[^:]{3,40}):\s*(?:\p{Lu}|\d|$)/u;
const QUANTITY = /\p{L}.*\s\d{1,3}(?:[.,]\d+)?\s*%\s*$/u;
const SHOUTED_END = /[.;]\s+\p{Lu}{6}/u;
const SHOUTED = /\p{Ll}{3}.*[.;]\s+\p{Lu}{6,}(?:\s|$)/u;

/** A name or title that holds another field's label or value: a boundary between fields was missed. */
export const labelInside: Check = (draft) => {
  const findings: Finding[] = [];
  for (const { path, reading } of readingsOf(draft)) {
    const text = reading.value;
    if (typeof text === 'string' && holdsMore(text, path) && PLAIN.test(path))
      findings.push(
        doubt('label_inside', [path], `"${text.slice(0, 60)}" may hold more than one field`, reading.at),
      );
  }
  return findings;
};

/** Looks for the rare sign first: few texts have one, and the whole forms are slow on the others. */
const holdsMore = (text: string, path: string): boolean =>
  (text.includes(':') && LABEL.test(text) && isMixed(text)) ||
  (SHOUTED_END.test(text) && SHOUTED.test(text)) ||
  (path.endsWith('.title') && text.trimEnd().endsWith('%') && QUANTITY.test(text));

/** In a name all in capitals, capitals tell nothing. */
const isMixed = (text: string): boolean => /\p{Ll}/u.test(text) || /:\s*(?:\d|$)/u.test(text);
