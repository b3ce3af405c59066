/** A number format that every file has, by its id; ids of dates and times apart. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'dd/mm/yyyy',
  16: 'dd/mm',
  17: 'mm/yyyy',
  18: 'hh:mm',
  19: 'hh:mm',
  20: 'hh:mm',
  21: 'hh:mm',
  22: 'dd/mm/yyyy hh:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'hh:mm',
  46: 'hh:mm',
};
/** Significant digits that a cell without a format shows at most. */
const GENERAL = 11;
const DAY = 86_400_000;
/** Days from 1899-12-30, from which dates are counted, to 1904-01-01, from which old files of the Macintosh count. */
const LATER = 1462;

export const builtIn = (id: number): string => BUILT_IN[id] ?? 'General';

/** A number as a cell of that format shows it in Italian: 0.4 as `40%`, 1350 as `1.350`, 45292 as `01/01/2024`. */
export function shownNumber(value: number, format: string, from1904 = false): string {
  const sections = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/u);
  const section = (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0]!;
  const bare = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, '');
  if (/^\s*general\s*$/iu.test(bare) || bare.includes('@')) return general(value);
  if (!/[0#?]/.test(bare))
    return /[dmyhs]/iu.test(bare)
      ? shownDate(value + (from1904 ? LATER : 0), bare.toLowerCase())
      : literals(section, '').trim();
  const own = section === sections[1];
  const text = digits(own ? Math.abs(value) : value, bare);
  return literals(section, text).trim();
}

function general(value: number): string {
  const short = Number(value.toPrecision(GENERAL));
  const plain = Math.abs(short) >= 1e15 || /e/i.test(String(short)) ? short.toFixed(10) : String(short);
  return plain
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace('.', ',');
}

/** The figures of a number by the placeholders for them. */
function digits(value: number, bare: string): string {
  const pattern = /[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+/.exec(bare)?.[0] ?? '0';
  const [whole = '', decimals = ''] = pattern.split('.');
  const thousands = /,+$/.exec(pattern)?.[0].length ?? 0;
  const scaled = (value * (bare.includes('%') ? 100 : 1)) / 1000 ** thousands;
  const least = decimals.replace(/[#?]/g, '').length;
  const fixed = Number(scaled.toPrecision(15)).toFixed(Math.min(20, decimals.length));
  const [units = '0', rest = ''] = fixed.split('.');
  let kept = rest;
  while (kept.length > least && kept.endsWith('0')) kept = kept.slice(0, -1);
  const grouped = /,[0#?]/.test(whole) ? units.replace(/(?<=\d)(?=(?:\d{3})+$)/g, '.') : units;
  return kept === '' ? grouped : `${grouped},${kept}`;
}

/** What a format writes before and behind the figures: units in quotes, currencies, brackets, the sign of percent. */
function literals(section: string, figures: string): string {
  const plain = section
    .replace(/\[\$([^\]-]*)[^\]]*\]/gu, '"$1"')
    .replace(/\[[^\]]*\]|_.|\*./gu, '')
    .replace(/\\(.)/gu, '"$1"');
  let written = '';
  let placed = false;
  for (const [part] of plain.matchAll(/"[^"]*"|[0#?.,]+|[^"0#?.,]+/gu)) {
    if (part.startsWith('"')) written += part.slice(1, -1);
    else if (!/[0#?]/.test(part)) written += part;
    else if (!placed) {
      written += figures;
      placed = true;
    }
  }
  return written;
}

function shownDate(days: number, bare: string): string {
  const at = new Date(Math.round(((days - 25_569) * DAY) / 1000) * 1000);
  if (Number.isNaN(at.getTime())) return general(days);
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = [
    bare.includes('d') ? two(at.getUTCDate()) : '',
    /d|y/.test(bare) && bare.includes('m') ? two(at.getUTCMonth() + 1) : '',
    bare.includes('y') ? String(at.getUTCFullYear()) : '',
  ].filter((part) => part !== '');
  const time = /h|s/.test(bare) ? `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}` : '';
  return [date.join('/'), time].filter((part) => part !== '').join(' ');
}
