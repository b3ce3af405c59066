import { useLayoutEffect } from 'preact/hooks';

/** Enter uses what has been chosen, as long as something is being chosen; on a button it presses that. */
export function useEnter(choosing: boolean, use: () => void): void {
  // Before the page is shown: whoever sees what is chosen may press the key at once.
  useLayoutEffect(() => {
    if (!choosing) return undefined;
    const listen = (event: KeyboardEvent): void => {
      const onButton = event.target instanceof Element && event.target.closest('button, dialog') !== null;
      if (event.key === 'Enter' && !onButton) use();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}
