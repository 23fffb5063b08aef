import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPolicies, readDivisions } from '@dixian/warehouse';
import { read } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Column, type Contract, handIn, template } from '../src/index.ts';
import { readParts, withRows } from './filled-template.ts';
import { Hub, idOf } from './hand-in-hub.ts';

const PERIOD = '2023-09';
const COUNTIES = ['360722', '360425', '411024', '530426', '371323'];
const divisions = readDivisions();

let hub: Hub;
const policies = loadPolicies();
beforeAll(async () => {
  hub = await Hub.open();
});
afterAll(() => hub.close());

const every = () =>
  COUNTIES.flatMap((county) => hub.contracts.forCounty(county).map((contract) => [county, contract] as const));

/** A cell that fits its column. */
function cellOf(column: Column, n: number, [town, village]: readonly [string, string]): string | number {
  const field = column.field ?? '';
  const own: Record<string, string> = { town, village, name: `甲${n}`, head_name: `甲${n}`, year: '2022' };
  if (field in own) return own[field] ?? '';
  if (column.none.length > 0 && column.type === 's') return column.none[0] ?? '';
  switch (column.type) {
    case 'id':
      return idOf(n);
    case 'd':
      return '2023-09-14';
    case 'm':
      return column.notAbove || column.sumOf ? 10 : 100 + n;
    case 'i':
      return Math.max(column.min, Math.min(column.max, n));
    case 'b':
      return '是';
    case 'e':
      return Object.values(column.codes)[0]?.[0] ?? '';
    default:
      return column.required ? `文字${n}` : '';
  }
}

const rowsOf = (contract: Contract, county: string): (string | number)[][] => {
  const place = placeOf(county);
  return [1, 2, 3].map((n) => contract.columns.map((column) => cellOf(column, n, place)));
};

function placeOf(county: string): readonly [string, string] {
  const village = divisions.find((one) => one.county === county && one.level === 'village');
  const town = divisions.find(({ code }) => code === village?.parent);
  return [town?.name ?? '', village?.name ?? ''];
}

async function load(county: string, contract: Contract, name: string, content: Uint8Array, dryRun = true) {
  const folder = join(hub.folder, 'templates', county);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, content);
  const [answer] = await handIn(
    { ...hub.deps, policies },
    { county, period: PERIOD, by: 'test', files: [{ name, path }], dryRun, extract: contract.id },
  );
  return answer;
}

describe('the template of an extract', () => {
  test('of every extract of all five documents, filled in, is accepted without a word', async () => {
    const asked = every();
    expect(asked.length).toBeGreaterThan(90);
    const queue = asked.values();
    const clerk = async () => {
      for (const [county, contract] of queue) {
        const made = await template(contract, policies.forCounty(county));
        const filled = await withRows(made.content, rowsOf(contract, county));
        const answer = await load(county, contract, made.name, filled);
        const said = answer?.problems.filter(({ code }) => !['NOT_IN_REGISTER', 'DATE_OUTSIDE_PERIOD'].includes(code));
        expect({
          id: contract.id,
          status: answer?.status,
          loaded: answer?.loaded,
          said,
          reason: answer?.reason,
        }).toEqual({
          id: contract.id,
          status: 'ACCEPTED',
          loaded: 3,
          said: [],
          reason: undefined,
        });
      }
    };
    await Promise.all([clerk(), clerk(), clerk(), clerk()]);
  }, 600_000);

  test('left empty has no rows: its example loads nobody', async () => {
    for (const contract of hub.contracts.forCounty('360722')) {
      const made = await template(contract, policies.forCounty('360722'));
      const answer = await load('360722', contract, made.name, made.content);
      expect([contract.id, answer?.status, answer?.received]).toEqual([contract.id, 'RETURNED', 0]);
      expect(answer?.reason).toContain('零报告');
    }
  }, 600_000);

  test('opens in another program with its header, notes, drop-downs and version', async () => {
    const contract = hub.contracts.get('xf-yb-selfpay') as Contract;
    const { content, name } = await template(contract, policies.forCounty('360722'));
    expect(name).toMatch(/^xf-yb-selfpay .*模板\.xlsx$/);
    const book = read(content, { cellStyles: true });
    expect(book.SheetNames).toEqual(['填报', '填报说明', '列表']);
    expect(book.Sheets.填报?.A1?.v).toBe('*姓名');
    expect(JSON.stringify(book.Props)).toContain(contract.version);
    const notes = JSON.stringify(book.Sheets.填报说明);
    for (const told of [contract.version, '次月 10 日前', '门诊慢特病', '《', '36079919850101002X'])
      expect(notes).toContain(told);
    const sheet = (await readParts(content)).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain("<formula1>'列表'!$");
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toMatch(/type="list"[^>]*errorStyle="stop"/);
    expect((await readParts(content)).get('xl/workbook.xml')).toContain('_xlnm.Print_Titles');
  });

  test('keeps its bytes while the contract stays the same', async () => {
    const contract = hub.contracts.get('register') as Contract;
    expect((await template(contract)).content.equals((await template(contract)).content)).toBe(true);
  });

  test('of last year still loads: a column by its old name, one it did not have, one that is gone', async () => {
    const contract = hub.contracts.get('xf-wj-disease') as Contract;
    const old: Contract = {
      ...contract,
      version: 'old',
      columns: [
        ...contract.columns
          .filter(({ name, required }) => required || name !== '备注')
          .map((one) => (one.synonyms[0] && one.required ? { ...one, name: one.synonyms[0] } : one)),
        { ...(contract.columns.find(({ name }) => name === '备注') as Column), name: '去年的列', field: null },
      ],
    };
    const { content, name } = await template(old);
    const filled = await withRows(content, rowsOf(old, '360722'));
    const answer = await load('360722', contract, name, filled);
    expect([answer?.status, answer?.loaded]).toEqual(['ACCEPTED', 3]);
    const codes = answer?.problems.map(({ code }) => code).filter((code) => code !== 'NOT_IN_REGISTER');
    expect(codes?.filter((code) => !['UNKNOWN_COLUMN', 'DATE_OUTSIDE_PERIOD'].includes(code))).toEqual([]);
    expect(codes).toContain('UNKNOWN_COLUMN');
  });
});
