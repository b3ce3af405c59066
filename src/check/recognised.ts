import type { FlagCode } from '../model/catalogue/index.ts';
import type { Source } from '../model/document.ts';
import type { Word } from '../model/page.ts';
import type { Place } from '../model/place.ts';
import { flagged } from '../model/reading.ts';
import type { Draft } from '../record/draft.ts';
import { mapReadings } from './readings.ts';

/** A word that its recogniser believes in less than this wants eyes. */
const DOUBTFUL = 0.6;
/** Height in points of the bands by which a page's words are looked up. */
const BAND = 24;

/** Words of a page that was recognised, wholly or in part, by the band of height that their middle is in. */
type Bands = ReadonlyMap<number, readonly Word[]>;

/** The draft with every reading flagged whose words, or some of them, were read from a picture. */
export function markRecognised(draft: Draft, sources: readonly Source[]): Draft {
  const pages = new Map<string, Bands>();
  sources.forEach((source, part) => {
    if (source.kind !== 'paged') return;
    for (const page of source.pages) {
      if (page.words.some((word) => word.origin === 'ocr'))
        pages.set(`${part}/${page.number}`, bandsOf(page.words));
    }
  });
  if (pages.size === 0) return draft;
  return mapReadings(draft, (reading) => flagged(reading, ...flagsOf(reading.at, pages))) as Draft;
}

function flagsOf(at: readonly Place[], pages: ReadonlyMap<string, Bands>): FlagCode[] {
  const found = at.map((place) => wordsAt(place, pages)).filter((words) => words !== null);
  // Where the place of a value holds no word by itself (one half of a cell, a box cut close), the page was recognised all the same.
  const recognised = found.some((words) => words.length === 0 || words.some((word) => word.origin === 'ocr'));
  if (!recognised) return [];
  const words = found.flat();
  const doubtful = words.some((word) => word.confidence !== null && word.confidence < DOUBTFUL);
  return doubtful ? ['ocr', 'ocr_doubtful'] : ['ocr'];
}

/** Null for a place on no page that was recognised. */
function wordsAt(place: Place, pages: ReadonlyMap<string, Bands>): Word[] | null {
  if (!('page' in place)) return null;
  const bands = pages.get(`${place.part ?? 0}/${place.page}`);
  if (!bands) return null;
  const [x0, top, x1, bottom] = place.box;
  const found: Word[] = [];
  for (let band = Math.floor(top / BAND); band <= Math.floor(bottom / BAND); band++)
    for (const word of bands.get(band) ?? []) {
      const [x, y] = middleOf(word);
      if (x >= x0 && x <= x1 && y >= top && y <= bottom) found.push(word);
    }
  return found;
}

function bandsOf(words: readonly Word[]): Bands {
  const bands = new Map<number, Word[]>();
  for (const word of words) {
    const band = Math.floor(middleOf(word)[1] / BAND);
    const others = bands.get(band);
    if (others) others.push(word);
    else bands.set(band, [word]);
  }
  return bands;
}

const middleOf = ({ box }: Word): [number, number] => [(box.x0 + box.x1) / 2, (box.top + box.bottom) / 2];
