/** How many of a record's values stand somewhere and do not say that they come from recognising a picture. */
export function unflagged(item: unknown): number {
  if (Array.isArray(item)) return item.reduce((sum: number, each) => sum + unflagged(each), 0);
  if (typeof item !== 'object' || item === null) return 0;
  if ('flags' in item && 'at' in item && 'raw' in item) {
    const { flags, at, raw } = item as { flags: string[]; at: unknown[]; raw: string | null };
    return at.length > 0 && raw !== null && raw !== '' && !flags.includes('ocr') ? 1 : 0;
  }
  return Object.values(item).reduce((sum: number, each) => sum + unflagged(each), 0);
}
