import { useLayoutEffect } from 'preact/hooks';
import type { PageWord } from '../src/words/review.ts';
import type { Over } from './app.tsx';
import { useTexts } from './language.ts';
import type { Review } from './use-review.ts';

/** What a key and a button do alike; `can` is false where it makes no sense now. */
export interface Command {
  readonly key: string;
  readonly word: PageWord;
  readonly can: boolean;
  readonly run: () => void;
}

interface Page {
  /** Whether keys are not for the page now. */
  readonly quiet: boolean;
  readonly editing: boolean;
  readonly setEditing: (editing: boolean) => void;
  readonly picking: boolean;
  readonly setPicking: (picking: boolean) => void;
  readonly setOver: (over: Over) => void;
  readonly setSide: (side: 'document' | 'fields') => void;
}

/** Keys that do the same as another one. */
const OTHER_KEYS: Readonly<Record<string, string>> = {
  ArrowDown: 'n',
  ArrowUp: 'p',
  Enter: 'e',
  j: 'n',
  k: 'p',
};

/** The commands of the page, and their keys. */
export function useCommands(review: Review, page: Page) {
  const { opened, shown, offer } = review;
  const objective = shown?.objective ?? null;
  const isValue = shown !== null && shown.kind !== null;
  const say = (kind: 'accept' | 'not_stated' | 'not_objective', path: string): void =>
    void review.correct([{ kind, path }], shown);
  const save = async (text: string): Promise<void> => {
    if (shown === null) return;
    if (await review.correct([{ kind: 'value', path: shown.path, text }], shown)) page.setEditing(false);
  };
  const list: readonly Command[] = [
    { key: 'a', word: 'accept', can: shown !== null, run: () => say('accept', shown!.path) },
    { key: 'e', word: 'correct', can: isValue, run: () => page.setEditing(true) },
    {
      key: 'm',
      word: 'setNotStated',
      can:
        isValue && (shown.nullable || shown.name === 'outcome.status' || shown.name === 'indicators[].text'),
      // An indicator without words is none.
      run: () => say('not_stated', shown!.path.replace(/(\.indicators\[\d+\])\.text$/, '$1')),
    },
    {
      key: 'x',
      word: 'notObjective',
      can: objective !== null,
      run: () => say('not_objective', `objectives[${objective}]`),
    },
    { key: 'c', word: 'column', can: objective !== null, run: () => page.setOver('slot') },
    {
      key: '+',
      word: 'addObjective',
      can: opened?.hasDocument === true,
      run: () => {
        page.setSide('document');
        page.setPicking(true);
      },
    },
    {
      key: 'u',
      word: 'join',
      can: objective !== null && objective > 0,
      run: () =>
        void review.correct([
          { kind: 'join', paths: [`objectives[${objective! - 1}]`, `objectives[${objective}]`] },
        ]),
    },
    { key: 'd', word: 'split', can: objective !== null, run: () => page.setOver('split') },
    { key: 'z', word: 'undo', can: opened !== null, run: () => void review.undo() },
    { key: 'n', word: 'next', can: true, run: () => review.step(1) },
    { key: 'p', word: 'previous', can: true, run: () => review.step(-1) },
    { key: 'N', word: 'nextDocument', can: true, run: () => void review.nextDocument() },
    { key: 'o', word: 'documents', can: true, run: () => page.setOver('queue') },
    { key: '?', word: 'help', can: true, run: () => page.setOver('help') },
  ];
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') {
        page.setEditing(false);
        page.setPicking(false);
        review.setOffer(null);
        return;
      }
      const { target } = event;
      const writes = target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
      if (page.quiet || writes || event.ctrlKey || event.metaKey || event.altKey) return;
      // Enter on a button presses it.
      if (
        event.key === 'Enter' &&
        (page.picking || (target instanceof Element && target.closest('button') !== null))
      )
        return;
      const key = OTHER_KEYS[event.key] ?? event.key;
      if (key === 'y' && offer !== null) {
        event.preventDefault();
        void review.correct(offer.corrections);
        return;
      }
      const command = list.find((one) => one.key === key && one.can);
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
  return { list, save };
}

/** The commands as buttons, each with its key. */
export function Commands({ all }: { readonly all: readonly Command[] }) {
  const { say } = useTexts();
  return (
    <div class="commands" role="toolbar" aria-label={say('help')}>
      {all
        .filter(({ word }) => word !== 'documents' && word !== 'help')
        .map(({ key, word, can, run }) => (
          <button
            key={word}
            type="button"
            class={word === 'accept' ? 'main' : undefined}
            disabled={!can}
            onClick={run}
            data-command={word}
          >
            {say(word)} <kbd>{key}</kbd>
          </button>
        ))}
    </div>
  );
}
