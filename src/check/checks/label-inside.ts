import { doubt, type Check, type Finding } from '../finding.ts';
import { mapReadings } from '../readings.ts';

/** Fields in which no label of another field belongs: names, titles and numbers, not running text. */
const PLAIN =
  /^(?:sections\[\d+\]\.(?:sector|service|responsible|programme\.name|mission\.name)|objectives\[\d+\]\.(?:title|number|group|responsible|nature|interactions)|act\.attendance\[\d+\]\.name|act\.(?:president|secretary|entity|organ))$/;
/** A label with its colon behind other words or as all there is; a quantity at the end; a word in capitals behind common ones. */
const LABEL = /(?:\S\s+\p{Lu}[\p{L}' ]{3,40}|^[^:]{3,40}):\s*(?:\p{Lu}|\d|$)/u;
const QUANTITY = /\p{L}.*\s\d{1,3}(?:[.,]\d+)?\s*%\s*$/u;
const SHOUTED = /\p{Ll}{3}.*[.;]\s+\p{Lu}{6,}(?:\s|$)/u;

/** A name or title that holds another field's label or value: a boundary between fields was missed. */
export const labelInside: Check = (draft) => {
  const findings: Finding[] = [];
  mapReadings(draft, (reading, path) => {
    if (!PLAIN.test(path) || typeof reading.value !== 'string') return;
    const text = reading.value;
    const swallowed =
      (LABEL.test(text) && isMixed(text)) ||
      SHOUTED.test(text) ||
      (path.endsWith('.title') && QUANTITY.test(text));
    if (swallowed)
      findings.push(
        doubt('label_inside', [path], `"${text.slice(0, 60)}" may hold more than one field`, reading.at),
      );
  });
  return findings;
};

/** In a name all in capitals, capitals tell nothing. */
const isMixed = (text: string): boolean => /\p{Ll}/u.test(text) || /:\s*(?:\d|$)/u.test(text);
