import { doubt, type Check, type Finding } from '../finding.ts';
import { readingsOf } from '../readings.ts';

/** Words that no Italian sentence ends with. */
const OPEN_END =
  /(?<![\p{L}\p{N}.])(?:di|del|dello|della|dei|degli|delle|dell['’]|a|al|allo|alla|ai|agli|alle|all['’]|da|dal|dalla|dai|dagli|dalle|dall['’]|in|nel|nella|nei|negli|nelle|nell['’]|con|su|sul|sulla|sui|sugli|sulle|per|tra|fra|il|lo|gli|le|un|uno|una|un['’]|l['’]|e|ed|o|che|non|si|è|altri|altre)[\s,]*$/u;
/** Fields of running text; a name may end in any word. */
const TEXTS: ReadonlySet<string> = new Set(['title', 'description', 'expected', 'text', 'result', 'subject']);

/** A text that breaks off in the middle of a sentence: its end was left in another row, column or page. */
export const cutOff: Check = (draft) => {
  const findings: Finding[] = [];
  for (const { path, name, reading } of readingsOf(draft)) {
    if (!TEXTS.has(name) || typeof reading.value !== 'string' || !OPEN_END.test(reading.value)) continue;
    const end = reading.value.slice(-30);
    const paths = path.endsWith('.outcome.text') ? [path, path.replace(/text$/, 'status')] : [path];
    findings.push(doubt('cut_off', paths, `breaks off: "… ${end}"`, reading.at));
  }
  return findings;
};
