import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATCH, MEDICAL, MONTH, TOWN_A } from '../../warehouse/test/read.fixture.ts';
import { openTestCounty, type TestCounty } from './scope.fixture.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await openTestCounty();
});
afterAll(() => county.close());

const LIST = `query ($filter: WarningFilter, $sort: WarningSort, $first: Int, $after: String) {
  warnings(county: "360722", month: "2023-07", filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { id month department subject riskCodes risks eventDate amount finding why
      rule { id name kind clause { documentNo article quote } parameters { name operator value unit open } }
      household { id kind head { name idNoMasked phoneMasked } } person { name } town { code name } village { name }
      evidence { batch file fileName sheet row month extract } } } } }`;

const ids = ({ warnings }: { warnings: { edges: { node: { id: string } }[] } }) =>
  warnings.edges.map(({ node }) => node.id);

describe('warnings', () => {
  it('say why: the value found, the comparison, the document and its article', async () => {
    const { warnings } = await county.ask('leader', LIST, { filter: { departments: [MEDICAL] }, sort: 'AMOUNT' });
    expect(warnings.totalCount).toBe(2);
    expect(warnings.edges[0].node).toMatchObject({
      id: '104',
      subject: 'PERSON',
      amount: '30000',
      risks: ['因病'],
      why: '住院单次自付 30,000.00 元，单次个人自付超过 10,000 元（信巩办字〔2023〕15号 二（一））',
      rule: { id: 'xf-yb-selfpay-single', clause: { article: '二（一）', quote: '个人自付医疗费用单次超过1万元' } },
      household: { id: 'H4', kind: '脱贫户', head: { name: '李一', phoneMasked: '139****1007' } },
      town: { name: '大塘埠镇' },
      evidence: [
        {
          batch: BATCH.medical,
          file: 1,
          fileName: 'xf-yb-selfpay-2023-07.xlsx',
          sheet: 'Sheet1',
          row: 4,
          month: MONTH,
          extract: 'xf-yb-selfpay',
        },
      ],
    });
    expect(warnings.edges[0].node.rule.parameters).toContainEqual({
      name: 'threshold',
      operator: '>',
      value: '10000',
      unit: '元',
      open: false,
    });
    expect(warnings.edges[0].node.household.head.idNoMasked).toMatch(/^360799\*{8}\d{3}[\dX]$/);
  });

  it('without a number in the rule say the phrase of the document', async () => {
    const { warnings } = await county.ask('leader', LIST, { filter: { household: 'H5' } });
    expect(warnings.edges[0].node.why).toBe(
      '新增二级肢体残疾，符合“当年新增一级、二级农村残疾人员”（信巩办字〔2023〕15号 二（七））',
    );
  });

  it('of a month before the document say so', async () => {
    const { household } = await county.ask(
      'leader',
      '{ household(county: "360722", id: "H1") { warnings { id month why history } } }',
    );
    expect(household.warnings.map(({ id }: { id: string }) => id)).toEqual(['102', '101']);
    expect(household.warnings[1].why).toContain('所属月份早于文件施行，按首版规则判断');
  });

  it('are turned over page by page without loss', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 5; page += 1) {
      const data = await county.ask('leader', LIST, { sort: 'TOWN', first: 3, after });
      seen.push(...ids(data));
      expect(data.warnings.totalCount).toBe(7);
      after = data.warnings.pageInfo.endCursor;
      if (!data.warnings.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(ids(await county.ask('leader', LIST, { sort: 'TOWN' })));
    expect(new Set(seen).size).toBe(7);
  });

  it('refuse a cursor nobody gave, and a page beyond the limit', async () => {
    expect(await county.codes('leader', LIST, { after: 'bm9uc2Vuc2U' })).toEqual(['BAD_USER_INPUT']);
    expect(await county.codes('leader', LIST, { first: 1000 })).toEqual(['PAGE_TOO_LARGE']);
    expect((await county.ask('leader', LIST, { first: 0 })).warnings).toMatchObject({
      edges: [],
      totalCount: 7,
      pageInfo: { hasNextPage: true },
    });
  });

  it('are filtered by town and text', async () => {
    expect(ids(await county.ask('leader', LIST, { filter: { town: TOWN_A } })).sort()).toEqual(['102', '103']);
    expect(ids(await county.ask('leader', LIST, { filter: { text: '钱一' } }))).toEqual(['103']);
    expect(ids(await county.ask('leader', LIST, { filter: { subject: 'VILLAGE' } }))).toEqual(['108']);
    expect(ids(await county.ask('leader', LIST, { filter: { town: null, text: null } }))).toHaveLength(7);
  });

  it('of a village have no household and no person', async () => {
    const { warning } = await county.ask(
      'leader',
      '{ warning(county: "360722", id: "108") { subject household { id } person { id } village { code } risks } }',
    );
    expect(warning).toEqual({
      subject: 'VILLAGE',
      household: null,
      person: null,
      village: { code: '360722101001' },
      risks: ['因洪涝灾害'],
    });
  });

  it('are read with as many queries for seven as for one', async () => {
    const one = await county.queries('leader', LIST, { filter: { household: 'H5' } });
    const seven = await county.queries('leader', LIST);
    expect(seven.sort()).toEqual(one.sort());
    expect(seven.length).toBeLessThanOrEqual(8);
  });

  it('show a rule with the row it judged: the analyst sees no names', async () => {
    const { warnings } = await county.ask('analyst', LIST, { filter: { household: 'H4' } });
    expect(warnings.edges[0].node.household.head).toEqual({ name: '***', idNoMasked: '***', phoneMasked: null });
  });
});
