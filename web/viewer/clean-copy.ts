const KEPT = new Set(
  'P H1 H2 H3 H4 H5 H6 UL OL LI TABLE THEAD TBODY TR TD TH STRONG EM B I U SUP SUB BR DIV SPAN'.split(' '),
);
const SPANS = ['colspan', 'rowspan'] as const;
const DROPPED = new Set(
  'SCRIPT STYLE IFRAME OBJECT EMBED TEMPLATE SVG MATH NOSCRIPT IMG LINK META'.split(' '),
);

/** Text and tables of foreign HTML, built anew: no attribute but spans, no element but those that carry text. */
export function cleanCopy(source: Element): DocumentFragment {
  const copy = document.createDocumentFragment();
  append(source, copy);
  return copy;
}

function append(from: Node, to: Node): void {
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) to.appendChild(document.createTextNode(child.textContent ?? ''));
    if (!(child instanceof Element)) continue;
    const name = child.tagName.toUpperCase();
    if (DROPPED.has(name)) continue;
    if (!KEPT.has(name)) {
      append(child, to);
      continue;
    }
    const made = document.createElement(name);
    for (const span of SPANS) {
      const value = Number(child.getAttribute(span));
      if (Number.isInteger(value) && value > 1 && value <= 1000) made.setAttribute(span, String(value));
    }
    append(child, made);
    to.appendChild(made);
  }
}
