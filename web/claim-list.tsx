import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from './language.ts';
import type { DocumentAnswer, Shown } from './types.ts';

interface ListProps {
  readonly opened: DocumentAnswer;
  readonly claims: readonly Shown[];
  readonly current: string | null;
  readonly onChoose: (path: string) => void;
}

/** Values to choose from, in the order given; those of one objective together under its title where they follow each other. */
export function ClaimList({ opened, claims, current, onChoose }: ListProps) {
  const { say, field, value } = useTexts();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[aria-current]')?.parentElement;
    // The list alone is moved: `scrollIntoView` would take the value that is looked at out of sight.
    if (line && list.current) {
      const { clientHeight, scrollTop } = list.current;
      if (line.offsetTop < scrollTop) list.current.scrollTop = line.offsetTop;
      const below = line.offsetTop + line.offsetHeight - clientHeight;
      if (below > scrollTop) list.current.scrollTop = below;
    }
  }, [current]);
  return (
    <ol class="claims" ref={list}>
      {claims.map((one) => {
        const objective = one.objective === null ? null : opened.objectives[one.objective]!;
        const settled = one.flags.includes('corrected')
          ? 'corrected'
          : one.flags.includes('confirmed')
            ? 'confirmed'
            : '';
        return (
          <li key={one.path}>
            <button
              type="button"
              class={[one.open ? 'open' : '', settled].join(' ').trim()}
              aria-current={one.path === current ? 'true' : undefined}
              onClick={() => onChoose(one.path)}
            >
              <span class="where">
                {objective === null
                  ? say(one.path.startsWith('act') ? 'ofAct' : 'ofSection')
                  : (objective.number ?? say('objectiveOf', { n: one.objective! + 1 }))}
              </span>
              <span class="name">{field(one.name)}</span>
              <span class="is">
                {one.kind === null ? (objective?.title ?? '') : one.value === null ? '—' : value(one.value)}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
