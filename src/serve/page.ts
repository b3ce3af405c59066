import { createHash } from 'node:crypto';
import { FAILURES, type FailureCode } from '../model/catalogue/failures.ts';
import { failureInWords } from '../words/failure-in-words.ts';
import { OPERATIONS, SERVICE_PAGE, type Operation } from '../words/serve.ts';
import type { Language } from '../words/words.ts';
import { statusOf } from './statuses.ts';

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; }
pre { overflow-x: auto; padding: .75rem; border: 1px solid; } code { white-space: nowrap; }`;

/** Nothing but the page's own style. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

interface Described {
  readonly operationId: Operation;
  readonly security?: readonly object[];
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** The service for people, out of its own description. */
export function servicePage(document: object, language: Language): string {
  const { paths } = document as { paths: Readonly<Record<string, Readonly<Record<string, Described>>>> };
  const words = (key: keyof typeof SERVICE_PAGE): string => escaped(SERVICE_PAGE[key][language]);
  const addresses = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, security }]) =>
      row(
        `<code>${method.toUpperCase()} ${escaped(path)}</code>${security === undefined ? '' : ' *'}`,
        escaped(OPERATIONS[operationId][language]),
      ),
    ),
  );
  const codes = (Object.keys(FAILURES) as FailureCode[])
    .map((code) => ({ code, status: statusOf(code), ...failureInWords(language, { code, message: '' }) }))
    .sort((a, b) => a.status - b.status || a.code.localeCompare(b.code))
    .map(({ code, status, meaning, hint }) =>
      row(String(status), `<code>${code}</code>`, escaped(meaning), escaped(hint)),
    );
  const head = (['status', 'code', 'meaning', 'hint'] as const).map((key) => `<th>${words(key)}</th>`);
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Spoglio</title>
<style>${STYLE}</style>
<h1>Spoglio</h1>
<p>${words('lead')}</p>
<pre>curl -H "Authorization: Bearer $SPOGLIO_TOKEN" -F file=@atto.pdf -F annex=@allegato.pdf http://127.0.0.1:8472/v1/extract</pre>
<h2>${words('addresses')}</h2>
<table>${addresses.join('\n')}</table>
<p><a href="openapi.json">openapi.json</a></p>
<h2>${words('answers')}</h2>
<p>${words('format')}</p>
<table><tr>${head.join('')}</tr>
${codes.join('\n')}
</table>
</html>
`;
}

const row = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
