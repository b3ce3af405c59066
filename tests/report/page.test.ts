import * as cheerio from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureRecords } from '../../docs/pages/analytics.ts';
import { reportPage } from '../../src/report/page.ts';
import { summarizeRecords, type RecordsSummary } from '../../src/report/summary.ts';
import { storeOf } from '../analyse/store.ts';
import { field, recordWith } from '../write/export/records.ts';

let summary: RecordsSummary;
let page: cheerio.CheerioAPI;
let html = '';
beforeAll(async () => {
  summary = await summarizeRecords(
    fixtureRecords(),
    (record) => record,
    (name) => `out/${name}`,
  );
  html = reportPage(summary, 'it');
  page = cheerio.load(html);
});

describe('the page', () => {
  it('asks nothing of elsewhere: no address with a scheme, nothing that loads', () => {
    expect(html).not.toMatch(/\b(?:https?:)?\/\/(?!\s)/);
    expect(html).not.toMatch(/url\(|@import|\bsrc=|<link|<iframe|<img|fetch\(|XMLHttpRequest|WebSocket/i);
    expect(page('meta[http-equiv="Content-Security-Policy"]').attr('content')).toContain(
      "default-src 'none'",
    );
  });

  it('links only to places on the page and to records beside it', () => {
    const ids = new Set(
      page('[id]')
        .map((_, element) => page(element).attr('id')!)
        .get(),
    );
    const links = page('a[href]')
      .map((_, element) => page(element).attr('href')!)
      .get();
    expect(links.length).toBeGreaterThan(50);
    for (const link of links) {
      if (link.startsWith('#')) expect(ids).toContain(link.slice(1));
      else expect(link).toMatch(/^out\/[\w/.-]+\.json$/);
    }
    expect(
      new Set(
        page('[id]')
          .map((_, element) => page(element).attr('id')!)
          .get(),
      ).size,
    ).toBe(page('[id]').length);
  });

  it('is built so that a screen reader finds its way', () => {
    expect(page('html').attr('lang')).toBe('it');
    expect(page('main').length).toBe(1);
    expect(page('h1').length).toBe(1);
    expect(page('th').length).toBe(page('th[scope]').length);
    expect(page('svg').length).toBe(page('svg[aria-hidden="true"]').length);
    expect(page('button[data-language]').length).toBe(2);
    page('section').each((_, element) => {
      expect(page(`#${page(element).attr('aria-labelledby')!}`).length).toBe(1);
    });
  });

  it('says everything in both languages', () => {
    expect(page('span[lang=it]').length).toBe(page('span[lang=en]').length);
    page('span[lang]').each((_, element) => {
      expect(page(element).text()).not.toBe('');
    });
  });

  it('closes every element that it opens', () => {
    const open: string[] = [];
    for (const [, closing, name, rest] of html
      .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
      .matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)) {
      if (closing === '/') expect(open.pop()).toBe(name);
      else if (name !== 'meta' && !rest!.endsWith('/')) open.push(name!);
    }
    expect(open).toEqual([]);
  });
});

describe('its numbers', () => {
  it('count every objective once, plan and report together', () => {
    const bySector = summary.bodies
      .flatMap(({ sectors }) => sectors)
      .reduce((sum, { count }) => sum + count, 0);
    const byYear = summary.achievement
      .flatMap(({ statuses }) => Object.values(statuses))
      .reduce((sum, tally) => sum + tally.count, 0);
    expect([bySector, byYear]).toEqual([summary.objectives, summary.objectives]);
    expect(summary.objectives).toBe(69);
  });

  it('sum the weights of a sector in a year', () => {
    const rivalunga = summary.bodies.find(({ name }) => name === 'Comune di Rivalunga')!;
    const tecnico = rivalunga.sectors.find(
      ({ sector, year }) => sector === 'Settore Tecnico' && year === 2022,
    )!;
    expect(tecnico).toMatchObject({ count: 4, weighed: 4, weight: 100 });
    expect(tecnico.behind.map(({ document }) => summary.documents[document]!.file)).toEqual(
      Array(4).fill('comune-rivalunga-relazione-2022.pdf'),
    );
  });

  it('show texts of documents as texts', async () => {
    const hostile = recordWith('a'.repeat(64), [{ title: field('<script>alert(1)</script> & "x"') }]);
    const drawn = reportPage(
      await summarizeRecords(
        storeOf([hostile]),
        (record) => record,
        () => 'r.json',
      ),
      'en',
    );
    expect(drawn).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(cheerio.load(drawn)('script').length).toBe(1);
  });

  it('are drawn without any document too', async () => {
    const none = await summarizeRecords(
      storeOf([]),
      (record) => record,
      () => '',
    );
    expect(reportPage(none, 'it')).toContain('Nessun obiettivo nei documenti.');
  });
});
