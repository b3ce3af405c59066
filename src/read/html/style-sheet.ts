import type { CheerioAPI } from 'cheerio';

/** What decides whether text is seen, struck out or raised: all that is asked of a page's style sheets. */
const ASKED =
  /(?:^|;)\s*(?:display|visibility|opacity|font-size|text-decoration(?:-line)?|vertical-align)\s*:[^;]*/giu;
const RULE = /([^{}@;]+)\{([^{}]*)\}/gu;
/** Selectors of names, classes, ids and what stands inside what; others say nothing of plain text. */
const PLAIN_SELECTOR = /^[\w\s.#>,*-]+$/u;

/**
 * Writes what the page's own style sheets say of elements into their `style`, behind nothing and before what stands there, so that
 * a class hides, strikes out or raises text as a `style` does.
 */
export function withStyleSheets(page: CheerioAPI): void {
  const sheets = page('style')
    .toArray()
    .map((sheet) =>
      page(sheet)
        .text()
        .replace(/\/\*[\s\S]*?\*\//gu, ''),
    )
    .join('\n');
  for (const [, selector, body] of sheets.matchAll(RULE)) {
    const asked = body!.match(ASKED)?.map((part) => part.replace(/^;?\s*/u, '')) ?? [];
    if (asked.length === 0 || !PLAIN_SELECTOR.test(selector!.trim())) continue;
    page(selector!.trim()).each((_, element) => {
      const own = page(element).attr('style') ?? '';
      page(element).attr('style', `${asked.join(';')};${own}`);
    });
  }
}
