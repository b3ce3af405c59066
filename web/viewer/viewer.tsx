import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../api.ts';
import { useTexts } from '../language.ts';
import type { DocumentAnswer, Place, Shown, SourceAnswer } from '../types.ts';
import { BlocksView, TextView } from './flowing.tsx';
import { PdfView } from './pdf.tsx';
import { WordView } from './word.tsx';

/** What a person has chosen or drawn, with its words. */
export interface Picked {
  readonly at: Place[];
  readonly text: string;
}

interface ViewerProps {
  readonly api: Api;
  readonly opened: DocumentAnswer;
  readonly shown: Shown | null;
  /** Whether an objective that was missed is being pointed at. */
  readonly picking: boolean;
  readonly onPick: (picked: Picked) => void;
}

const NOTHING: readonly Place[] = [];

/** The page as it is, with the place of a value lit. */
export function Viewer({ api, opened, shown, picking, onPick }: ViewerProps) {
  const { say } = useTexts();
  const [source, setSource] = useState<SourceAnswer | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const lit = shown?.at ?? NOTHING;
  const part = lit[0]?.part ?? 0;
  useEffect(() => {
    let gone = false;
    setSource(null);
    setTrouble(null);
    if (!opened.hasDocument) return undefined;
    api
      .source(opened.id, part)
      .then((found) => !gone && setSource(found))
      .catch((error: unknown) => !gone && setTrouble((error as Error).message));
    return () => {
      gone = true;
    };
  }, [opened.id, part]);
  if (!opened.hasDocument) return <p class="note">{say('noDocument')}</p>;
  if (trouble !== null) return <p class="note">{say('notDrawn', { why: trouble })}</p>;
  if (source === null) return <p class="note">{say('loading')}</p>;
  const { bytes } = source;
  const common = { bytes, lit, onPick, onFailed: setTrouble };
  const flowing = { ...common, choosing: picking, hint: say('chosen') };
  switch (source.format) {
    case 'pdf':
      return <PdfView {...common} drawing={picking} />;
    case 'docx':
      return <WordView {...flowing} words={shown?.raw ?? ''} />;
    case 'text':
      return <TextView {...flowing} />;
    case 'blocks':
      return <BlocksView {...flowing} />;
  }
}
