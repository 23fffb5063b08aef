import { monthsAfter } from '@dixian/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packChart } from '../../web/src/features/pack/chart.option.ts';
import type { PackChartShown } from '../../web/src/features/pack/parts.ts';
import { say } from '../../web/src/i18n/words.ts';
import { AuditEntryEntity } from '../src/modules/audit/audit-entry.entity.ts';
import { drawable } from '../src/modules/pack/document/chart-looks.ts';
import { chartOption } from '../src/modules/pack/document/chart-option.ts';
import { grouped, headFigures, numberIn, shareText } from '../src/modules/pack/document/text.ts';
import type { Pack, PackFigure, PackPage } from '../src/modules/pack/pack.ts';
import { augustOf } from './ledger/august.ts';
import { openWorld, type World, XINFENG, YISHUI } from './ledger/world.ts';
import { bare, readBook, readPdf, readWord } from './pack/read-back.ts';
import type { Data } from './scope.fixture.ts';

const OPEN = `mutation ($place: DivisionCode!, $kind: ID!, $month: Month!) {
  openMeeting(place: $place, kind: $kind, month: $month) { id } }`;
const PACK = `query ($id: ID!) { meeting(id: $id) { pack {
  title place meeting period asOf source frozenAt fingerprint complete why
  pages { id title agenda findings
    figures { id name unit value numerator denominator why lead before { name value change }
      question { measure county from to asOf filter { dimension values } } }
    tables { id title columns { name number unit } rows { cells { text figure } } total note }
    charts { id title kind unit categories series { name values } }
    duties { who text clause } } } } }`;
const MEASURE = `query ($county: DivisionCode!, $measures: [String!]!, $by: [MeasureDimension!], $from: Month!, $to: Month!, $asOf: Date) {
  measure(county: $county, measures: $measures, by: $by, from: $from, to: $to, grain: WHOLE, asOf: $asOf) {
    cells { measure keys { code } figure { value numerator denominator } } } }`;

const TILES = `query ($county: DivisionCode!, $month: Month!) { overview(county: $county, month: $month) {
  tiles { code value numerator denominator trend } } }`;
/** Codes of tiles that are not those of their measures. */
const MEASURE_OF: Readonly<Record<string, string>> = { newClues: 'new_clues', onTime: 'd1', qualified: 'd2' };

/** A quarter of a county with work and without a department's file, and a month of one with warnings and without work. */
const MEETINGS = [
  { place: YISHUI, kind: 'sd-county-quarterly', month: '2023-09', who: 'office' },
  { place: XINFENG, kind: 'analysis', month: '2023-07', who: 'xinfeng' },
] as const;

interface Told {
  id: string;
  pack: Pack;
  word: ReturnType<typeof readWord>;
  pdf: string[][];
  book: Awaited<ReturnType<typeof readBook>>;
}

let world: World;
let told: Told[];
const cookies = new Map<string, string>();

const fetched = async (who: string, path: string) =>
  fetch(`${world.hub.url}/documents/packs/${path}`, {
    headers: { cookie: cookies.get(who) ?? '', connection: 'close' },
  });

const bytesOf = async (who: string, path: string) => {
  const answer = await fetched(who, path);
  if (answer.status !== 200)
    throw new Error(`${path}: ${answer.status} ${await answer.text()} ${world.hub.log.at(-1)}`);
  return new Uint8Array(await answer.arrayBuffer());
};

beforeAll(async () => {
  world = await openWorld(() => new Date('2023-09-20T02:00:00Z'));
  await augustOf(world);
  for (const who of ['office', 'xinfeng', 'auditor']) cookies.set(who, await world.hub.signIn(who));
  told = [];
  for (const { place, kind, month, who } of MEETINGS) {
    const { id } = (await world.ask(who, OPEN, { place, kind, month })).openMeeting;
    const { pack } = (await world.ask(who, PACK, { id })).meeting;
    told.push({
      ...{ id, pack },
      word: readWord(await bytesOf(who, `${id}.docx`)),
      pdf: await readPdf(await bytesOf(who, `${id}.pdf`)),
      book: await readBook(await bytesOf(who, `${id}.xlsx`)),
    });
  }
}, 300_000);
afterAll(() => world.end());

const everyPage = (work: (page: PackPage, told: Told, at: number) => void) => {
  for (const one of told) for (const [at, page] of one.pack.pages.entries()) work(page, one, at);
};

/** A question about all values of the dimensions that a figure is narrowed by. */
const whole = (rest: Data, filter: Data): string =>
  JSON.stringify({ ...rest, by: filter.map((one: Data) => one.dimension) });

/** Questions that figures come from, each with its measures. */
function questions(figures: readonly PackFigure[]): [string, string[]][] {
  const found = new Map<string, Set<string>>();
  for (const { question } of figures) {
    const { measure, filter, ...rest } = question as Data;
    const key = whole(rest, filter);
    found.set(key, (found.get(key) ?? new Set()).add(measure));
  }
  return [...found].map(([key, measures]) => [key, [...measures]]);
}

/** What a table of the pack says in a document: numbers with their thousands apart. */
const saidRows = ({ columns, rows }: PackPage['tables'][number]): string[][] =>
  rows.map(({ cells }) => cells.map(({ text }, at) => (columns[at]?.number ? grouped(text) : text)));

const pick = ({ numerator, denominator }: Data) => ({ numerator, denominator });

const flat = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(bare));

describe('the same number wherever it stands', () => {
  it('has something to compare: figures, shares, missing ones, tables and charts', () => {
    const figures = told.flatMap(({ pack }) => pack.pages.flatMap((page) => page.figures));
    expect(figures.filter(({ numerator }) => (numerator ?? 0) > 0).length).toBeGreaterThan(20);
    expect(figures.some(({ value, denominator }) => value !== null && denominator !== null)).toBe(true);
    expect(figures.some(({ value }) => value === null)).toBe(true);
    const pages = told.flatMap(({ pack }) => pack.pages);
    expect(pages.flatMap(({ tables }) => tables).length).toBeGreaterThan(10);
    expect(pages.flatMap(({ charts }) => charts).length).toBeGreaterThan(1);
  });

  it('总览: its tiles are their measures, this month and in the months before', async () => {
    for (const { place, month, who } of MEETINGS) {
      const { tiles } = (await world.ask(who, TILES, { county: place, month })).overview;
      expect(tiles.length).toBe(7);
      const measures = tiles.map(({ code }: Data) => MEASURE_OF[code] ?? code);
      for (const [back, at] of [month, monthsAfter(month, -1), monthsAfter(month, -2)].entries()) {
        const asked = { county: place, measures, by: [], from: at, to: at, asOf: null };
        const { cells } = (await world.ask(who, MEASURE, asked)).measure;
        for (const { code, value, numerator, denominator, trend } of tiles) {
          const name = `${place} ${at} ${code}`;
          const figure = cells.find(({ measure }: Data) => measure === (MEASURE_OF[code] ?? code))?.figure;
          expect(trend.at(-1 - back) ?? null, name).toEqual(figure?.value ?? null);
          if (back > 0 || value === null) continue;
          expect(value, name).toBe(figure.value);
          if (figure.denominator !== null) expect({ numerator, denominator }, name).toEqual(pick(figure));
        }
      }
    }
  });

  it('GraphQL: the measures asked by themselves give every figure of the pack', async () => {
    for (const [at, { pack }] of told.entries()) {
      const figures = pack.pages.flatMap((page) => page.figures.filter(({ question }) => question));
      const answers = new Map<string, Data>();
      for (const [question, measures] of questions(figures)) {
        const asked = JSON.parse(question);
        for (let from = 0; from < measures.length; from += 20) {
          const some = { ...asked, measures: measures.slice(from, from + 20) };
          const { measure } = await world.ask(MEETINGS[at]?.who ?? '', MEASURE, some);
          for (const { measure: code, keys, figure } of measure.cells)
            answers.set([question, code, ...keys.map((key: Data) => key.code)].join('|'), figure);
        }
      }
      expect(answers.size).toBeGreaterThan(30);
      for (const { id, value, numerator, denominator, question } of figures) {
        const { measure, filter, ...rest } = question as Data;
        const key = [whole(rest, filter), measure, ...filter.flatMap((one: Data) => one.values)].join('|');
        // What nothing was found of has no cell of its own.
        const nothing = denominator === null ? { value: '0', denominator } : { value: null, denominator: 0 };
        const now = answers.get(key) ?? { numerator: 0, ...nothing };
        expect([id, value, numerator, denominator]).toEqual([id, now.value, now.numerator, now.denominator]);
      }
    }
  });

  it('a cell that names a figure says its value', () =>
    everyPage(({ figures, tables }) => {
      const byId = new Map(figures.map((figure) => [figure.id, figure]));
      for (const { text, figure } of tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) {
        const one = figure ? byId.get(figure) : undefined;
        if (!one) continue;
        expect(text.split(/[^\d.,—-]+/), `${one.id} ${text}`).toContain(one.value === null ? '—' : grouped(one.value));
      }
    }));

  it('Word: every figure and every row of every table', () => {
    for (const { pack, word } of told) {
      const tables = word.tables.map((rows) => flat(rows));
      for (const page of pack.pages) {
        for (const table of page.tables.filter(({ rows }) => rows.length > 0))
          expect(
            tables.map((rows) => rows.slice(1)),
            table.title,
          ).toContainEqual(flat(saidRows(table)));
        const rows = tables.flat();
        for (const figure of headFigures(page))
          expect(
            rows.some(([name, value]) => name === bare(figure.name) && value === bare(shareText(figure))),
            figure.id,
          ).toBe(true);
      }
    }
  });

  it('PDF: the same rows in the same order', () => {
    for (const { pack, pdf } of told) {
      const text = pdf.map((page) => bare(page.join(''))).join('');
      let from = 0;
      const next = (wanted: string) => {
        const found = text.indexOf(wanted, from);
        expect(found, wanted).toBeGreaterThanOrEqual(0);
        from = found + wanted.length;
      };
      for (const page of pack.pages) {
        next(bare(page.title));
        for (const finding of page.findings) next(bare(finding));
        for (const figure of headFigures(page)) next(bare(figure.name) + bare(shareText(figure)));
        for (const table of page.tables) for (const row of flat(saidRows(table))) next(row.join(''));
      }
    }
  });

  it('XLSX: every figure with numerator and denominator, every table with numbers as numbers', () =>
    everyPage((page, { book }, at) => {
      const rows = book[at + 1]?.rows ?? [];
      const byId = new Map(page.figures.map((figure) => [figure.id, figure]));
      const from = rows.findIndex(([title]) => title === '全部数字');
      for (const [place, { name, unit, value, numerator, denominator }] of page.figures.entries())
        expect(rows[from + 2 + place]?.slice(0, 5).map((cell) => cell ?? null)).toEqual([
          name,
          value === null ? '—' : Number(value),
          unit,
          numerator,
          denominator,
        ]);
      for (const { title, columns, rows: own } of page.tables) {
        const start = rows.findIndex(
          ([cell], row) => cell === title && rows[row + 1]?.[0]?.toString().startsWith(columns[0]?.name ?? ''),
        );
        expect(start, title).toBeGreaterThan(0);
        for (const [place, { cells }] of own.entries())
          for (const [column, { text, figure }] of cells.entries()) {
            const one = figure && columns[column]?.number ? byId.get(figure) : undefined;
            const wanted = one
              ? one.value === null
                ? '—'
                : Number(one.value)
              : columns[column]?.number
                ? (numberIn(text) ?? text)
                : text;
            expect(rows[start + 2 + place]?.[column] ?? '', `${title} ${place} ${column}`).toEqual(wanted);
          }
      }
    }));

  it('charts: on the screen, in Word (what it draws before anyone opens it) and in the PDF', () => {
    for (const { pack, word, pdf } of told) {
      const charts = drawable(pack.pages.flatMap((page) => page.charts));
      expect(word.charts.length).toBe(charts.length);
      for (const [at, chart] of charts.entries()) {
        const values = chart.series.map((one) => one.values);
        const drawn = (option: object) => (option as { series: Data[] }).series.map(({ data }) => data);
        expect(drawn(packChart(chart as PackChartShown, say('zh')).option)).toEqual(values);
        expect(drawn(chartOption(chart))).toEqual(values);
        expect(word.charts[at]).toEqual({
          title: `${chart.title}（${chart.unit}）`,
          categories: chart.categories,
          series: chart.series.map(({ name, values: own }) => ({ name, values: own })),
        });
        const page =
          pdf.find((pieces) => bare(pieces.join('')).includes(bare(`${chart.title}（${chart.unit}）`))) ?? [];
        for (const value of values.flat().filter((one) => one !== null && (one !== 0 || chart.kind !== 'STACK')))
          expect(page, chart.title).toContain(grouped(String(value)));
      }
    }
  });

  it('says on every page of every document that the quarter is not complete', () => {
    const [quarter] = told;
    const words = `数据不完整：${quarter?.pack.why}`;
    expect(quarter?.pack.complete).toBe(false);
    for (const head of quarter?.word.headers ?? []) expect(head).toContain(words);
    for (const page of quarter?.pdf ?? []) expect(bare(page.join(''))).toContain(bare(words));
    for (const { name, rows } of quarter?.book.slice(0, -1) ?? [])
      expect(rows.slice(0, 3).flat().includes(words), name).toBe(true);
  });
});

describe('documents are for who may see the pack', () => {
  it('refuses strangers, other counties and who sees no data, in words; and writes down who took what', async () => {
    const [quarter] = told;
    const path = `${quarter?.id}.docx`;
    const codes = [];
    for (const who of ['nobody', 'xinfeng', 'auditor']) {
      const answer = await fetched(who, path);
      const { errors } = (await answer.json()) as Data;
      codes.push([answer.status, errors[0].extensions.code]);
      expect(errors[0].message).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(codes).toEqual([
      [401, 'UNAUTHENTICATED'],
      [403, 'FORBIDDEN'],
      [403, 'FORBIDDEN'],
    ]);
    expect((await fetched('office', `${quarter?.id}.exe`)).status).toBe(404);
    const entries = await world.hub.services.orm.em.fork().find(AuditEntryEntity, { action: 'DOWNLOAD_PACK' });
    expect(entries.map(({ who, subject, result }) => [who, subject, result])).toContainEqual([
      'user:office',
      `${quarter?.id}/docx`,
      'OK',
    ]);
    expect(entries.some(({ who, result }) => who === 'user:xinfeng' && result === 'FORBIDDEN')).toBe(true);
  });

  it('the bulletin goes to whom the document names', async () => {
    const [quarter] = told;
    const { paragraphs } = readWord(await bytesOf('office', `${quarter?.id}.bulletin.docx`));
    expect(paragraphs).toContain('相关行业部门：');
    expect(paragraphs.some((text) => text.startsWith('关于2023年第三季度'))).toBe(true);
  });
});
