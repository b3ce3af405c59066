import { SHORT_TITLES } from '../model/person-titles.ts';
import { reading } from '../model/reading.ts';
import type { DraftAct } from '../record/draft.ts';
import type { ActRules } from './act-rules.ts';
import type { ActLine } from './lines.ts';
import { lineAt, passageOf, placesOf, rawOf } from './passage.ts';

const TITLES = SHORT_TITLES.map((title) => `[${title[0]!.toUpperCase()}${title[0]!}]${title.slice(1)}`);
/** The end of a sentence: a full stop before a capital, and behind no title. */
const STOP = new RegExp(
  String.raw`(?<=[\p{L}\d)»”"]{2})(?<!(?<!\p{L})(?:${TITLES.join('|')}))\.(?=\s+\p{Lu}|\s*$)`,
  'u',
);

/** What minutes decide in running text, sentence by sentence: "Il Consiglio, all'unanimità, delibera di …". */
export function spokenDecisions(lines: readonly ActLine[], rules: ActRules): DraftAct['resolutions'] {
  const passage = passageOf(lines);
  return rules.all('resolutions.spoken', passage.folded).map((hit) => {
    const start = hit.index + hit.length;
    const line = lineAt(passage, start);
    const lineEnd = passage.starts[line + 1] ?? passage.text.length + 1;
    const from = passage.origin[start] ?? passage.text.length;
    // A sentence goes on over the end of its line unless a heading stands there.
    const ahead = passage.text.slice(from, lineEnd - 1);
    const stop = STOP.exec(ahead)?.index;
    const length = stop === undefined ? ahead.length : stop + 1;
    const text = passage.text.slice(from, from + length).trim();
    const end = start + length;
    return {
      number: null,
      text: reading(text, rawOf(passage, start, end), hit.rule.id, placesOf(passage, start, end)),
    };
  });
}
