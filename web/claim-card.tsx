import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from './language.ts';
import type { DocumentAnswer, Shown } from './types.ts';

interface CardProps {
  readonly opened: DocumentAnswer;
  readonly shown: Shown;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  readonly onSave: (text: string) => void;
}

/** The value that is being looked at: what it is, the words, why it is doubted, and a place to write another one. */
export function ClaimCard({ opened, shown, editing, onEdit, onSave }: CardProps) {
  const { say, field, value, language } = useTexts();
  const [text, setText] = useState('');
  const input = useRef<HTMLTextAreaElement & HTMLSelectElement>(null);
  useEffect(() => {
    if (!editing) return;
    setText(typeof shown.value === 'string' ? shown.value : value(shown.value) || shown.raw);
    requestAnimationFrame(() => {
      input.current?.focus();
      if (input.current instanceof HTMLTextAreaElement) input.current.select();
    });
  }, [editing, shown.path]);
  const objective = shown.objective === null ? null : opened.objectives[shown.objective]!;
  const unit = objective === null ? null : opened.sections.find(({ id }) => id === objective.section)?.unit;
  return (
    <section class="card" aria-label={say('value')}>
      {objective !== null && (
        <p class="of">
          {objective.number !== null && <span class="number">{objective.number}</span>}
          {objective.title ?? ''}
          {unit !== null && unit !== undefined && <small>{unit}</small>}
        </p>
      )}
      <h2>{field(shown.name)}</h2>
      {editing ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onSave(text);
          }}
        >
          {shown.kind === 'choice' ? (
            <select
              ref={input}
              aria-label={say('value')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            >
              {shown.choices.map((choice) => (
                <option key={choice} value={choice}>
                  {value(choice)}
                </option>
              ))}
            </select>
          ) : (
            <textarea
              ref={input}
              aria-label={say('value')}
              rows={shown.kind === 'text' ? 4 : 1}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey) return;
                event.preventDefault();
                onSave(event.currentTarget.value);
              }}
            />
          )}
          <div class="actions">
            <button type="submit" class="main">
              {say('save')} <kbd>↵</kbd>
            </button>
            <button type="button" onClick={() => onEdit(false)}>
              {say('cancel')} <kbd>Esc</kbd>
            </button>
          </div>
        </form>
      ) : (
        shown.kind !== null && (
          <p class="value">{shown.value === null ? <em>{say('notStated')}</em> : value(shown.value)}</p>
        )
      )}
      {shown.raw !== '' && shown.kind !== null && shown.raw !== shown.value && (
        <p class="raw">
          <span class="label">{say('words')}</span> {shown.raw}
        </p>
      )}
      {shown.reasons.length > 0 && (
        <ul class="reasons" aria-label={say('why')}>
          {shown.reasons.map((reason) => (
            <li key={reason.en}>{reason[language]}</li>
          ))}
        </ul>
      )}
      <p class="confidence">
        <span class="label">{say('confidence')}</span>
        <meter
          min={0}
          max={1}
          low={0.8}
          high={0.95}
          optimum={1}
          value={shown.confidence}
          aria-label={say('confidence')}
        />
        {Math.round(100 * shown.confidence)} %
      </p>
    </section>
  );
}
