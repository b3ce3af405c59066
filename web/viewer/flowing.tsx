import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { standTogether } from '../../src/correct/same-place.ts';
import type { Place } from '../types.ts';
import { useEnter } from './use-enter.ts';
import type { Picked } from './viewer.tsx';

/** A line, a paragraph or a row: what can be chosen of a document without pages. */
export interface Strip {
  readonly key: string;
  readonly at: readonly Place[];
  readonly text: string;
}

interface FlowingProps {
  readonly lit: readonly Place[];
  readonly choosing: boolean;
  readonly onPick: (picked: Picked) => void;
  readonly hint: string;
}

/** What is chosen of strips, and how to choose. */
function useChosen({ choosing, onPick }: FlowingProps) {
  const [chosen, setChosen] = useState<readonly Strip[]>([]);
  useEffect(() => {
    if (!choosing) setChosen([]);
  }, [choosing]);
  const toggle = (strip: Strip): void =>
    setChosen((now) =>
      now.some(({ key }) => key === strip.key) ? now.filter(({ key }) => key !== strip.key) : [...now, strip],
    );
  const use = (): void => {
    if (chosen.length > 0)
      onPick({
        at: chosen.flatMap(({ at }) => at),
        text: chosen
          .map(({ text }) => text)
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim(),
      });
  };
  useEnter(choosing, use);
  return {
    has: (key: string) => chosen.some((one) => one.key === key),
    use,
    /** What makes an element one that can be chosen, by pointer and by keys. */
    choice: (strip: Strip) =>
      choosing
        ? {
            tabIndex: 0,
            onClick: () => toggle(strip),
            onKeyDown: (event: KeyboardEvent) => {
              if (event.key !== ' ') return;
              event.preventDefault();
              toggle(strip);
            },
          }
        : {},
    some: chosen.length > 0,
  };
}

/** The first lit thing is brought into sight. */
function useSight(lit: readonly Place[], drawn: unknown) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.querySelector('.lit-text')?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [lit, drawn]);
  return frame;
}

function Strips({
  props,
  children,
  drawn,
  chosen,
}: {
  props: FlowingProps;
  children: ComponentChildren;
  drawn: unknown;
  chosen: ReturnType<typeof useChosen>;
}) {
  const frame = useSight(props.lit, drawn);
  return (
    <div class={props.choosing ? 'flowing choosing' : 'flowing'} ref={frame}>
      {props.choosing && (
        <div class="page-bar">
          <button type="button" disabled={!chosen.some} onClick={chosen.use}>
            {props.hint}
          </button>
        </div>
      )}
      {children}
    </div>
  );
}

/** A text by its lines. */
export function TextView(props: FlowingProps & { readonly bytes: ArrayBuffer }) {
  const lines = useMemo(() => decoded(props.bytes).split(/\r\n|\r|\n/), [props.bytes]);
  const chosen = useChosen(props);
  const lit = new Set(props.lit.flatMap((place) => ('line' in place ? [place.line] : [])));
  return (
    <Strips props={props} drawn={lines} chosen={chosen}>
      <ol class="lines">
        {lines.map((text, i) => {
          const strip = { key: String(i), at: [{ line: i + 1 }], text };
          const classes = [lit.has(i + 1) ? 'lit-text' : '', chosen.has(strip.key) ? 'chosen' : '']
            .join(' ')
            .trim();
          return (
            <li key={i} class={classes === '' ? undefined : classes} {...chosen.choice(strip)}>
              {text === '' ? '\u00A0' : text}
            </li>
          );
        })}
      </ol>
    </Strips>
  );
}

/** As the reader does: UTF-16 by its mark, UTF-8, else windows-1252. */
function decoded(bytes: ArrayBuffer): string {
  const [one, two] = new Uint8Array(bytes);
  if (one === 0xff && two === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (one === 0xfe && two === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

type Block =
  | { readonly text: string; readonly heading: number | null; readonly at: readonly Place[] }
  | {
      readonly rows: number;
      readonly cells: readonly {
        readonly row: number;
        readonly rowEnd: number;
        readonly column: number;
        readonly columnEnd: number;
        readonly text: string;
        readonly at: readonly Place[];
      }[];
      readonly at: readonly Place[];
    };

/** Paragraphs and tables as the program read them, of formats that no browser draws. */
export function BlocksView(props: FlowingProps & { readonly bytes: ArrayBuffer }) {
  const blocks = useMemo(() => JSON.parse(new TextDecoder().decode(props.bytes)) as Block[], [props.bytes]);
  const chosen = useChosen(props);
  const isLit = (at: readonly Place[]): boolean => standTogether([...at], [...props.lit]);
  const classes = (at: readonly Place[], key: string): string | undefined =>
    [isLit(at) ? 'lit-text' : '', chosen.has(key) ? 'chosen' : ''].join(' ').trim() || undefined;
  return (
    <Strips props={props} drawn={blocks} chosen={chosen}>
      {blocks.map((block, i) =>
        'text' in block ? (
          <p
            key={i}
            class={classes(block.at, String(i))}
            {...chosen.choice({ key: String(i), at: block.at, text: block.text })}
          >
            {block.heading === null ? block.text : <strong>{block.text}</strong>}
          </p>
        ) : (
          <table key={i}>
            <tbody>
              {Array.from({ length: block.rows }, (_, row) => {
                const cells = block.cells.filter((cell) => cell.row === row);
                const strip = {
                  key: `${i}-${row}`,
                  at: cells.flatMap(({ at }) => at),
                  text: cells.map(({ text }) => text).join(' '),
                };
                return (
                  <tr
                    key={row}
                    class={chosen.has(strip.key) ? 'chosen' : undefined}
                    {...chosen.choice(strip)}
                  >
                    {cells.map((cell) => (
                      <td
                        key={cell.column}
                        rowSpan={cell.rowEnd - cell.row}
                        colSpan={cell.columnEnd - cell.column}
                        class={isLit(cell.at) ? 'lit-text' : undefined}
                      >
                        {cell.text}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        ),
      )}
    </Strips>
  );
}
