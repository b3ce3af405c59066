import { useEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../types.ts';
import { useEnter } from './use-enter.ts';
import { cleanCopy } from './clean-copy.ts';
import type { Picked } from './viewer.tsx';

interface WordViewProps {
  readonly bytes: ArrayBuffer;
  readonly lit: readonly Place[];
  /** Words of the value: what mammoth leaves out shifts places, and words tell. */
  readonly words: string;
  readonly choosing: boolean;
  readonly onPick: (picked: Picked) => void;
  readonly onFailed: (why: string) => void;
  readonly hint: string;
}

/** A Word document as mammoth makes it HTML, without anything that could run, the cell or paragraph of a value lit. */
export function WordView({ bytes, lit, words, choosing, onPick, onFailed, hint }: WordViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    let gone = false;
    setDrawn(false);
    void import('./mammoth.ts')
      .then(({ htmlOf }) => htmlOf(bytes))
      .then((html) => {
        if (gone || frame.current === null) return;
        const page = new DOMParser().parseFromString(html, 'text/html');
        frame.current.replaceChildren(cleanCopy(page.body));
        setDrawn(true);
      })
      .catch((error: unknown) => !gone && onFailed(error instanceof Error ? error.message : String(error)));
    return () => {
      gone = true;
    };
  }, [bytes]);
  useEffect(() => {
    const root = frame.current;
    if (root === null || !drawn) return;
    for (const one of root.querySelectorAll('.lit-text')) one.classList.remove('lit-text');
    const found = lit.flatMap((place) => elementAt(root, place, words) ?? []);
    for (const one of found) one.classList.add('lit-text');
    found[0]?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [lit, words, drawn]);
  const chosen = (): Element[] => [...(frame.current?.querySelectorAll('.chosen') ?? [])];
  const use = (): void => {
    const at = chosen().flatMap((one) => placesOf(frame.current!, one));
    if (at.length > 0) onPick({ at, text: chosen().map(wordsOf).join(' ') });
  };
  useEnter(choosing, use);
  useEffect(() => {
    for (const one of frame.current?.querySelectorAll<HTMLElement>(STRIPS) ?? []) {
      // A paragraph of a cell goes with its row.
      if (choosing && (one.tagName === 'TR' || one.closest('tr') === null)) one.tabIndex = 0;
      else one.removeAttribute('tabindex');
      if (!choosing) one.classList.remove('chosen');
    }
  }, [choosing, drawn]);
  const toggle = (target: EventTarget | null): void => {
    const one = target instanceof Element ? target : null;
    const strip = one?.closest('tr') ?? one?.closest(STRIPS);
    if (strip && frame.current!.contains(strip)) strip.classList.toggle('chosen');
  };
  return (
    <div class={choosing ? 'flowing choosing' : 'flowing'}>
      {choosing && (
        <div class="page-bar">
          <button type="button" onClick={use}>
            {hint}
          </button>
        </div>
      )}
      <div
        ref={frame}
        onClick={(event) => choosing && toggle(event.target)}
        onKeyDown={(event) => {
          if (!choosing || event.key !== ' ') return;
          event.preventDefault();
          toggle(event.target);
        }}
      />
    </div>
  );
}

/** What can be chosen of a Word document. */
const STRIPS = 'tr, p, h1, h2, h3, h4, h5, h6, li';

const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The element at a place; where other words stand there, the first that has the words. */
function elementAt(root: Element, place: Place, words: string): Element | null {
  const wanted = letters(words).slice(0, 40);
  const found = 'table' in place ? cellAt(root, place) : null;
  if (found !== null && (wanted === '' || letters(wordsOf(found)).includes(wanted))) return found;
  if (wanted === '') return found;
  const near =
    'table' in place
      ? [...(root.querySelectorAll('table')[place.table]?.querySelectorAll('td, th') ?? [])]
      : [];
  return (
    [...near, ...root.querySelectorAll('td, th, p, h1, h2, h3, h4, h5, h6, li')].find((one) =>
      letters(wordsOf(one)).includes(wanted),
    ) ?? found
  );
}

/** The cell of a grid that spans fill. */
function cellAt(
  root: Element,
  { table, row, col }: { table: number; row: number; col: number },
): Element | null {
  const grid = gridOf(root.querySelectorAll('table')[table]);
  return grid[row]?.[col] ?? null;
}

function gridOf(table: HTMLTableElement | undefined): Element[][] {
  const grid: Element[][] = [];
  for (const [row, line] of [...(table?.rows ?? [])].entries())
    for (const cell of line.cells) {
      const own = (grid[row] ??= []);
      let col = 0;
      while (own[col] !== undefined) col++;
      for (let down = 0; down < cell.rowSpan; down++)
        for (let right = 0; right < cell.colSpan; right++) (grid[row + down] ??= [])[col + right] = cell;
    }
  return grid;
}

/** The places of a row's cells, or of a paragraph. */
function placesOf(root: Element, strip: Element): Place[] {
  const table = strip.closest('table');
  if (table === null) {
    const paragraphs = [...root.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li')].filter(
      (one) => one.closest('table') === null,
    );
    return [{ paragraph: Math.max(0, paragraphs.indexOf(strip)) }];
  }
  const index = [...root.querySelectorAll('table')].indexOf(table);
  const row = [...table.rows].indexOf(strip.closest('tr')!);
  return (gridOf(table)[row] ?? []).map((_, col) => ({ table: index, row, col }));
}
