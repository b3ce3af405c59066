import { useState } from 'preact/hooks';
import { Dialog } from './dialog.tsx';
import { useTexts } from './language.ts';

/** Asks under which name a person corrects. */
export function WhoDialog({
  who,
  onName,
  onClose,
}: {
  readonly who: string;
  readonly onName: (name: string) => void;
  readonly onClose: (() => void) | null;
}) {
  const { say } = useTexts();
  const [name, setName] = useState(who);
  return (
    <Dialog title={say('whoAsks')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onName(name.trim());
        }}
      >
        <label>
          {say('yourName')}
          <input
            value={name}
            maxLength={200}
            autocomplete="name"
            autoFocus
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <p>{say('whoHint')}</p>
        <button type="submit" class="main" disabled={name.trim() === ''}>
          {say('begin')}
        </button>
      </form>
    </Dialog>
  );
}
