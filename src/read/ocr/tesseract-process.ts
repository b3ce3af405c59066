import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { Failure } from '../../model/failure.ts';
import { toPgm, type Bitmap } from './bitmap.ts';
import type { Engine, RecognisedWord } from './engine.ts';

const PROGRAM = 'tesseract';
/** A montage takes seconds; a program that hangs is ended after so long. */
const LONGEST_MS = 180_000;

/** The installed `tesseract`, which is faster than the one that comes with the package; null where it or its Italian is missing. */
export async function installedTesseract(): Promise<Engine | null> {
  try {
    const { stdout } = await promisify(execFile)(PROGRAM, ['--list-langs'], { timeout: 20_000 });
    if (!/^ita$/m.test(stdout)) return null;
  } catch (error) {
    // Not there, or not able to start: the one that comes along does the work.
    if (error instanceof Error) return null;
    throw error;
  }
  return { recognise: async (picture) => wordsOfTsv(await run(picture)), close: () => Promise.resolve() };
}

function run(picture: Bitmap): Promise<string> {
  const args = [
    'stdin',
    'stdout',
    '-l',
    'ita',
    '--psm',
    '6',
    '--dpi',
    String(Math.round(picture.dpi)),
    'tsv',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(PROGRAM, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: LONGEST_MS,
      killSignal: 'SIGKILL',
      // Its own threads wait for each other most of the time: eight times slower on two cores than one thread.
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    });
    let [output, complaint] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.stderr
      .setEncoding('utf8')
      .on('data', (chunk: string) => (complaint = (complaint + chunk).slice(-500)));
    child.on('error', (error) => reject(new Failure('ocr_failed', error.message, { cause: error })));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Failure('ocr_failed', `tesseract ended with ${code ?? signal}: ${complaint.trim()}`));
    });
    // A program that died early doesn't take its input: its end says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(toPgm(picture));
  });
}

/** Words of tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
export function wordsOfTsv(tsv: string): RecognisedWord[] {
  const words: RecognisedWord[] = [];
  let line = 0;
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    if (cells[0] === '4') line++;
    const text = cells[11]?.trim() ?? '';
    if (cells[0] !== '5' || text === '') continue;
    const [left, top, width, height, confidence] = cells.slice(6, 11).map(Number) as [
      number,
      number,
      number,
      number,
      number,
    ];
    words.push({
      text,
      box: { x0: left, top, x1: left + width, bottom: top + height },
      confidence: Math.max(0, confidence) / 100,
      line,
    });
  }
  return words;
}
