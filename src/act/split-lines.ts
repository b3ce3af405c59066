import type { ActRules } from './act-rules.ts';
import type { ActLine } from './lines.ts';

/** Takes apart what a page sets so close that it came as one line: a title, and the subject below it. */
export function splitAtSubject(lines: readonly ActLine[], rules: ActRules): ActLine[] {
  return lines.flatMap((line) => {
    const hit = rules.find('subject.amid', line.text);
    if (hit === null || rules.find('title', line.text.slice(0, hit.index))?.index !== 0) return [line];
    return [
      { ...line, text: line.text.slice(0, hit.index).trim() },
      { ...line, text: line.text.slice(hit.index), beside: false },
    ];
  });
}
