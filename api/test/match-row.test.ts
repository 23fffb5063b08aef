import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTRACTS, ContractBook, loadContracts } from '@dixian/etl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNTY, MONTH, place, rowAt } from '../../warehouse/test/read.fixture.ts';
import { type Data, openTestCounty, type TestCounty } from './scope.fixture.ts';

const BATCHES = { match: '00000000-0000-4000-8000-000000000041', petition: '00000000-0000-4000-8000-000000000042' };

const contractText = (id: string, shape: string, columns: string) =>
  `id: ${id}\ncounty: "${COUNTY}"\ndepartment: 甲局\ntitle: ${id}\nshape: ${shape}\ndelivery: increment\n` +
  `use: [person, place, remark]\ncolumns:\n${columns}`;

/** Contracts of the product and two more, which only this test knows. */
function contracts(): ContractBook {
  const folder = mkdtempSync(join(tmpdir(), 'match-'));
  const column = (name: string, field: string, type: string) =>
    `  - { name: ${name}, field: ${field}, type: ${type} }\n`;
  writeFileSync(
    join(folder, 'match.yaml'),
    contractText(
      'zz-match',
      'match_result',
      column('是否命中', 'hit', 'b') + column('详情', 'detail', 's') + column('数据日期', 'source_date', 'd'),
    ),
  );
  writeFileSync(
    join(folder, 'petition.yaml'),
    contractText(
      'zz-petition',
      'petition',
      column('受理日期', 'received_date', 'd') + column('诉求类别', 'topic', 's') + column('诉求内容', 'content', 's'),
    ),
  );
  const own = loadContracts([join(CONTRACTS, 'groups'), folder]).all;
  rmSync(folder, { recursive: true });
  return new ContractBook([...loadContracts().all, ...own]);
}

let county: TestCounty;
beforeAll(async () => {
  county = await openTestCounty();
  const { services } = county.hub;
  Object.assign(services, { contracts: contracts() });
  const who = county.people.find(({ household, head }) => household === 'H1' && head);
  const named = { name: 'given' };
  const given = async (extract: string, batch: string, shape: string, row: object) => {
    const at = { ...rowAt(batch, extract, MONTH, 2), person_key: who?.key };
    const ledger = { status: 'ACCEPTED', nil: false, files: [{ name: `${extract}.csv`, sha256: batch, bytes: 1 }] };
    const time = { submitted_at: '2023-08-01 00:00:00.000', published_at: '2023-08-01 00:00:00.000' };
    const { county, period, batch_id } = at;
    await services.warehouse.put('submission', [{ county, extract, period, batch_id, ...ledger, ...time }], named);
    await services.warehouse.put(`raw_${shape}`, [{ ...at, ...row, ...place('H1') }], named);
    await services.warehouse.put(
      'link',
      [{ ...at, state: 'LINKED', hh_no: 'H1', event_date: '2023-07-20', ...place('H1') }],
      named,
    );
  };
  await given('zz-match', BATCHES.match, 'match_result', {
    hit: true,
    asset_kind: '小汽车',
    source_date: '2023-07-20',
  });
  await given('zz-petition', BATCHES.petition, 'petition', { topic: '住房', received_date: '2023-07-20' });
});
afterAll(() => county.close());

const ROW = `query ($batch: ID!) { row(county: "360722", batch: $batch, file: 1, sheet: "Sheet1", row: 2) {
  cells { column value compared } } }`;
const cells = async (batch: string): Promise<Map<string, string | null>> => {
  const { row } = await county.ask('office', ROW, { batch });
  return new Map(row.cells.map(({ column, value }: Data) => [column, value]));
};

describe('a household that was compared or petitioned', () => {
  it('has on its timeline only whether the comparison hit, and of a petition what it is about', async () => {
    const { household } = await county.ask(
      'leader',
      'query { household(county: "360722", id: "H1") { timeline { text extract } notUsed } }',
    );
    const texts = household.timeline.flatMap(({ text, extract }: Data) => (extract?.startsWith('zz-') ? [text] : []));
    expect(texts).toEqual(expect.arrayContaining(['比对：有', 'zz-petition：受理日期 2023-07-20，诉求类别 住房']));
    expect(texts).toHaveLength(2);
  });

  it('shows on the row page that there was a hit, and leaves what it was to the pages of matches', async () => {
    const shown = await cells(BATCHES.match);
    expect(shown.get('是否命中')).toBe('是');
    expect(shown.get('数据日期')).toBe('2023-07-20');
    for (const hidden of ['详情', '备注']) expect(shown.get(hidden)).toContain('县级核查人员');
  });

  it('shows a petition on the row page', async () => {
    expect((await cells(BATCHES.petition)).get('诉求类别')).toBe('住房');
  });
});
