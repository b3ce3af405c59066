import type { Language, Words } from '../words/words.ts';

/** Text as HTML, in elements and in attributes. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** A text in both languages; the page's style hides the one that is not chosen, from sight and from screen readers. */
export const both = ({ it, en }: Words): string =>
  `<span lang="it">${escaped(it)}</span><span lang="en">${escaped(en)}</span>`;

/** A number as people of both languages read it: at most one decimal. */
export const number = (value: number): string =>
  both({ it: value.toLocaleString('it-IT', DIGITS), en: value.toLocaleString('en-GB', DIGITS) });
const DIGITS = { maximumFractionDigits: 1 };

/** Text that is heard and not seen. */
export const hidden = (content: string): string => `<span class="h">${content}</span>`;

export interface Segment {
  /** Share of the bar, 0 to 1. */
  readonly share: number;
  /** Class that colours it. */
  readonly look: string;
}

/**
 * A horizontal bar of segments, as wide as its place. It repeats what stands in words beside it, and is hidden from screen readers
 * for that.
 */
export function bar(segments: readonly Segment[]): string {
  let from = 0;
  const parts = segments.map(({ share, look }) => {
    const x = from;
    from += share * 100;
    return `<rect x="${round(x)}" y="0" width="${round(share * 100)}" height="10" class="${look}"/>`;
  });
  return `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect x="0" y="0" width="100" height="10" class="track"/>${parts.join('')}</svg>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The name of an element for screen readers, in the language chosen. */
export const named = ({ it, en }: Words, language: Language): string =>
  `aria-label="${escaped(language === 'it' ? it : en)}" data-name-it="${escaped(it)}" data-name-en="${escaped(en)}"`;

export const STYLE = `
:root{color-scheme:light dark;--ink:#1c2530;--soft:#5a6673;--paper:#fff;--line:#d5dce3;--track:#eef2f5;--link:#0b5cad;--bar:#2f6f9f;--c0:#1b7a4b;--c1:#d49a1f;--c2:#b3362b;--c3:#6b5b95;--c4:#a9744f;--c5:#4f8fc0;--c6:#9aa5b1}
@media (prefers-color-scheme:dark){:root{--ink:#e8edf2;--soft:#a3b0bd;--paper:#14191f;--line:#36414d;--track:#222b34;--link:#7db8f0;--bar:#5b9fd0;--c0:#4cb782;--c1:#e5b94f;--c2:#e0695d;--c3:#a393d3;--c4:#c89a78;--c5:#7cb5e0;--c6:#76828f}}
html[lang=it] [lang=en],html[lang=en] [lang=it]{display:none}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:64rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
a{color:var(--link)}
h1{font-size:1.6rem;line-height:1.2;margin:.5rem 0}h2{font-size:1.25rem;margin:2.5rem 0 .25rem}h3{font-size:1rem;margin:1.5rem 0 .25rem}
p.note{color:var(--soft);margin:0 0 1rem;max-width:46rem}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
.h{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.language button{font:inherit;padding:.35rem .8rem;min-height:2.75rem;border:1px solid var(--line);background:none;color:inherit;border-radius:.4rem}
.language button[aria-pressed=true]{background:var(--ink);color:var(--paper)}
nav ul,ul.key{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
nav a{display:inline-block;padding:.25rem 0}
dl.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:.75rem;margin:1rem 0}
dl.figures div{border:1px solid var(--line);border-radius:.5rem;padding:.5rem .75rem}
dl.figures dt{color:var(--soft)}dl.figures dd{margin:0;font-size:1.5rem;font-weight:600}
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem .5rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th[scope=col]{overflow-wrap:normal}th[scope=row]{font-weight:500}th.n{text-align:right}
td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.b{width:38%;min-width:7rem}td.n details>ul{max-width:36rem;margin-left:auto}
td.n details{white-space:normal}
.bar{display:block;width:100%;height:1.1rem;margin-top:.2rem;border-radius:.2rem}
.track{fill:var(--track)}.w{fill:var(--bar)}.c0{fill:var(--c0)}.c1{fill:var(--c1)}.c2{fill:var(--c2)}.c3{fill:var(--c3)}.c4{fill:var(--c4)}.c5{fill:var(--c5)}.c6{fill:var(--c6)}
ul.key svg{width:.9rem;height:.9rem;margin-right:.35rem;vertical-align:-.1rem}
summary{cursor:pointer}td details>ul{text-align:left;margin:.25rem 0;padding-left:1.1rem;font-size:.9rem}
@media (max-width:60rem){
table,tbody{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem 1.1rem;border-bottom:1px solid var(--line);padding:.6rem 0}
tbody th,tbody td{border:0;padding:.1rem 0;width:auto;text-align:left}
th[scope=row],td.b,td:has(details[open]){flex:1 0 100%}th[scope=row]{font-weight:600}
td.n,td.t{display:block}tbody td.n,td.n summary{text-align:left}
td[data-it]::before{content:attr(data-it) " ";content:attr(data-it) " " / "";color:var(--soft)}
html[lang=en] td[data-en]::before{content:attr(data-en) " ";content:attr(data-en) " " / ""}
td details{display:inline}
summary::before{content:"▸ " / ""}details[open] summary::before{content:"▾ " / ""}
summary{display:inline-block;min-width:2.75rem;padding:.2rem 0}td.n details>ul{margin-left:0}
}
details.body>summary,details.chunk>summary{padding:.6rem 0;border-bottom:1px solid var(--line);min-height:2.75rem;overflow-wrap:anywhere}
details.body>summary h3{display:inline;margin:0}
.find{display:block;margin:1rem 0}.find input{display:block;font:inherit;padding:.5rem .75rem;min-height:2.75rem;width:100%;max-width:28rem;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.4rem}
tr:target,tr.here{outline:3px solid var(--link);outline-offset:-3px}
@media (min-width:100rem){body{max-width:88rem}}
@media (min-width:140rem){html{font-size:112.5%}}
@media print{.language,nav,.find{display:none}}
`;
