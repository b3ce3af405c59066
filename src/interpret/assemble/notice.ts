import { type Reading } from '../../model/reading.ts';
import { searchText } from '../../rules/search.ts';
import type { OutcomeRule } from '../../rules/rule.ts';

/**
 * A notice printed before a title and set off by a dash (`OBIETTIVO ELIMINATO … - Title`), with the title that is left.
 * Null where the title has none.
 */
export function splitNotice(
  title: Reading<string>,
  rules: readonly OutcomeRule[],
): { readonly notice: Reading<string>; readonly title: Reading<string> } | null {
  const cut = title.value === null ? null : /\s+[-–—]\s+/u.exec(title.value);
  if (title.value === null || !cut || cut.index + cut[0].length >= title.value.length) return null;
  const notice = title.value.slice(0, cut.index);
  const says = rules.some((rule) => {
    const hit =
      rule.status === 'cancelled' || rule.status === 'not_achieved' ? searchText(rule, notice) : null;
    return hit !== null && hit.index === 0;
  });
  if (!says) return null;
  return {
    notice: { ...title, value: notice, raw: notice },
    title: { ...title, value: title.value.slice(cut.index + cut[0].length) },
  };
}
