import type { ChildProcess } from 'node:child_process';
import type { Page } from 'playwright-core';
import type { DocumentAnswer } from '../../src/review/answers.ts';

/** The address that a server prints. */
export const firstLine = (server: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    server.stdout!.setEncoding('utf8').once('data', (line: string) => resolve(line.trim()));
  });

/** What the server says now of the document that a page has open, or of the first one. */
export const answerOf = (page: Page): Promise<DocumentAnswer> =>
  page.evaluate(async () => {
    const headers = { 'X-Spoglio-Token': localStorage.getItem('spoglio-token')! };
    const ask = async (path: string): Promise<unknown> => (await fetch(path, { headers })).json();
    const { queue } = (await ask('/api/queue')) as { queue: { id: string; file: string }[] };
    const opened = queue.find(({ file }) => document.title.startsWith(file)) ?? queue[0]!;
    return (await ask(`/api/documents/${opened.id}`)) as DocumentAnswer;
  });

/** In the page: says that the first title is another; the status of the answer. */
export async function post({ id, who, text }: { id: string; who: string; text: string }): Promise<number> {
  const answer = await fetch(`/api/documents/${id}/corrections`, {
    method: 'POST',
    headers: {
      'X-Spoglio-Token': localStorage.getItem('spoglio-token')!,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ who, corrections: [{ kind: 'value', path: 'objectives[0].title', text }] }),
  });
  return answer.status;
}
