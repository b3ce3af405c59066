import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from './language.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: (() => void) | null;
  readonly children: ComponentChildren;
}

/** A dialog of the browser's own: it keeps the focus, and Esc closes it where it may be closed. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { say } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2>{title}</h2>
      {children}
      {onClose !== null && (
        <button type="button" class="close" onClick={onClose}>
          {say('close')} <kbd>Esc</kbd>
        </button>
      )}
    </dialog>
  );
}
