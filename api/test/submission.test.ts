import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATCH, CIVIL, MEDICAL } from '../../warehouse/test/read.fixture.ts';
import { stateOf } from '../src/modules/submission/hand-in.state.ts';
import { today } from '../src/modules/submission/today.ts';
import { type Data, openTestCounty, type TestCounty } from './scope.fixture.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await openTestCounty();
});
afterAll(() => county.close());

const LIST = `query ($month: Month, $filter: SubmissionFilter) { submissions(county: "360722", month: $month, filter: $filter) {
  totalCount edges { node { id extract title department month status nil current files received loaded quarantined duplicates reason submittedBy submittedAt } } } }`;
const nodes = ({ submissions }: Data) => submissions.edges.map(({ node }: Data) => node);

describe('hand-ins', () => {
  it('are listed with what came of them', async () => {
    const [first, ...rest] = nodes(await county.ask('leader', LIST, { month: '2023-07' }));
    expect(first).toEqual({
      id: BATCH.civil,
      extract: 'xf-mz-aid',
      title: '社会救助对象',
      department: CIVIL,
      month: '2023-07',
      status: 'ACCEPTED',
      nil: false,
      current: true,
      files: ['xf-mz-aid-2023-07.xlsx'],
      received: 10,
      loaded: 8,
      quarantined: 1,
      duplicates: 1,
      reason: null,
      submittedBy: 'user:tester',
      submittedAt: '2023-08-12T01:00:00.000Z',
    });
    expect(rest).toHaveLength(5);
  });

  it('are filtered by status and department; one that was replaced is superseded', async () => {
    const ids = async (filter: object) => nodes(await county.ask('office', LIST, { filter })).map(({ id }: Data) => id);
    expect(await ids({ status: 'SUPERSEDED' })).toEqual([BATCH.medicalOld]);
    expect(await ids({ status: 'RETURNED' })).toEqual([BATCH.returned]);
    expect(await ids({ department: MEDICAL, status: 'ACCEPTED' })).toEqual([BATCH.medical, BATCH.medicalBefore]);
    expect(await ids({ extract: 'xf-jt-loan' })).toEqual([]);
  });

  it('have their problems page by page', async () => {
    const query = `query ($after: String) { submission(county: "360722", id: "${BATCH.medical}") { problems(first: 2, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { file sheet row column code level reason } } } } }`;
    const { problems } = (await county.ask('leader', query)).submission;
    expect(problems).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(problems.edges[0].node).toEqual({
      file: 1,
      sheet: 'Sheet1',
      row: 3,
      column: '身份证号码',
      code: 'OUT_OF_PERIOD',
      level: 'NOTICE',
      reason: '身份证号码校验位不对',
    });
    const rest = (await county.ask('leader', query, { after: problems.pageInfo.endCursor })).submission.problems;
    expect(rest.edges.map(({ node }: Data) => node.row)).toEqual([12]);
  });

  it('are read with as many queries for eight as for one, problems and all', async () => {
    const query =
      'query ($first: Int) { submissions(county: "360722", first: $first) { edges { node { id problems { totalCount edges { node { row } } } } } } }';
    const one = await county.queries('leader', query, { first: 1 });
    expect((await county.queries('leader', query, { first: 20 })).sort()).toEqual(one.sort());
  });

  it('that nobody made are null', async () => {
    expect((await county.ask('leader', '{ submission(county: "360722", id: "x") { id } }')).submission).toBeNull();
  });
});

describe('what was due', () => {
  it('is delivered, nil, late, missing or not yet due', async () => {
    const { handInStatus } = await county.ask(
      'leader',
      '{ handInStatus(county: "360722", month: "2023-07") { extract title department due state batch nil late submittedAt returned received warnings } }',
    );
    const of = (extract: string) => handInStatus.find((one: Data) => one.extract === extract);
    expect(of('xf-yb-selfpay')).toMatchObject({
      state: 'DELIVERED',
      late: false,
      due: '2023-08-10',
      received: 10,
      warnings: 2,
      submittedAt: '2023-08-05T01:00:00.000Z',
    });
    expect(of('xf-mz-aid')).toMatchObject({ state: 'DELIVERED', late: true });
    expect(of('xf-cl-severe')).toMatchObject({ state: 'NIL', nil: true });
    expect(of('xf-wj-disease')).toMatchObject({
      state: 'MISSING',
      batch: null,
      received: null,
      returned: 1,
      title: '县内定点救治医院大病患者',
    });
    expect(of('xf-jt-loan')).toMatchObject({ state: 'NOT_DUE' });
  });

  it('still counts on the due day itself, as it is in China', () => {
    const row = { due: '2023-08-10', batch: null, nil: false };
    expect(stateOf(row, '2023-08-10')).toBe('NOT_DUE');
    expect(stateOf(row, '2023-08-11')).toBe('MISSING');
    expect(stateOf({ ...row, due: null }, '2023-08-11')).toBe('NOT_OWED');
    expect(today(new Date('2023-08-10T15:59:59Z'))).toBe('2023-08-10');
    expect(today(new Date('2023-08-10T16:00:00Z'))).toBe('2023-08-11');
  });

  it('before anything came is read from the document', async () => {
    const { handInStatus } = await county.ask(
      'medical',
      '{ handInStatus(county: "360722", month: "2099-01") { extract state due } }',
    );
    expect(handInStatus).toEqual([
      { extract: 'xf-yb-selfpay', state: 'NOT_DUE', due: '2099-02-10' },
      { extract: 'xf-yb-uninsured', state: 'NOT_DUE', due: '2099-02-10' },
    ]);
  });
});

describe('rows that go back to their department', () => {
  it('are listed with reason and address', async () => {
    const query =
      '{ unmatched(county: "360722", month: "2023-07") { totalCount edges { node { extract department reason reasonText person { name } evidence { batch row fileName } } } } }';
    const { unmatched } = await county.ask('medical', query);
    expect(unmatched.edges[0].node).toMatchObject({
      extract: 'xf-yb-selfpay',
      department: MEDICAL,
      reason: 'NOT_IN_REGISTER',
      person: { name: '郑生人' },
      evidence: { batch: BATCH.medical, row: 5 },
    });
    expect(unmatched.edges[0].node.reasonText).toContain('花名册中没有这个身份证号码');
  });

  it('and cases that cannot be decided say what is missing', async () => {
    const query =
      '{ undetermined(county: "360722", month: "2023-07") { totalCount edges { node { missing rule { name } household { id } evidence { row } } } } }';
    const { undetermined } = await county.ask('leader', query);
    expect(undetermined).toEqual({
      totalCount: 1,
      edges: [
        {
          node: {
            missing: '2023年监测标准没有录入',
            rule: { name: '人均纯收入低于当年监测标准' },
            household: { id: 'H3' },
            evidence: [],
          },
        },
      ],
    });
  });
});
