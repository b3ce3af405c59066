import type { OperatorList } from './operators.ts';
import type { PdfPage } from './pdfjs.ts';

/** A dense map has a hundred thousand; forms that draw forms that draw forms come to any number in a few lines. */
const MOST_OPERATORS = 400_000;

/** A page's operators, and whether there were more than are read. */
export interface PageOperators {
  readonly list: OperatorList;
  readonly isCut: boolean;
}

/** What pdf.js keeps of a page whose operators are on their way; its types don't show it. */
interface Coming {
  readonly operatorList: OperatorList & { lastChunk: boolean };
  readonly renderTasks: Set<unknown>;
  streamReader: { cancel(reason: Error): Promise<void> } | null;
}
interface Receiver {
  _renderPageChunk(chunk: { readonly length: number }, coming: Coming): void;
}

/** The operators of a page, as many as are read: pdf.js sends them in pieces, and is told to stop where they come to too many. */
export function operatorsOf(page: PdfPage, most = MOST_OPERATORS): Promise<PageOperators> {
  const receiver = page as unknown as Receiver;
  const receive = receiver._renderPageChunk.bind(page);
  return new Promise((resolve, reject) => {
    receiver._renderPageChunk = (chunk, coming) => {
      receive(chunk, coming);
      const { operatorList: list, streamReader } = coming;
      if (list.fnArray.length <= most || list.lastChunk || streamReader === null) return;
      // So that the page can be tidied up although its last piece never comes.
      list.lastChunk = true;
      coming.renderTasks.clear();
      coming.streamReader = null;
      streamReader
        .cancel(new Error('more operators than are read'))
        .then(() => resolve({ list, isCut: true }), reject);
    };
    page.getOperatorList().then((list) => resolve({ list: list, isCut: false }), reject);
  });
}
