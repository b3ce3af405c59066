import { useEffect, useRef, useState } from 'preact/hooks';
import type * as PdfJs from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useTexts } from '../language.ts';
import type { Place } from '../types.ts';
import type { Picked } from './viewer.tsx';

const FOLDER = '/pdfjs/';
let library: Promise<typeof PdfJs> | null = null;

/** pdf.js as the program has it installed, loaded with the first PDF. */
function pdfjs(): Promise<typeof PdfJs> {
  const address = `${FOLDER}legacy/build/pdf.min.mjs`;
  library ??= (import(address) as Promise<typeof PdfJs>).then((loaded) => {
    loaded.GlobalWorkerOptions.workerSrc = `${FOLDER}legacy/build/pdf.worker.min.mjs`;
    return loaded;
  });
  return library;
}

interface PdfViewProps {
  readonly bytes: ArrayBuffer;
  readonly lit: readonly Place[];
  readonly drawing: boolean;
  readonly onPick: (picked: Picked) => void;
  readonly onFailed: (why: string) => void;
}

type Corners = readonly [number, number, number, number];

/** A PDF page by page, the boxes of a value lit; while drawing, a box can be drawn around what was missed. */
export function PdfView({ bytes, lit, drawing, onPick, onFailed }: PdfViewProps) {
  const { say } = useTexts();
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [number, setNumber] = useState(1);
  const [zoom, setZoom] = useState(1);
  const [width, setWidth] = useState(0);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [drawn, setDrawn] = useState<Corners | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const page = useRef<PDFPageProxy | null>(null);
  const from = useRef<readonly [number, number] | null>(null);

  useEffect(() => {
    let gone = false;
    const opening = pdfjs().then((loaded) =>
      loaded.getDocument({
        // pdf.js takes the bytes away from whoever hands them over.
        data: new Uint8Array(bytes.slice(0)),
        isEvalSupported: false,
        cMapUrl: `${FOLDER}cmaps/`,
        standardFontDataUrl: `${FOLDER}standard_fonts/`,
        wasmUrl: `${FOLDER}wasm/`,
        iccUrl: `${FOLDER}iccs/`,
      }),
    );
    opening
      .then((task) => task.promise)
      .then((opened) => !gone && setPdf(opened))
      .catch((error: unknown) => !gone && onFailed(error instanceof Error ? error.message : String(error)));
    return () => {
      gone = true;
      void opening.then((task) => task.destroy());
    };
  }, [bytes]);

  const boxes = lit.flatMap((place) => ('page' in place ? [place] : []));
  const wanted = boxes[0]?.page;
  useEffect(() => {
    if (wanted !== undefined) setNumber(wanted);
  }, [wanted, lit]);

  // Nothing is drawn while the side is hidden, and drawn anew where it changes its width.
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)));
    watch.observe(frame.current!);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    if (pdf === null || canvas.current === null || width === 0) return;
    let gone = false;
    let stop = (): void => undefined;
    void pdf.getPage(Math.min(number, pdf.numPages)).then((opened) => {
      if (gone || canvas.current === null) return;
      page.current = opened;
      const natural = opened.getViewport({ scale: 1 });
      const scale = (zoom * (width - 24)) / natural.width;
      const sharp = Math.min(window.devicePixelRatio * scale, 4096 / Math.max(natural.width, natural.height));
      const viewport = opened.getViewport({ scale: sharp });
      canvas.current.width = viewport.width;
      canvas.current.height = viewport.height;
      setSize({ width: natural.width * scale, height: natural.height * scale });
      const task = opened.render({ canvas: canvas.current, viewport });
      stop = () => task.cancel();
      task.promise.catch((error: unknown) => {
        if ((error as Error).name !== 'RenderingCancelledException') onFailed((error as Error).message);
      });
    });
    return () => {
      gone = true;
      stop();
    };
  }, [pdf, number, zoom, width]);

  const natural = page.current?.getViewport({ scale: 1 });
  const scale = size === null || natural === undefined ? 1 : size.width / natural.width;
  const here = boxes.filter((place) => place.page === number);
  useEffect(() => {
    sheet.current?.querySelector('.lit')?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [lit, size, number]);

  const at = (event: PointerEvent): readonly [number, number] => {
    const edge = sheet.current!.getBoundingClientRect();
    return [(event.clientX - edge.left) / scale, (event.clientY - edge.top) / scale];
  };
  const corners = (event: PointerEvent): Corners => {
    const [x, y] = at(event);
    const [x0, y0] = from.current!;
    return [Math.min(x, x0), Math.min(y, y0), Math.max(x, x0), Math.max(y, y0)].map(
      (one) => Math.round(one * 10) / 10,
    ) as unknown as Corners;
  };
  const pick = async (box: Corners): Promise<void> => {
    const text = await wordsIn(page.current!, box);
    onPick({ at: [{ page: number, box: [...box] }], text });
  };

  return (
    <div class="sheet-frame" ref={frame}>
      <div class="page-bar" role="toolbar" aria-label={say('page')}>
        <button
          type="button"
          onClick={() => setNumber(Math.max(1, number - 1))}
          aria-label={say('previousPage')}
        >
          ‹
        </button>
        <span>{say('pageOf', { n: number, all: pdf?.numPages ?? '…' })}</span>
        <button
          type="button"
          onClick={() => setNumber(Math.min(pdf?.numPages ?? 1, number + 1))}
          aria-label={say('nextPage')}
        >
          ›
        </button>
        <button type="button" onClick={() => setZoom(Math.max(0.5, zoom / 1.25))} aria-label={say('zoomOut')}>
          −
        </button>
        <button type="button" onClick={() => setZoom(Math.min(4, zoom * 1.25))} aria-label={say('zoomIn')}>
          +
        </button>
        {drawing && (
          <button
            type="button"
            disabled={natural === undefined}
            onClick={() =>
              onPick({ at: [{ page: number, box: [0, 0, natural!.width, natural!.height] }], text: '' })
            }
          >
            {say('wholePage')}
          </button>
        )}
      </div>
      <div
        class={drawing ? 'sheet drawing' : 'sheet'}
        ref={sheet}
        style={size === null ? {} : { width: `${size.width}px`, height: `${size.height}px` }}
        onPointerDown={(event) => {
          if (!drawing) return;
          from.current = at(event);
          (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => from.current !== null && setDrawn(corners(event))}
        onPointerUp={(event) => {
          if (from.current === null) return;
          const box = corners(event);
          from.current = null;
          setDrawn(null);
          if (box[2] - box[0] > 3 && box[3] - box[1] > 3) void pick(box);
        }}
      >
        <canvas ref={canvas} />
        {here.map(({ box }) => (
          <div class="lit" key={box.join()} style={boxStyle(box, scale)} />
        ))}
        {drawn !== null && <div class="drawn" style={boxStyle(drawn, scale)} />}
      </div>
    </div>
  );
}

const boxStyle = ([left, top, right, bottom]: readonly number[], scale: number) => ({
  left: `${left! * scale - 2}px`,
  top: `${top! * scale - 2}px`,
  width: `${(right! - left!) * scale + 4}px`,
  height: `${(bottom! - top!) * scale + 4}px`,
});

/** The words whose middle lies in a box, in points from the page's top left. */
async function wordsIn(page: PDFPageProxy, [x0, y0, x1, y1]: Corners): Promise<string> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const words = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [x, y] = viewport.convertToViewportPoint(
      item.transform[4] as number,
      item.transform[5] as number,
    ) as [number, number];
    const inside =
      x + item.width / 2 >= x0 &&
      x + item.width / 2 <= x1 &&
      y - item.height / 2 >= y0 &&
      y - item.height / 2 <= y1;
    return inside ? [item.str] : [];
  });
  return words.join(' ').replace(/\s+/g, ' ').trim();
}
