/** Dots, ellipses or lines that lead the eye from a label to its value: "Titolo ........ Nuova sede". */
const LEADER = String.raw`(?:\.(?:\s?\.){3,}|…(?:\s?…)+|_{4,})`;

/** Where a label ends beyond doubt: before a colon or a leader. */
const LABEL_END = new RegExp(String.raw`\s*(?::|${LEADER})`, 'u');

const LEADER_END = new RegExp(String.raw`\s*${LEADER}`, 'u');

/** What may stand between a label and its value. */
export const SEPARATOR = new RegExp(
  String.raw`^\s*(?:${LEADER}\s*:?|[:=]\s*(?:${LEADER})?|[-–—](?=\s))\s*`,
  'u',
);

/** Words before a colon or leader at the start of a text, with where their value starts; null where there is neither. */
export function labelBefore(text: string, longest: number): Label | null {
  return labelUpTo(LABEL_END, text, longest);
}

/** The same before a leader alone. */
export const labelLed = (text: string, longest: number): Label | null => labelUpTo(LEADER_END, text, longest);

interface Label {
  readonly label: string;
  readonly valueStart: number;
}

function labelUpTo(endOf: RegExp, text: string, longest: number): Label | null {
  const end = endOf.exec(text.slice(0, longest + 8));
  if (end === null || end.index < 1 || end.index > longest) return null;
  const separator = SEPARATOR.exec(text.slice(end.index))?.[0].length ?? end[0].length;
  return { label: text.slice(0, end.index), valueStart: end.index + separator };
}
