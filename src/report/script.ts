import { createHash } from 'node:crypto';
import type { Language, Words } from '../words/words.ts';
import { DASHBOARD } from '../words/dashboard.ts';
import { DOCUMENTS_A_PART } from './documents.ts';

/** The script of the page: changes the language, finds a body by its name, and loads what lies beside the page once it is opened. */
export const script = (language: Language, title: Words, folder: string | null): string => `
const titles = ${literal({ it: title.it, en: title.en })};
const buttons = document.querySelectorAll('[data-language]');
const choose = (code) => {
  document.documentElement.lang = code;
  document.title = titles[code];
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.language === code));
  for (const element of document.querySelectorAll('[data-name-' + code + ']'))
    element.setAttribute('aria-label', element.getAttribute('data-name-' + code));
};
for (const button of buttons) button.addEventListener('click', () => choose(button.dataset.language));
choose('${language}');
${folder === null ? '' : loading(folder)}`;

const loading = (folder: string): string => `
const folder = ${literal(folder)};
const lost = ${literal(DASHBOARD.partLost)};
const wait = ${literal(DASHBOARD.loading)};
const pieces = [], asked = [];
window.spoglioPart = (file, found) => { pieces[file] = found; };
const load = (file) => asked[file] ??= new Promise((done, failed) => {
  const element = document.createElement('script');
  element.src = folder.split('/').map(encodeURIComponent).join('/') + '/p' + file + '.js';
  element.onload = () => pieces[file] ? done() : failed();
  element.onerror = failed;
  document.head.append(element);
});
const both = (texts) => ['it', 'en'].map((code) => {
  const element = document.createElement('span');
  element.lang = code;
  element.textContent = texts[code].replace('{folder}', folder);
  return element;
});
const fill = async (details) => {
  if (!details.dataset.part) return;
  const [file, piece] = details.dataset.part.split('.');
  delete details.dataset.part;
  const content = document.createElement('div');
  content.append(...both(wait));
  details.append(content);
  try {
    await load(Number(file));
    content.innerHTML = pieces[file][piece];
  } catch {
    content.setAttribute('role', 'alert');
    content.replaceChildren(...both(lost));
  }
};
document.addEventListener('toggle', ({ target }) => { if (target.open) fill(target); }, true);
const follow = async () => {
  const number = /^#d(\\d+)$/.exec(location.hash);
  if (!number) return;
  const chunk = document.getElementById('chunk' + Math.floor(number[1] / ${DOCUMENTS_A_PART}));
  if (!chunk) return;
  chunk.open = true;
  await fill(chunk);
  document.querySelector('.here')?.classList.remove('here');
  const row = document.getElementById(location.hash.slice(1));
  row?.classList.add('here');
  row?.scrollIntoView();
  row?.focus();
};
window.addEventListener('hashchange', follow);
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="#d"]');
  if (link && link.hash === location.hash) follow();
});
follow();
const finding = document.getElementById('find-body');
finding?.addEventListener('input', () => {
  const wanted = finding.value.trim().toLowerCase();
  for (const body of document.querySelectorAll('details.body'))
    body.hidden = !body.firstElementChild.textContent.toLowerCase().includes(wanted);
});
`;

const literal = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** What lets this script run and no other that might come into the page; parts lie beside it. */
export const policy = (code: string, hasParts: boolean): string => {
  const hash = `'sha256-${createHash('sha256').update(code, 'utf8').digest('base64')}'`;
  return `default-src 'none'; style-src 'unsafe-inline'; script-src ${hash}${hasParts ? " 'self' file:" : ''}`;
};
