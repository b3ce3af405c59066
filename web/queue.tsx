import { REASONS } from '../src/words/reasons.ts';
import { useTexts } from './language.ts';
import type { Queued, QueueAnswer } from './types.ts';
import type { Filters } from './use-queue.ts';

interface QueueProps {
  readonly answer: QueueAnswer;
  readonly queue: readonly Queued[];
  readonly filters: Filters;
  readonly onFilter: (filters: Filters) => void;
  readonly current: string | null;
  readonly who: string;
  readonly onOpen: (id: string) => void;
}

/** Lines that are drawn: of thousands nobody looks at more without a filter. */
const MOST = 200;

/** All documents by what is probably wrong in them, with filters. */
export function Queue({ answer, queue, filters, onFilter, current, who, onOpen }: QueueProps) {
  const { say, language } = useTexts();
  const all = answer.queue;
  const bodies = [...new Set(all.flatMap(({ body }) => body ?? []))].sort();
  const years = [...new Set(all.flatMap(({ year }) => year ?? []))].sort();
  const doubts = [...new Set(all.flatMap((one) => one.doubts))].sort();
  const doubtName = (code: string): string =>
    code in REASONS ? REASONS[code as keyof typeof REASONS][language] : say('notObjective');
  const choice = (label: 'body' | 'year' | 'doubt', options: readonly (readonly [string, string])[]) => (
    <label>
      {say(label)}
      <select
        value={filters[label]}
        onChange={(event) => onFilter({ ...filters, [label]: event.currentTarget.value })}
      >
        <option value="">{say('any')}</option>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="queue">
      <div class="filters">
        {choice(
          'body',
          bodies.map((one) => [one, one]),
        )}
        {choice(
          'year',
          years.map((one) => [String(one), String(one)]),
        )}
        {choice(
          'doubt',
          doubts.map((one) => [one, doubtName(one)]),
        )}
        <label class="tick">
          <input
            type="checkbox"
            checked={filters.onlyOpen}
            onChange={(event) => onFilter({ ...filters, onlyOpen: event.currentTarget.checked })}
          />
          {say('onlyOpen')}
        </label>
      </div>
      {queue.length === 0 && <p class="note">{say('nothingChosen')}</p>}
      <ol>
        {queue.slice(0, MOST).map((one) => {
          const others = one.openedBy.filter((name) => name !== who);
          return (
            <li key={one.id}>
              <button
                type="button"
                aria-current={one.id === current ? 'true' : undefined}
                onClick={() => onOpen(one.id)}
              >
                <strong>{one.file}</strong>
                <span>{[one.body, one.year].filter((part) => part !== null).join(', ')}</span>
                <span>
                  {say('openValues', { n: one.open })}, {say('harm')} {Math.round(one.harm)}
                </span>
                {others.length > 0 && (
                  <span class="others">{say('openedBy', { who: others.join(', ') })}</span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
      {answer.broken.map((line) => (
        <p class="note" key={line}>
          {line}
        </p>
      ))}
    </div>
  );
}
