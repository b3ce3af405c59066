import { useState } from 'preact/hooks';
import { MEANINGS } from '../src/record/meanings.ts';
import { Dialog } from './dialog.tsx';
import { useTexts } from './language.ts';
import { alikeDoubts, siblingsOf, slotOf } from './siblings.ts';
import type { DocumentAnswer, ObjectiveLine, Proposal, Shown } from './types.ts';
import type { Picked } from './viewer/viewer.tsx';

interface FormProps {
  readonly onClose: () => void;
  readonly onSay: (corrections: readonly Proposal[]) => void;
}

/** An objective that was missed, where it was pointed at. */
export function AddForm({ picked, onClose, onSay }: FormProps & { readonly picked: Picked }) {
  const { say } = useTexts();
  const [is, setIs] = useState({ number: '', title: picked.text, weight: '', indicator: '', outcome: '' });
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const field = (key: keyof typeof is, rows = 1) => (
    <label>
      {say(key)}
      <textarea
        rows={rows}
        value={is[key]}
        onInput={(event) => setIs({ ...is, [key]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <Dialog title={say('addObjective')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (is.title.trim() === '') return;
          const indicator = orNull(is.indicator);
          onSay([
            {
              kind: 'add_objective',
              at: picked.at,
              is: {
                number: orNull(is.number),
                title: is.title.trim(),
                weight: orNull(is.weight),
                indicators: indicator === null ? [] : [indicator],
                outcome: orNull(is.outcome),
                description: null,
                responsible: null,
              },
            },
          ]);
        }}
      >
        {field('title', 3)}
        {field('number')}
        {field('weight')}
        {field('indicator', 2)}
        {field('outcome', 2)}
        <button type="submit" class="main">
          {say('save')}
        </button>
      </form>
    </Dialog>
  );
}

/** One objective that is two: its title cut, its indicators dealt out. */
export function SplitForm({
  objective,
  index,
  onClose,
  onSay,
}: FormProps & { readonly objective: ObjectiveLine; readonly index: number }) {
  const { say } = useTexts();
  const title = objective.title ?? '';
  const half = title.indexOf(' ', Math.floor(title.length / 2));
  const cut = half < 0 ? title.length : half;
  const [parts, setParts] = useState([title.slice(0, cut).trim(), title.slice(cut).trim()] as const);
  const [taken, setTaken] = useState<readonly number[]>([]);
  const ready = parts.every((part) => part.trim() !== '');
  return (
    <Dialog title={say('split')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          const part = (text: string, indicators: readonly number[]) => ({
            title: text.trim(),
            number: null,
            weight: null,
            indicators: [...indicators],
          });
          onSay([
            { kind: 'split', path: `objectives[${index}]`, is: [part(parts[0], []), part(parts[1], taken)] },
          ]);
        }}
      >
        <p>{say('splitHint')}</p>
        <label>
          {say('partOne')}
          <textarea
            rows={3}
            value={parts[0]}
            onInput={(event) => setParts([event.currentTarget.value, parts[1]])}
          />
        </label>
        <label>
          {say('partTwo')}
          <textarea
            rows={3}
            value={parts[1]}
            onInput={(event) => setParts([parts[0], event.currentTarget.value])}
          />
        </label>
        {objective.indicators.length > 0 && (
          <fieldset>
            <legend>{say('goesWithTwo')}</legend>
            {objective.indicators.map((text, i) => (
              <label class="tick" key={i}>
                <input
                  type="checkbox"
                  checked={taken.includes(i)}
                  onChange={(event) =>
                    setTaken(event.currentTarget.checked ? [...taken, i] : taken.filter((one) => one !== i))
                  }
                />
                {text}
              </label>
            ))}
          </fieldset>
        )}
        <button type="submit" class="main" disabled={!ready}>
          {say('save')}
        </button>
      </form>
    </Dialog>
  );
}

/** What the whole column or label of a value means. */
export function SlotForm({
  opened,
  shown,
  onClose,
  onSay,
}: FormProps & { readonly opened: DocumentAnswer; readonly shown: Shown }) {
  const { say, field } = useTexts();
  const slot = slotOf(opened, shown);
  const [means, setMeans] = useState(slot?.from ?? 'other');
  const [of, setOf] = useState('');
  const alike = alikeDoubts(opened, shown);
  const section = shown.objective === null ? null : opened.objectives[shown.objective]!.section;
  const rows = opened.objectives.filter((one) => one.section === section).length;
  const index = opened.sections.findIndex(({ id }) => id === section);
  const points = Number(of.replace(',', '.'));
  const scaled = means === 'weight' && points > 0;
  return (
    <Dialog title={say('column')} onClose={onClose}>
      {slot !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (means !== slot.from || scaled)
              onSay([{ kind: 'slot', ...slot, means, of: scaled ? points : null }]);
          }}
        >
          <p>{say('columnHint', { n: siblingsOf(opened, shown).length + 1 })}</p>
          <label>
            {say('means')}
            <select value={means} onChange={(event) => setMeans(event.currentTarget.value as typeof means)}>
              {MEANINGS.map((one) => (
                <option key={one} value={one}>
                  {field(one)}
                </option>
              ))}
            </select>
          </label>
          {means === 'weight' && (
            <label>
              {say('points')}
              <input inputMode="decimal" value={of} onInput={(event) => setOf(event.currentTarget.value)} />
            </label>
          )}
          <button type="submit" class="main" disabled={means === slot.from && !scaled}>
            {say('save')}
          </button>
        </form>
      )}
      {shown.kind !== null && shown.open && (
        <button
          type="button"
          onClick={() => onSay([shown, ...alike].map(({ path }) => ({ kind: 'accept', path })))}
        >
          {say('acceptColumn', { n: alike.length + 1 })}
        </button>
      )}
      {index >= 0 && (
        <button type="button" onClick={() => onSay([{ kind: 'no_objectives', path: `sections[${index}]` }])}>
          {say('noneHere', { n: rows })}
        </button>
      )}
    </Dialog>
  );
}
