import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handIn } from '@dixian/etl';
import { build } from '@dixian/warehouse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDeps } from '../src/build.ts';
import { openTestHub, type TestHub } from './hub.ts';
import type { Data } from './scope.fixture.ts';

let hub: TestHub;
let folder: string;
let cookie: string;

const REGISTER = `乡镇,行政村,户编号,户类型,监测类型,户主姓名,户主身份证号码,姓名,身份证号码,与户主关系,劳动能力,联系电话
嘉定镇,南山居委会,H001,脱贫户,,测一,36079919850101002X,测一,36079919850101002X,户主,有,13900001234
嘉定镇,南山居委会,H001,脱贫户,,测一,36079919850101002X,测二,360799196002290013,父亲,无,
大塘埠,坪石居委会,H002,一般农户,,测三,11010519491231002X,测三,11010519491231002X,户主,有,
`;
const SELF_PAY = `姓名,身份证号码,乡镇,行政村,就医类别,医疗机构,结算日期,总费用,个人自付
测一,36079919850101002X,嘉定镇,南山居委会,住院,县人民医院,2023-07-14,30000,12345.60
测二,360799196002290013,嘉定镇,南山居委会,住院,县人民医院,2023-07-15,20000,10000.00
测三,360799196002290014,大塘埠镇,坪石居委会,住院,县人民医院,2023-07-16,20000,15000
`;

beforeAll(async () => {
  hub = await openTestHub();
  folder = await mkdtemp(join(tmpdir(), 'dixian-line-'));
  const { warehouse, keyring, contracts } = hub.services;
  for (const [extract, text] of [
    ['register', REGISTER],
    ['xf-yb-selfpay', SELF_PAY],
  ] as const) {
    const path = join(folder, `${extract}.csv`);
    await writeFile(path, text);
    const request = {
      county: '360722',
      period: '2023-07',
      extract,
      files: [{ name: `${extract}.csv`, path }],
      by: 'test',
    };
    const [answer] = await handIn(
      { warehouse, keyring, contracts },
      { ...request, submittedAt: new Date('2023-08-05T01:00:00Z') },
    );
    expect(answer).toMatchObject({ status: 'ACCEPTED' });
  }
  await build(buildDeps(hub.services), '360722');
  cookie = await hub.account('leader', { role: 'COUNTY_LEADER', division: '360722' });
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = async (query: string): Promise<Data> => {
  const { data, errors } = await hub.ask(query, {}, { cookie });
  expect(errors).toEqual([]);
  return data;
};

it('a figure of 总览 leads to the warning, the household, the row in the file and the phrase in the document', async () => {
  const { overview, warnings } = await ask(`{
    overview(county: "360722", month: "2023-07") { owed handedIn tiles { code value } finding trend { month complete warnings } byTown { name warnings } }
    warnings(county: "360722", month: "2023-07") { totalCount edges { node { id why amount household { id } rule { clause { quote } } evidence { batch file sheet row fileName } } } } }`);
  expect(overview.tiles.find(({ code }: Data) => code === 'warnings').value).toBe('1');
  expect(overview.tiles.find(({ code }: Data) => code === 'qualified').value).toBe('83.33');
  expect(overview.handedIn).toBe(2);
  expect(overview.byTown.find(({ name }: Data) => name === '嘉定镇').warnings).toBe(1);
  const { node } = warnings.edges[0];
  expect(node).toMatchObject({
    household: { id: 'H001' },
    why: '住院单次自付 12,345.60 元，单次个人自付超过 10,000 元（信巩办字〔2023〕15号 二（一））',
    rule: { clause: { quote: '个人自付医疗费用单次超过1万元' } },
    evidence: [{ fileName: 'xf-yb-selfpay.csv', row: 2 }],
  });
  const [at] = node.evidence;
  const { row, household } = await ask(`{
    row(county: "360722", batch: "${at.batch}", file: ${at.file}, sheet: "${at.sheet}", row: ${at.row}) { superseded person { name phoneMasked } cells { column value unit compared } }
    household(county: "360722", id: "H001") { size labourers members { name } timeline { kind text evidence { row } } notUsed clue { departments } } }`);
  expect(row.person).toEqual({ name: '测一', phoneMasked: '139****1234' });
  expect(row.cells).toContainEqual({ column: '个人自付', value: '12345.6', unit: '元', compared: true });
  expect(household).toMatchObject({
    size: 2,
    labourers: 1,
    members: [{ name: '测一' }, { name: '测二' }],
    clue: { departments: ['市医保局信丰分局'] },
  });
  expect(household.timeline.filter(({ kind }: Data) => kind === 'ROW')).toHaveLength(2);
});

it('a row that was not loaded is shown with its numbers masked, under its hand-in', async () => {
  const { submissions } =
    await ask(`{ submissions(county: "360722", month: "2023-07", filter: { extract: "xf-yb-selfpay" }) { edges { node { id received loaded quarantined
    problems { edges { node { file sheet row level column } } } } } } }`);
  const { node } = submissions.edges[0];
  expect(node).toMatchObject({ received: 3, loaded: 2, quarantined: 1 });
  const bad = node.problems.edges.find(({ node: problem }: Data) => problem.level === 'ERROR').node;
  const { row } = await ask(
    `{ row(county: "360722", batch: "${node.id}", file: ${bad.file}, sheet: "${bad.sheet ?? ''}", row: ${bad.row}) { quarantined cells { column value } } }`,
  );
  expect(row.quarantined).toBe(true);
  expect(row.cells).toContainEqual({ column: '身份证号码', value: '360799********0014' });
  expect(row.cells).toContainEqual({ column: '个人自付', value: '15000' });
});
