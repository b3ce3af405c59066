import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Refused, type Api, type Start } from './api.ts';
import type { Texts } from './language.ts';
import { offerAfter, type Offer } from './siblings.ts';
import type { DocumentAnswer, Proposal, Shown } from './types.ts';
import { matches, NO_FILTERS, useQueue } from './use-queue.ts';

/** The document that is open, the value that is looked at, and what can be done with them. */
export function useReview(api: Api, given: Start, who: string, { say }: Texts) {
  const [opened, setOpened] = useState<DocumentAnswer | null>(null);
  const [path, setPath] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const [filters, setFilters] = useState(NO_FILTERS);
  const [offer, setOffer] = useState<Offer | null>(null);
  const [message, setMessage] = useState('');
  const busy = useRef(false);
  const wanted = useRef(given.open);
  const opening = useRef(false);
  const told = (error: unknown): void => {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'lost') setMessage(say('lost'));
    else if (error.code === 'token_wrong') setMessage(say('tokenWrong'));
    else if (error.code === 'value_unreadable') setMessage(say('unreadable', { text: error.message }));
    else setMessage(say('failed', { why: error.message }));
  };
  const { answer, refresh } = useQueue(api, told);
  const queue = useMemo(
    () => (answer?.queue ?? []).filter((one) => matches(one, filters)),
    [answer, filters],
  );

  /** Values in the order in which they are gone through: by harm where only doubts are shown, else as in the document. */
  const claims = useMemo(() => {
    if (opened === null) return [];
    if (all) return opened.shown.filter(({ path: one }) => !/^sections\[\d+\]\.columns/.test(one));
    const inOrder = opened.shown.filter((one) => one.open || one.path === path);
    return inOrder.sort((a, b) => b.harm - a.harm);
  }, [opened, all, path]);
  const shown = claims.find((one) => one.path === path) ?? null;

  /** Opens a document; false where it can't be. */
  const open = async (id: string, objective: string | null = null): Promise<boolean> => {
    try {
      const found = await api.document(id, who);
      setOpened(found);
      setOffer(null);
      setMessage(found.unfit > 0 ? say('unfit', { n: found.unfit }) : '');
      const at = found.objectives.findIndex((one) => one.id === objective);
      if (at >= 0) setAll(true);
      setPath(at >= 0 ? `objectives[${at}].title` : worst(found));
      return true;
    } catch (error) {
      told(error);
      return false;
    }
  };
  useEffect(() => {
    if (who === '' || opened !== null || opening.current) return;
    const first = wanted.current ?? queue[0]?.id;
    if (first === undefined) return;
    const objective = wanted.current === null ? null : given.objective;
    opening.current = true;
    void open(first, objective).then((found) => {
      opening.current = false;
      // An address that leads nowhere any more leads to the queue.
      if (!found && wanted.current !== null && queue[0] !== undefined) void open(queue[0].id);
      wanted.current = null;
    });
  }, [who, queue, opened]);

  const step = (by: 1 | -1): void => {
    const at = claims.findIndex((one) => one.path === path);
    const next = claims[at < 0 ? 0 : at + by];
    if (next !== undefined) setPath(next.path);
    else if (by === 1) void nextDocument();
  };
  const nextDocument = async (): Promise<void> => {
    const at = queue.findIndex(({ id }) => id === opened?.id);
    const rest = [...queue.slice(at + 1), ...queue.slice(0, Math.max(0, at))].filter(
      (one) => one.id !== opened?.id && one.open > 0,
    );
    // What somebody else has open comes last.
    const next = rest.find(({ openedBy }) => openedBy.every((name) => name === who)) ?? rest[0];
    if (next === undefined) setMessage(say('allDone'));
    else await open(next.id);
  };

  /** Says something of the open document; the next doubt follows. */
  const say_ = async (corrections: readonly Proposal[], about: Shown | null = null): Promise<boolean> => {
    if (opened === null || busy.current) return false;
    busy.current = true;
    try {
      const now = await api.correct(opened.id, who, corrections);
      const [first] = corrections;
      const is = about === null ? null : now.shown.find((one) => one.path === about.path)?.value;
      setOffer(about === null || first === undefined ? null : offerAfter(opened, about, first, is));
      setOpened(now);
      setMessage(say(first?.kind === 'undo' ? 'undone' : 'saved'));
      if (first?.kind !== 'undo') setPath(after(claims, path, now));
      refresh();
      return true;
    } catch (error) {
      told(error);
      return false;
    } finally {
      busy.current = false;
    }
  };
  const undo = async (): Promise<void> => {
    const last = opened?.corrections.filter((one) => one.who === who).at(-1);
    if (last === undefined) setMessage(say('nothingToUndo'));
    else await say_([{ kind: 'undo', of: last.id }]);
  };
  return {
    answer,
    queue,
    filters,
    setFilters,
    opened,
    open,
    claims,
    shown,
    path,
    setPath,
    all,
    setAll,
    offer,
    setOffer,
    message,
    setMessage,
    step,
    nextDocument,
    correct: say_,
    undo,
  };
}

export type Review = ReturnType<typeof useReview>;

/** The open value that harms most; the first value where none is open. */
function worst({ shown }: DocumentAnswer): string | null {
  const open = shown.filter((one) => one.open).sort((a, b) => b.harm - a.harm);
  return (open[0] ?? shown.find(({ kind }) => kind === null) ?? shown[0])?.path ?? null;
}

/** The value to go to once one is settled: the next that was in the list and is still open, else the worst of the rest. */
function after(claims: readonly Shown[], path: string | null, now: DocumentAnswer): string | null {
  const open = new Set(now.shown.filter((one) => one.open).map((one) => one.path));
  const at = claims.findIndex((one) => one.path === path);
  return claims.slice(at + 1).find((one) => one.path !== path && open.has(one.path))?.path ?? worst(now);
}
