import { both, escape } from './html.ts';
import { RUN_REPORT as WORDS } from '../../words/run-report.ts';

const STYLE = `
  :root { color-scheme: light dark; --ink: #1c2530; --quiet: #5a6673; --paper: #fff; --line: #d5dce3; --soft: #f3f6f8; --accent: #0b5cad }
  @media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --quiet: #a3b0bd; --paper: #14191f; --line: #36414d; --soft: #1d252d; --accent: #7db8f0 } }
  body { color: var(--ink); background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1.5rem; max-width: 75rem }
  html[lang=it] span[lang=en], html[lang=en] span[lang=it] { display: none }
  header { display: flex; gap: 1rem; align-items: baseline; justify-content: space-between; flex-wrap: wrap }
  h1 { font-size: 1.6rem; margin: 0 } h2 { font-size: 1.15rem; margin: 2.2rem 0 .2rem }
  h2 small { font-weight: normal; color: var(--quiet) } p { margin: .2rem 0 .6rem; color: var(--quiet); overflow-wrap: anywhere }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
  #language { font: inherit; padding: .35rem .8rem; min-height: 2.75rem; border: 1px solid var(--line); border-radius: .4rem; background: none; color: inherit }
  ul.totals { list-style: none; display: flex; flex-wrap: wrap; gap: .6rem; padding: 0; margin: 1.2rem 0 }
  ul.totals li { background: var(--soft); border: 1px solid var(--line); border-radius: .4rem; padding: .5rem .9rem }
  ul.totals b { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums }
  .wide { overflow: auto; max-height: 32rem; border: 1px solid var(--line); border-radius: .4rem }
  table { border-collapse: collapse; width: 100% }
  th, td { padding: .3rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
  th { position: sticky; top: 0; background: var(--paper); white-space: nowrap }
  th button { font: inherit; font-weight: 600; background: none; border: 0; padding: 0; min-height: 1.75rem; cursor: pointer; color: inherit }
  th[aria-sort] button::after { content: ' ▲' } th[aria-sort=descending] button::after { content: ' ▼' }
  th.number { text-align: right } td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
  td code { white-space: nowrap }
  .none { font-style: italic } a { color: var(--accent) }
  @media print { .wide { max-height: none; overflow: visible } #language { display: none } }`;

const SCRIPT = `
  const root = document.documentElement, toggle = document.getElementById('language');
  const speak = (lang) => { root.lang = lang; toggle.textContent = lang === 'it' ? 'English' : 'Italiano'; };
  speak((navigator.language || 'it').startsWith('it') ? 'it' : 'en');
  toggle.addEventListener('click', () => speak(root.lang === 'it' ? 'en' : 'it'));
  const key = (row, i) => row.cells[i].dataset.sort ?? row.cells[i].textContent;
  const compare = (a, b) => a !== '' && b !== '' && !isNaN(a) && !isNaN(b) ? a - b : a.localeCompare(b);
  for (const table of document.querySelectorAll('table'))
    [...table.tHead.rows[0].cells].forEach((head, i, heads) => head.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const rows = [...table.tBodies[0].rows].sort((a, b) => compare(key(a, i), key(b, i)));
      table.tBodies[0].append(...(down ? rows.reverse() : rows));
    }));`;

/** The page around the tables: one file that asks nothing of any network. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<header><h1>Spoglio: ${both(WORDS.title).html}</h1><button type="button" id="language">English</button></header>
<main>
${body}
</main>
<script>${SCRIPT}
</script>
</body>
</html>
`;
