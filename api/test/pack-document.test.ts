import { beforeAll, describe, expect, it } from 'vitest';
import { packBulletin } from '../src/modules/pack/document/bulletin.ts';
import { packPdf } from '../src/modules/pack/document/pdf.ts';
import { figureTexts, fitted, ordinal } from '../src/modules/pack/document/text.ts';
import { packWord } from '../src/modules/pack/document/word.ts';
import { packXlsx } from '../src/modules/pack/document/xlsx.ts';
import { bare, readBook, readPdf, readWord } from './pack/read-back.ts';
import { SAMPLE, TOWNS } from './pack/sample.ts';

const WANTING = '数据不完整：应报 36 项，还缺 2 项：甲部门临时救助名单、乙部门住房排查';

describe('the pack as a Word file', () => {
  let word: ReturnType<typeof readWord>;
  beforeAll(async () => {
    word = readWord(await packWord(SAMPLE));
  });

  it('has the form of official papers: A4 and its margins, 三号仿宋 at 28.95 points a line, two characters indented', () => {
    expect(/<w:pgSz w:w="1190\d" w:h="1683\d"/.test(word.body)).toBe(true);
    for (const [side, mm] of Object.entries({ top: 37, bottom: 35, left: 28, right: 26 })) {
      const twips = Number(new RegExp(`<w:pgMar [^>]*w:${side}="(\\d+)`).exec(word.body)?.[1]);
      expect(Math.abs(twips - (mm / 25.4) * 1440), side).toBeLessThan(2);
    }
    expect(/w:line="579" w:lineRule="exact"/.test(word.body)).toBe(true);
    expect(/w:firstLine="640" w:firstLineChars="200"/.test(word.body)).toBe(true);
    expect(/w:eastAsia="方正小标宋简体"[^>]*><w:sz w:val="44"/.test(word.body)).toBe(true);
    for (const font of ['仿宋_GB2312', '黑体', '楷体_GB2312'])
      expect(word.body.includes(`w:eastAsia="${font}"`), font).toBe(true);
  });

  it('numbers its pages — 1 — at the outer edge, odd and even apart', () => {
    expect(word.parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    expect(word.footers).toHaveLength(2);
    const feet = Object.entries(word.parts).filter(([name]) => name.startsWith('word/footer'));
    expect(feet.map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right']);
    expect(feet.every(([, xml]) => xml.includes('PAGE') && xml.includes('— '))).toBe(true);
  });

  it('says on every page what is wanting, the period, the cut-off day and the fingerprint', () => {
    for (const head of word.headers) {
      expect(head).toContain(WANTING);
      expect(head).toContain('2025年7月至8月  截止2025年9月5日  指纹3f9a6c0d1e2b4a58');
    }
  });

  it('repeats the header of a table on every page and tears no row', () => {
    expect(word.body.match(/<w:tblHeader\/>/g)).toHaveLength(word.tables.length);
    const rows = word.tables.flat().length;
    expect(word.body.match(/<w:cantSplit\/>/g)).toHaveLength(rows);
  });

  it('keeps missing missing, and large numbers readable', () => {
    const towns = word.tables.find(([head]) => head?.[0] === '乡镇') ?? [];
    expect(towns).toHaveLength(TOWNS.length + 2);
    expect(towns[0]).toEqual(['乡镇', '收到（户）', '办结（户）', '在办（户）', '核查率（%）', '说明']);
    expect(towns[4]?.slice(0, 5)).toEqual(['丁岭镇', '1,234', '28', '12', '82.35']);
    expect(towns[14]?.[4]).toBe('—');
    const figures = word.tables.find(([head]) => head?.[0] === '指标') ?? [];
    expect(figures).toContainEqual(['核查率', '90.24%（37/41）', '上期 92.10%，−1.86 个百分点', '']);
    expect(figures).toContainEqual(['核实及时率', '—', '', '没有下发的线索']);
  });

  it('draws charts that Word itself can edit, a gap where a month is missing', () => {
    expect(word.charts.map(({ title }) => title)).toEqual(
      SAMPLE.pages[0]?.charts.map(({ title, unit }) => `${title}（${unit}）`),
    );
    expect(word.charts[1]?.series[0]?.values).toEqual([102, 98, 121, 110, 141, null]);
    expect(Object.keys(word.parts).filter((name) => name.endsWith('.xlsx'))).toHaveLength(3);
  });
});

describe('the bulletin', () => {
  it('leaves its number blank, names whom it goes to, tells the findings, is signed and dated, and encloses the tables', async () => {
    const { paragraphs, headers } = readWord(
      await packBulletin(SAMPLE, { to: '各镇、县直有关单位', signer: '某某县领导小组办公室', day: '2025-09-08' }),
    );
    const at = (text: string) => paragraphs.findIndex((one) => one.includes(text));
    const order = [
      '〔2025〕',
      '关于2025年7月至8月',
      '各镇、县直有关单位：',
      '预警412条（上期 365 条，+47）',
      '附件：1.',
      '某某县领导小组办公室',
      '2025年9月8日',
      '附件1',
    ];
    const places = order.map(at);
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(headers[0]).toContain(WANTING);
  });

  it('says in its text what was written by hand about an item, not only in an enclosure', async () => {
    const table = { id: 'n', title: '填写的内容', columns: [{ name: '县' }, { name: '内容' }] };
    const cells = [{ text: '甲县' }, { text: '两个镇迟报' }];
    const written = { id: 'notes', title: '存在问题', agenda: '存在问题', tables: [{ ...table, rows: [{ cells }] }] };
    const pages = [{ ...written, findings: [], figures: [], charts: [], duties: [] }];
    const { paragraphs } = readWord(
      await packBulletin({ ...SAMPLE, pages }, { to: '各县', signer: '某市', day: '2025-10-10' }),
    );
    const at = paragraphs.findIndex((one) => one.includes('一、存在问题'));
    expect(paragraphs[at + 1]).toContain('甲县：两个镇迟报');
  });
});

describe('the pack as a PDF', () => {
  it('can be searched: every finding, figure and row in Chinese; what is wanting on every page; numbered n / m', async () => {
    const pages = await readPdf(await packPdf(SAMPLE));
    const text = bare(pages.flat().join(''));
    for (const { title, findings } of SAMPLE.pages)
      for (const one of [title, ...findings]) expect(text).toContain(bare(one));
    for (const town of TOWNS) expect(text).toContain(town);
    expect(text).toContain('90.24%（37/41）');
    expect(pages.length).toBeGreaterThan(2);
    for (const [at, page] of pages.entries()) {
      expect(bare(page.join(''))).toContain(bare(WANTING));
      expect(bare(page.join(''))).toContain(`${at + 1}/${pages.length}`);
    }
  });

  it('repeats the title and header of a table on the page where it goes on', async () => {
    const [page] = SAMPLE.pages;
    const [table] = page?.tables ?? [];
    if (!page || !table) throw new Error('no table');
    const long = { ...table, rows: Array.from({ length: 60 }, () => table.rows[0] ?? { cells: [] }) };
    const pages = await readPdf(await packPdf({ ...SAMPLE, pages: [{ ...page, charts: [], tables: [long] }] }));
    const heads = pages.filter((one) => bare(one.join('')).includes('各乡镇线索办理情况乡镇收到（户）办结（户）'));
    expect(heads.length).toBeGreaterThan(1);
  });
});

describe('the pack as a workbook', () => {
  it('has a sheet a page and one about itself; numbers are numbers, missing is —', async () => {
    const sheets = await readBook(await packXlsx(SAMPLE, []));
    expect(sheets).toHaveLength(SAMPLE.pages.length + 1);
    const rows = sheets[1]?.rows ?? [];
    expect(rows[2]?.[0]).toBe(WANTING);
    expect(rows.find(([name]) => name === '丁岭镇')?.slice(1, 5)).toEqual([1234, 28, 12, 82.35]);
    expect(rows.find(([name]) => name === '卯岭镇')?.[4]).toBe('—');
    expect(rows.find(([name]) => name === '核查率')?.slice(1, 5)).toEqual([90.24, '%', 37, 41]);
  });
});

describe('small things', () => {
  it('counts pages as Chinese does', () =>
    expect([1, 10, 11, 20, 26].map(ordinal)).toEqual(['一', '十', '十一', '二十', '二十六']));
  it('fills a line, and takes what is wanting from the widest column only', () => {
    expect(fitted([1, 3], 8)).toEqual([2, 6]);
    expect(fitted([2, 3, 20], 10)).toEqual([2, 3, 5]);
    expect(fitted([9, 9], 10)).toEqual([5, 5]);
  });
  it('does not say figures twice that a table lists one by one', () => {
    const [, page] = SAMPLE.pages;
    if (!page) throw new Error('no page');
    const figures = page.figures.map((figure) => ({ ...figure, lead: true as const }));
    const rows = figures.map(({ id }) => ({ cells: [{ text: '1', figure: id }] }));
    const table = { id: 't', title: '', columns: [{ name: '' }], rows };
    expect(figureTexts({ ...page, figures, tables: [table] })).toBeNull();
    expect(figureTexts({ ...page, figures, tables: [] })?.rows).toHaveLength(2);
  });
});
