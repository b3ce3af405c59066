import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Language } from '../src/words/words.ts';
import type { Api, Start } from './api.ts';
import { ClaimCard } from './claim-card.tsx';
import { ClaimList } from './claim-list.tsx';
import { Commands, useCommands } from './commands.tsx';
import { Dialog } from './dialog.tsx';
import { AddForm, SlotForm, SplitForm } from './forms.tsx';
import { TextsContext, textsIn } from './language.ts';
import { Queue } from './queue.tsx';
import { useReview } from './use-review.ts';
import { Viewer, type Picked } from './viewer/viewer.tsx';
import { WhoDialog } from './who.tsx';

const WHO = 'spoglio-who';
const LANGUAGE = 'spoglio-language';

/** What lies over the page. */
export type Over = 'queue' | 'help' | 'split' | 'slot' | 'who' | null;

export function App({ api, given }: { readonly api: Api; readonly given: Start }) {
  const [language, setLanguage] = useState<Language>(() => {
    const wanted = localStorage.getItem(LANGUAGE) ?? given.language;
    return wanted === 'en' ? 'en' : 'it';
  });
  const texts = useMemo(() => textsIn(language), [language]);
  const { say } = texts;
  const [who, setWho] = useState(localStorage.getItem(WHO) ?? '');
  const [over, setOver] = useState<Over>(null);
  const [editing, setEditing] = useState(false);
  const [picking, setPicking] = useState(false);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [side, setSide] = useState<'document' | 'fields'>('fields');
  const review = useReview(api, given, who, texts);
  const { opened, shown, answer, queue, offer } = review;
  useEffect(() => setEditing(false), [shown?.path, opened?.id]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${opened === null ? '' : `${opened.source.file} – `}Spoglio, ${say('name')}`;
  }, [language, opened?.id]);
  const commands = useCommands(review, {
    quiet: over !== null || picked !== null || who === '',
    editing,
    setEditing,
    picking,
    setPicking,
    setOver,
    setSide,
  });
  const done = answer?.queue.filter((one) => one.open === 0).length ?? 0;
  const left = answer?.queue.reduce((sum, one) => sum + one.open, 0) ?? 0;

  return (
    <TextsContext.Provider value={texts}>
      <header>
        <h1>Spoglio</h1>
        <button type="button" class="document" onClick={() => setOver('queue')} aria-haspopup="dialog">
          <span>{opened?.source.file ?? say('documents')}</span> <kbd>o</kbd>
        </button>
        <p class="progress">
          {answer !== null && (
            <>
              <progress max={Math.max(1, answer.size)} value={done} aria-label={say('doubts')} />
              <span>
                {answer.scanned < answer.size
                  ? say('scanning', { n: answer.scanned, all: answer.size })
                  : say('progress', { done, all: answer.size, open: left })}
              </span>
            </>
          )}
        </p>
        <nav aria-label={say('name')}>
          <button type="button" onClick={() => setOver('help')}>
            {say('help')} <kbd>?</kbd>
          </button>
          <button
            type="button"
            lang={language === 'it' ? 'en' : 'it'}
            onClick={() => {
              const other = language === 'it' ? 'en' : 'it';
              localStorage.setItem(LANGUAGE, other);
              setLanguage(other);
            }}
          >
            {say('language')}
          </button>
          <button type="button" onClick={() => setOver('who')} aria-label={`${say('yourName')}: ${who}`}>
            {who === '' ? '…' : who}
          </button>
        </nav>
        <div class="sides" role="group">
          {(['document', 'fields'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={side === one} onClick={() => setSide(one)}>
              {say(one === 'document' ? 'theDocument' : 'fields')}
            </button>
          ))}
        </div>
      </header>
      <main class={`side-${side}`} data-standing={opened?.corrections.length}>
        <section class="document-side" aria-label={say('theDocument')}>
          {picking && (
            <p class="hint" role="status">
              {say(
                opened?.source.format === 'pdf' || opened?.source.format === 'picture'
                  ? 'drawHint'
                  : 'rowsHint',
              )}
            </p>
          )}
          {opened !== null && (
            <Viewer
              key={opened.id}
              api={api}
              opened={opened}
              shown={shown}
              picking={picking}
              onPick={(found) => {
                setPicking(false);
                setPicked(found);
              }}
            />
          )}
        </section>
        <section class="fields-side" aria-label={say('fields')}>
          {opened === null ? (
            <p class="note">
              {answer === null || answer.scanned < answer.size ? say('loading') : say('allDone')}
            </p>
          ) : (
            <>
              {shown === null ? (
                <p class="note">{say('noDoubts')}</p>
              ) : (
                <ClaimCard
                  opened={opened}
                  shown={shown}
                  editing={editing}
                  onEdit={setEditing}
                  onSave={(text) => void commands.save(text)}
                />
              )}
              <p class="message" role="status" aria-live="polite">
                {review.message}
              </p>
              {offer !== null && (
                <div class="offer" role="group">
                  <p>{say(offer.word, offer.given)}</p>
                  <button type="button" class="main" onClick={() => void review.correct(offer.corrections)}>
                    {say('yesAll')} <kbd>y</kbd>
                  </button>
                  <button type="button" onClick={() => review.setOffer(null)}>
                    {say('no')}
                  </button>
                </div>
              )}
              <Commands all={commands.list} />
              <div class="which" role="group">
                <button type="button" aria-pressed={!review.all} onClick={() => review.setAll(false)}>
                  {say('doubts')}
                </button>
                <button type="button" aria-pressed={review.all} onClick={() => review.setAll(true)}>
                  {say('all')}
                </button>
              </div>
              <ClaimList
                opened={opened}
                claims={review.claims}
                current={shown?.path ?? null}
                onChoose={review.setPath}
              />
            </>
          )}
        </section>
      </main>
      {(who === '' || over === 'who') && (
        <WhoDialog
          who={who}
          onClose={who === '' ? null : () => setOver(null)}
          onName={(name) => {
            localStorage.setItem(WHO, name);
            setWho(name);
            setOver(null);
          }}
        />
      )}
      {over === 'queue' && answer !== null && (
        <Dialog title={say('documents')} onClose={() => setOver(null)}>
          <Queue
            answer={answer}
            queue={queue}
            filters={review.filters}
            onFilter={review.setFilters}
            current={opened?.id ?? null}
            who={who}
            onOpen={(id) => {
              setOver(null);
              void review.open(id);
            }}
          />
        </Dialog>
      )}
      {over === 'help' && (
        <Dialog title={say('help')} onClose={() => setOver(null)}>
          <dl class="keys">
            {commands.list.map(({ key, word }) => (
              <div key={word}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{say(word)}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      )}
      {opened !== null && picked !== null && (
        <AddForm
          picked={picked}
          onClose={() => setPicked(null)}
          onSay={(said) => void review.correct(said).then((kept) => kept && setPicked(null))}
        />
      )}
      {opened !== null && over === 'split' && typeof shown?.objective === 'number' && (
        <SplitForm
          objective={opened.objectives[shown.objective]!}
          index={shown.objective}
          onClose={() => setOver(null)}
          onSay={(said) => void review.correct(said).then(() => setOver(null))}
        />
      )}
      {opened !== null && over === 'slot' && shown !== null && (
        <SlotForm
          opened={opened}
          shown={shown}
          onClose={() => setOver(null)}
          onSay={(said) => void review.correct(said).then(() => setOver(null))}
        />
      )}
    </TextsContext.Provider>
  );
}
