import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from '../../model/failure.ts';
import { toPgm } from './bitmap.ts';
import type { Engine, RecognisedWord } from './engine.ts';

/** The data of the language ask for a list of words that doesn't come with them; looking for it would complain to the console. */
const WITHOUT_WORD_LISTS = 'user_words_suffix \n';

/** The recogniser that comes with the package, Italian included: nothing is fetched, nothing is kept on the disk. */
export async function packagedTesseract(): Promise<Engine> {
  const { createWorker, OEM, PSM } = (await import('tesseract.js')).default;
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/ita/package.json'));
  const worker = await createWorker(
    'ita',
    OEM.LSTM_ONLY,
    {
      langPath: join(data, '4.0.0_best_int'),
      cacheMethod: 'none',
      gzip: true,
      // Without a handler a failing picture would end the whole process.
      errorHandler: () => undefined,
    },
    WITHOUT_WORD_LISTS,
  );
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK });
  return {
    async recognise(picture) {
      await worker.setParameters({ user_defined_dpi: String(Math.round(picture.dpi)) });
      try {
        const { data: page } = await worker.recognize(
          Buffer.from(toPgm(picture)),
          {},
          { blocks: true, text: false },
        );
        return wordsOfBlocks(page.blocks ?? []);
      } catch (error) {
        throw new Failure('ocr_failed', String(error), { cause: error });
      }
    },
    async close() {
      await worker.terminate();
    },
  };
}

interface Part {
  readonly text: string;
  readonly confidence: number;
  readonly bbox: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
}
interface Block {
  readonly paragraphs: readonly { readonly lines: readonly { readonly words: readonly Part[] }[] }[];
}

function wordsOfBlocks(blocks: readonly Block[]): RecognisedWord[] {
  const lines = blocks.flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.flatMap(({ words }, line) =>
    words
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, confidence, bbox }) => ({
        text: text.trim(),
        box: { x0: bbox.x0, top: bbox.y0, x1: bbox.x1, bottom: bbox.y1 },
        confidence: confidence / 100,
        line,
      })),
  );
}
