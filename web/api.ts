import type { DocumentAnswer, Proposal, QueueAnswer, SourceAnswer } from './types.ts';

/** What the server answered that was no success: a code, and what it says. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What the address was opened with; the token leaves the address bar at once and stays with this browser, so that links lead here. */
export interface Start {
  readonly token: string;
  readonly language: string | null;
  /** Document to open first, and the id of an objective in it. */
  readonly open: string | null;
  readonly objective: string | null;
}

const KEPT = 'spoglio-token';

export function start(): Start {
  const given = new URLSearchParams(location.hash.slice(1));
  const token = given.get('token') ?? localStorage.getItem(KEPT) ?? '';
  localStorage.setItem(KEPT, token);
  history.replaceState(null, '', location.pathname);
  return {
    token,
    language: given.get('lang'),
    open: given.get('open'),
    objective: given.get('objective'),
  };
}

export class Api {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  queue(): Promise<QueueAnswer> {
    return this.#json('/api/queue');
  }

  document(id: string, who: string): Promise<DocumentAnswer> {
    return this.#json(`/api/documents/${id}?who=${encodeURIComponent(who)}`);
  }

  correct(id: string, who: string, corrections: readonly Proposal[]): Promise<DocumentAnswer> {
    return this.#json(`/api/documents/${id}/corrections`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ who, corrections }),
    });
  }

  async source(id: string, part: number): Promise<SourceAnswer> {
    const answer = await this.#ask(`/api/documents/${id}/source?part=${part}`);
    const format = answer.headers.get('x-spoglio-format') as SourceAnswer['format'];
    return { format, bytes: await answer.arrayBuffer() };
  }

  async #json<T>(path: string, options: RequestInit = {}): Promise<T> {
    return (await (await this.#ask(path, options)).json()) as T;
  }

  async #ask(path: string, options: RequestInit = {}): Promise<Response> {
    let answer: Response;
    try {
      answer = await fetch(path, {
        ...options,
        headers: { ...(options.headers as Record<string, string>), 'X-Spoglio-Token': this.#token },
      });
    } catch {
      throw new Refused('lost', '');
    }
    if (answer.ok) return answer;
    const told = (await answer.json().catch(() => ({}))) as { code?: string; message?: string };
    throw new Refused(told.code ?? String(answer.status), told.message ?? told.code ?? '');
  }
}
