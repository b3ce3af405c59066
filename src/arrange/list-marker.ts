/** What a line that starts a list item starts with. */
export type Marker = 'bullet' | 'number' | 'letter';

const BULLET = /^[-–—•·∙▪▫◦●○■□►➢➤✓✔❑❖*§\uE000-\uF8FF]$/u;
const ATTACHED_BULLET = /^[•·∙▪▫◦●○■□►➢➤✓✔❑❖\uE000-\uF8FF]|^[-–—](?=\p{L}{2})/u;
const NUMBER = /^\(?(\d{1,3}(\.\d{1,3})*(bis|ter|quater)?[.)°]|\d{1,2}(\.\d{1,2})+)(?=\p{L}|$)/u;
const LETTER = /^\(?([a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})\)(?=\p{L}|$)/u;

/** The list marker that `words` (those of a line, in order) start with; null for none. A marker alone is none. */
export function markerOf(words: readonly string[]): Marker | null {
  const [first, second] = words;
  if (first === undefined) return null;
  if (second === undefined ? ATTACHED_BULLET.test(first) && first.length > 1 : BULLET.test(first))
    return 'bullet';
  if (ATTACHED_BULLET.test(first) && first.length > 1) return 'bullet';
  const alone = second === undefined && /^\S{1,5}[.)°]$/.test(first);
  if (alone) return null;
  if (NUMBER.test(first)) return 'number';
  return LETTER.test(first) ? 'letter' : null;
}

const COUNTED = /^\(?(?<number>\d{1,3})(?<close>[.)°])/u;

/** Whether a line that starts with `text` is the item after the one that starts with `before`: `2)` after `1)`. */
export function isNextNumber(before: string, text: string): boolean {
  const [last, next] = [COUNTED.exec(before)?.groups, COUNTED.exec(text)?.groups];
  return (
    last != null &&
    next != null &&
    last['close'] === next['close'] &&
    Number(next['number']) === Number(last['number']) + 1
  );
}
