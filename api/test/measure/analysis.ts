import type { Warehouse } from '@dixian/warehouse';
import { beforeAll, describe, expect, it } from 'vitest';
import { CIVIL, COUNTY, MEDICAL, POLICE, TOWN_A, TOWN_B } from '../../../warehouse/test/measure.world.ts';
import type { Data } from '../scope.fixture.ts';
import type { Asking } from './views.ts';

interface World extends Asking {
  warehouse(): Warehouse;
}

const TABLE =
  'cells { measure keys { code } figure { value numerator denominator } } totals { measure figure { value } }';
const PARTS = 'change changePercent repeated parts { code now before change share why }';
const FIELDS = `finding summary { totals { measure figure { value why } change } }
  department: contribution(by: DEPARTMENT) { ${PARTS} } risk: contribution(by: RISK) { ${PARTS} } town: contribution(by: TOWN) { ${PARTS} }
  overlap { now { value why } before { value } pairs { code departments households before } }
  massRisks { least why signals { month village risk households before alerts } }
  missed { figure { value why } months reasons { name households }
    rows { household registeredOn traces { why rule department months says } } }
  yield(by: RULE) { ${TABLE} } crossed(by: RISK) { cells { keys { code } figure { value } before { value } } }`;

const place = (town: string) => ({ town_code: town, village_code: `${town}001` });
const named = { name: 'analysis world' };

/** Five households of one village flooded in September, one of them twice; four were not enough in the other village. */
const floods = () =>
  [1, 2, 3, 4, 5, 5, 6, 7, 8, 9].map((household, index) => ({
    ...{ county: COUNTY, period: '2023-09-01', warning_id: String(900 + index), rule: 'xf-zj-house', risk: '02' },
    ...{ extract: 'xf-zj-house', department: CIVIL, subject: 'household', person_key: '0', hh_no: `F${household}` },
    ...{ hh_kind: '', monitored_type: '', ...place(household < 6 ? TOWN_A : TOWN_B), event_key: String(900 + index) },
    ...{ event_date: '2023-09-02', amount: null, finding: '', again: false, history: false, policy: '', clause: '' },
    evidence: [],
  }));

const batch = '00000000-0000-4000-8000-000000000077';
const row = { batch_id: batch, file_no: 1, sheet: 'Sheet1', row: 3 };
const linked = (hh_no: string, extract: string) => ({
  ...{
    county: COUNTY,
    period: '2023-06-01',
    extract,
    ...row,
    person_key: '1',
    name_key: '1',
    event_date: '2023-06-02',
  },
  ...{ state: 'LINKED', deceased: false, snapshot: '2023-06-01', hh_no, hh_kind: '', monitored_type: '' },
  ...{ labour: '', schooling: '', ...place(TOWN_B) },
});
const undecided = {
  ...{ county: COUNTY, period: '2023-06-01', rule: 'xf-yb-selfpay-single', verdict: 'unknown' },
  ...{ why_unknown: '缺个人自付', event_key: 'u', subject: 'person', person_key: '1', hh_no: 'H20', hh_kind: '' },
  ...{ monitored_type: '', ...place(TOWN_B), event_date: '2023-06-02', amount: null, finding: '', again: false },
  ...{ risk: '01', evidence: [] },
};
/** Owed for May, due when H20 and H21 were registered; not yet when H24 was. */
const missing = {
  ...{ county: COUNTY, period: '2023-05-01', department: '县卫健委', extract: 'xf-wj-disease', due: '2023-07-10' },
  ...{ batch_id: null, nil: false, first_submitted_at: null, late: false, returned: 0, received: 0, loaded: 0 },
  ...{ quarantined: 0, duplicates: 0, warnings: 0 },
};

/** A month understood. Counted by hand in measure.world.ts: July has warnings 1–5, June has warning 7. */
export function describeAnalysis({ ask, warehouse }: World): void {
  const analysis = async (who: string, month: string, more = ''): Promise<Data> =>
    (await ask(who, `{ analysis(county: "${COUNTY}", month: "${month}", asOf: "2023-10-08"${more}) { ${FIELDS} } }`))
      .analysis;

  describe('按月分析', () => {
    let july: Data;
    beforeAll(async () => {
      await warehouse().put('warning', floods(), named);
      await warehouse().put('link', [linked('H24', 'xf-yb-selfpay')], named);
      await warehouse().put('hit', [undecided], named);
      await warehouse().put('hand_in_status', [missing], named);
      const built = { county: COUNTY, period: '2023-09-01', inputs: '1', built_at: '2023-10-01 00:00:00.000' };
      await warehouse().put('build_state', [built], named);
      july = await analysis('office', '2023-07');
    });

    it('总数的增减由各部门、各乡镇的增减加起来；一条预警有两种风险的，多计的另列', () => {
      const parts = ({ parts }: Data) =>
        parts.map((one: Data) => [one.code, one.before, one.now, one.change, one.share]);
      expect(july.department).toMatchObject({ change: '4', changePercent: '400.00', repeated: 0 });
      expect(parts(july.department)).toEqual([
        [MEDICAL, 0, 3, 3, '75.00'],
        [POLICE, 0, 1, 1, '25.00'],
        [CIVIL, 1, 1, 0, '0.00'],
      ]);
      expect(parts(july.town)).toEqual([
        [TOWN_A, 1, 4, 3, '75.00'],
        [TOWN_B, 0, 1, 1, '25.00'],
      ]);
      expect(parts(july.risk).map(([code, , , change]: unknown[]) => [code, change])).toEqual([
        ['01', 3],
        ['04', 1],
        ['05', 1],
        ['99', 0],
      ]);
      expect(july.risk.repeated).toBe(1);
      expect(july.finding.slice(0, 2)).toEqual([
        `7月预警 5 条，环比上升 400.00%（+4 条），主要来自${MEDICAL}（+3）、${POLICE}（+1）。`,
        '按乡镇，增加集中在嘉定镇（+3）、大塘埠镇（+1）；按风险，主要是因病（+3）、因缺劳动力（+1）、因意外事故（+1）。',
      ]);
    });

    it('只看一种风险时，同一条预警的另一种风险不另列', async () => {
      const { risk } = await analysis('office', '2023-07', ', filter: { risks: ["04"] }');
      expect(risk).toMatchObject({ change: '1', repeated: 0 });
      expect(risk.parts.map(({ code }: Data) => code)).toEqual(['04']);
    });

    it('没有增加、又缺着报表的部门注明缺几项，不当作风险下降', () => {
      const why = Object.fromEntries(july.department.parts.map((one: Data) => [one.code, one.why]));
      expect(why).toEqual({ [MEDICAL]: null, [POLICE]: null, [CIVIL]: '本期还缺 2 项报表' });
    });

    it('两个部门预警同一户的，按部门对列出，也能找到那些户', async () => {
      const pair = [CIVIL, MEDICAL].sort().join('|');
      expect(july.overlap).toMatchObject({ now: { value: '1' }, before: { value: '0' } });
      expect(july.overlap.pairs).toEqual([{ code: pair, departments: pair.split('|'), households: 1, before: 0 }]);
      const { measureRows } = await ask(
        'office',
        `query ($pair: String!) { measureRows(county: "${COUNTY}", measure: "multi_hit", from: "2023-07", to: "2023-07", filter: { pairs: [$pair] }) { sum } }`,
        { pair },
      );
      expect(measureRows.sum).toBe('1');
    });

    it('同村同因同月五户以上是规模性信号，四户不是；一户两条预警只算一户', async () => {
      const { massRisks, finding } = await analysis('office', '2023-09');
      expect(massRisks).toEqual({
        ...{ least: 5, why: null },
        signals: [{ month: '2023-09', village: `${TOWN_A}001`, risk: '02', households: 5, before: 0, alerts: 0 }],
      });
      expect(finding.join()).toContain('规模性风险信号 1 个（同村同因 5 户以上）');
      expect(july.massRisks).toMatchObject({ least: 5, signals: [] });
      const { massRisks: never } = await analysis('office', '2023-02');
      expect(never).toMatchObject({ signals: [], why: '这段时间尚无数据' });
    });

    it('漏的户追到判断不了的规则、缺的报表，或没有认出它的规则', () => {
      expect(july.missed).toMatchObject({ figure: { value: '3' }, months: 6 });
      const traced = Object.fromEntries(
        july.missed.rows.map(({ household, traces: [first] }: Data) => [
          household,
          [first.why, first.rule, first.months, first.says],
        ]),
      );
      expect(traced).toEqual({
        H20: ['UNDECIDED', 'xf-yb-selfpay-single', ['2023-06'], '缺个人自付'],
        H21: ['NOT_HANDED_IN', 'xf-wj-disease', ['2023-05'], null],
        H24: ['JUDGED_NO', 'xf-yb-selfpay-single', ['2023-06'], null],
      });
      expect(july.finding.join()).toContain('新纳入 4 户中有 3 户此前没有任何部门预警：');
    });

    it('成效按规则分：下发的线索计在它的每条规则下，合计一条只计一次', () => {
      const received = july.yield.cells.filter(({ measure }: Data) => measure === 'received');
      const of = (code: string) => received.find(({ keys }: Data) => keys[0].code === code)?.figure.value;
      expect([of('xf-yb-selfpay-single'), of('xf-mz-aid')]).toEqual(['1', '1']);
      expect(july.yield.totals.find(({ measure }: Data) => measure === 'received').figure.value).toBe('8');
    });

    it('没有数据的月份不说“没有”；不能按部门分的数写明原因', async () => {
      const never = await analysis('office', '2023-02');
      expect(never.finding[0]).toBe('2月预警没有数字：这段时间尚无数据。');
      expect(never.department.parts).toEqual([]);
      const narrowed = await analysis('office', '2023-07', `, filter: { departments: ["${MEDICAL}"] }`);
      const at = (code: string) => narrowed.summary.totals.find(({ measure }: Data) => measure === code).figure;
      expect(at('warnings').value).toBe('3');
      expect(at('registered')).toEqual({ value: null, why: '不能按部门分：请去掉这个筛选' });
    });

    it('部门只见本部门的，乡镇只见本镇的', async () => {
      const own = await analysis('medical', '2023-07');
      expect(own.department.parts.map(({ code }: Data) => code)).toEqual([MEDICAL]);
      expect(own.overlap).toMatchObject({ now: { value: null, why: '部门只见本部门的预警' }, pairs: [] });
      expect(own.missed).toMatchObject({ figure: { value: null }, rows: [] });
      const town = await analysis('townA', '2023-07');
      expect(town.town.parts.map(({ code }: Data) => code)).toEqual([TOWN_A]);
      expect(town.missed.rows).toEqual([]);
    });
  });
}
