import { daysAfter } from '@dixian/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Who, type World, YISHUI, YONGXIU } from './case/world.ts';
import { csv } from './line/county.ts';
import { register } from './line/month.ts';
import type { Data } from './scope.fixture.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 300_000);
afterAll(() => world.close());

const ONE = `id version state stateName late limitOn green moves registeredOn monitoredType risks { code aided } flags
  next { id label mine postedOn endsOn nextFrom } steps { id state doneOn doneBy ground note clause { quote } reason exit }
  conditions { id state says } aids { id version kindName responsible what active } visits { finding note by } story { what note by }`;
const CASE = `query ($county: DivisionCode!, $id: ID!) { case(county: $county, id: $id) { ${ONE} } }`;
/** No more than it takes to go on. */
const NEXT = `query ($county: DivisionCode!, $id: ID!) { case(county: $county, id: $id) { version next { id mine nextFrom } } }`;
const LIST = `query ($county: DivisionCode!, $filter: CaseFilter) { cases(county: $county, filter: $filter) {
  totalCount edges { node { id householdId state household { id } } } } }`;
const act = (name: string, more: string, pass: string) =>
  `mutation ($county: DivisionCode!, $case: SeenVersion!${more}) { ${name}(county: $county, case: $case${pass}) { ${ONE} } }`;
const STEP = act('doStep', ', $step: ID!, $input: CaseStepInput', ', step: $step, input: $input');
const OBJECT = act('objectToPublicity', ', $input: CaseObjectionInput!', ', input: $input');
const RETURN = act('returnStep', ', $to: ID, $reason: String!', ', to: $to, reason: $reason');
const reasoned = (name: string) => act(name, ', $reason: String!', ', reason: $reason');
const AID = act('addAid', ', $aid: AidInput!', ', aid: $aid');
const TRACK = act('trackCase', ', $visit: TrackingInput!', ', visit: $visit');
const REFLAG = act('reflagCase', ', $risks: [ID!]!, $reason: String!', ', risks: $risks, reason: $reason');
const END_AID = `mutation ($county: DivisionCode!, $aid: SeenVersion!, $reason: String!) {
  endAid(county: $county, aid: $aid, reason: $reason) { ${ONE} } }`;

/** One case as it is worked on: knows its newest version. */
class Work {
  constructor(
    private readonly county: string,
    readonly id: string,
  ) {}

  async seen(who: Who = this.county === YISHUI ? 'yishui' : 'office'): Promise<Data> {
    return (await world.ask(who, CASE, { county: this.county, id: this.id })).case;
  }

  private async next(who: Who): Promise<Data> {
    return (await world.ask(who, NEXT, { county: this.county, id: this.id })).case;
  }

  private async given(who: Who, more: object) {
    return { county: this.county, case: { id: this.id, version: (await this.next(who)).version }, ...more };
  }

  async does(who: Who, query: string, more: object = {}): Promise<Data> {
    const data = await world.ask(who, query, await this.given(who, more));
    return Object.values(data)[0];
  }

  async told(who: Who, query: string, more: object = {}): Promise<string> {
    return world.told(who, query, await this.given(who, more));
  }

  /** Does every step up to one, each by whom it belongs to. @returns the day then */
  async until(step: string | null, start: string, office: Who, town: Who, more: object = {}): Promise<string> {
    let day = start;
    for (let guard = 0; guard < 40; guard += 1) {
      const { next } = await this.next(office);
      if (!next || next.id === step) return day;
      if (next.nextFrom) day = next.nextFrom;
      world.on(day);
      const who = next.mine ? office : town;
      if (next.id === 'aid') await this.does(who, AID, { aid: HELP });
      else await this.does(who, STEP, { step: next.id, input: next.id === 'register' ? REGISTER : more });
    }
    throw new Error('no end');
  }
}

const REGISTER = { monitoredType: '突发严重困难户' };
const HELP = { kind: 'SECURITY', responsible: '村干部甲', what: '办理慢病门诊待遇' };

describe('从核查为“是”到落实帮扶（永修）', () => {
  let work: Work;

  it('转入认定，第一步是村民代表大会研究，总时限自发现之日起15天', async () => {
    world.on('2024-02-21');
    work = new Work(YONGXIU, await world.opened(YONGXIU, 'H0000', '2024-02-20', { departments: ['医保部门'] }));
    const one = await work.seen('village');
    expect(one).toMatchObject({ state: 'IDENTIFYING', limitOn: '2024-03-06', late: false, risks: [{ code: '01' }] });
    expect(one.next).toMatchObject({ id: 'democratic_review', mine: true });
    expect(one.moves).toEqual(['STEP', 'REJECT']);
    expect(one.steps.filter(({ state }: Data) => state === 'BEFORE').map(({ id }: Data) => id)).toEqual([
      'screening',
      'verify',
    ]);
  });

  it('别的乡镇、别的县看不到；部门只看本部门预警的，不看说明', async () => {
    expect(await world.codes('otherTown', CASE, { county: YONGXIU, id: work.id })).toEqual(['NOT_FOUND']);
    expect(await world.codes('yishui', CASE, { county: YONGXIU, id: work.id })).toEqual(['FORBIDDEN']);
    await work.does('village', STEP, { step: 'democratic_review', input: { note: '二十三人到会，同意' } });
    const [mine, theirs] = [await work.seen('town'), await work.seen('liaison')];
    expect(mine.story[0]).toMatchObject({
      what: '村委会或村民代表大会研究：已办',
      note: '二十三人到会，同意',
      by: '核查人员 village',
    });
    expect(theirs.story[0]).toMatchObject({ note: null, by: '核查人员' });
    expect(theirs.moves).toEqual([]);
    const refused = await world.codes('liaison', STEP, {
      county: YONGXIU,
      case: { id: work.id, version: mine.version },
      step: 'publicity',
    });
    expect(refused).toEqual(['FORBIDDEN']);
  });

  it('公示“不少于5天”：2月27日张贴，3月4日才能办下一步，异议成立的重来', async () => {
    world.on('2024-02-27');
    const posted = await work.does('village', STEP, { step: 'publicity' });
    expect(posted.next).toMatchObject({ postedOn: '2024-02-27', endsOn: '2024-03-03', nextFrom: '2024-03-04' });
    world.on('2024-03-03');
    const early = await work.told('village', STEP, { step: 'publicity' });
    expect(early).toContain('三（三）2：“在村级公示不少于5天');
    await work.does('village', OBJECT, { input: { sustained: true, note: '有村民反映收入不实，查实' } });
    expect((await work.seen()).next).toMatchObject({ id: 'publicity', postedOn: null });
    await work.does('village', STEP, { step: 'publicity' });
    world.on('2024-03-09');
    expect((await work.does('village', STEP, { step: 'publicity' })).next.id).toBe('town_check');
    expect((await work.seen()).late).toBe(true);
  });

  it('步骤不能跳、不能由别级代办，两个人同时改的后一个被告知', async () => {
    const ahead = await work.told('office', STEP, { step: 'county_approval' });
    expect(ahead).toContain('下一步是“乡镇初步审核”，由乡镇办理（永党农字〔2021〕3号 三（三）3：“');
    const STEPS = `query ($county: DivisionCode!) { caseStepTotals(county: $county, states: [IDENTIFYING, EXITING]) { id by total } }`;
    const { caseStepTotals } = await world.ask('office', STEPS, { county: YONGXIU });
    expect(caseStepTotals).toEqual([{ id: 'town_check', by: '乡镇', total: 1 }]);
    expect(await work.told('village', STEP, { step: 'town_check' })).toContain('村不能代办');
    const { version } = await work.seen();
    await work.does('town', STEP, { step: 'town_check' });
    const late = { county: YONGXIU, case: { id: work.id, version }, step: 'match' };
    expect(await world.codes('office', STEP, late)).toEqual(['CONFLICT']);
    const back = await work.does('office', RETURN, { to: 'publicity', reason: '公示照片看不清' });
    expect(back.steps.find(({ id }: Data) => id === 'town_check').state).toBe('LATER');
    expect(back.next.id).toBe('publicity');
  });

  it('录入须写明监测类型；没有纳入以前不能登记帮扶（永修没有绿色通道）', async () => {
    expect(await work.told('office', reasoned('openGreenChannel'), { reason: '情况紧急' })).toContain(
      '没有规定绿色通道',
    );
    expect(await work.told('town', AID, { aid: HELP })).toContain('还没有纳入监测');
    await work.until('register', '2024-03-10', 'office', 'town');
    expect(await work.told('office', STEP, { step: 'register' })).toContain('请写明监测类型');
    const wrong = { step: 'register', input: { monitoredType: '边缘易致贫户' } };
    expect(await work.told('office', STEP, wrong)).toContain('花名册里这一户是脱贫户，不能认定为边缘易致贫户');
    const one = await work.does('office', STEP, { step: 'register', input: REGISTER });
    expect(one).toMatchObject({ state: 'MONITORED', monitoredType: '突发严重困难户', next: { id: 'plan' } });
  });

  it('没有帮扶的风险列给该管的部门；登记帮扶后不再列，责任人封存', async () => {
    const RISKS = `query ($county: DivisionCode!) { risksWithoutAid(county: $county) { department risk total cases { id } } }`;
    const listed = async (who: Who) => (await world.ask(who, RISKS, { county: YONGXIU })).risksWithoutAid;
    expect(await listed('office')).toMatchObject([{ risk: '01', total: 1, cases: [{ id: work.id }] }]);
    await work.does('town', STEP, { step: 'plan' });
    const one = await work.does('town', AID, { aid: { ...HELP, risk: '01' } });
    expect(one.aids).toMatchObject([{ kindName: '综合保障', responsible: '村干部甲', active: true }]);
    expect(one.next.id).toBe('aid_publicity');
    expect(await listed('office')).toEqual([]);
    expect((await work.seen('analyst')).aids).toMatchObject([{ responsible: null, what: null }]);
    expect(await work.told('town', reasoned('proposeExit'), { reason: '稳定' })).toContain(
      '“帮扶措施村级公示”还没有办',
    );
    await work.does('village', STEP, { step: 'aid_publicity' });
    const seen = await work.does('town', TRACK, { visit: { finding: 'STABLE', note: '收入稳定' } });
    expect(seen).toMatchObject({ state: 'TRACKING', visits: [{ finding: 'STABLE', note: '收入稳定' }] });
  });

  it('满6个月才能提出消除风险；收入不明的县级审批时确认；两级五步走完才消除', async () => {
    const { registeredOn } = await work.seen();
    world.on(daysAfter(registeredOn, 100));
    expect(await work.told('town', reasoned('proposeExit'), { reason: '稳定' })).toContain('要求“纳入监测满6个月”');
    const start = daysAfter(registeredOn, 200);
    world.on(start);
    const conditions = (await work.seen()).conditions.map(({ id, state }: Data) => `${id} ${state}`);
    expect(conditions).toEqual(['MONTHS MET', 'AIDS MET', 'INCOME UNKNOWN', 'RISK MET', 'LABOUR MET']);
    await work.does('town', TRACK, { visit: { finding: 'AT_RISK', note: '户主仍在服药' } });
    const exit = { reason: '收入稳定，风险消除' };
    expect(await work.told('town', reasoned('proposeExit'), exit)).toContain(
      '要求“最近一次回访没有发现风险”，最近一次回访仍有风险',
    );
    await work.does('town', TRACK, { visit: { finding: 'STABLE', note: '已停药，收入恢复' } });
    await work.does('town', reasoned('proposeExit'), exit);
    const day = await work.until('exit.county_approval', start, 'office', 'town');
    expect(await work.told('office', STEP, { step: 'exit.county_approval' })).toContain('请县级核实后在审批时确认');
    await work.does('office', STEP, {
      step: 'exit.county_approval',
      input: { confirmed: ['INCOME'], note: '查看了流水' },
    });
    const gone = await work.does('office', STEP, { step: 'exit.risk_eliminated' });
    expect(gone).toMatchObject({ state: 'RISK_ELIMINATED', moves: ['REFLAG', 'ROLL_BACK', 'NATURAL_END', 'MOVE'] });
    expect((await world.events(work.id)).at(-1)).toMatchObject({
      kind: 'RISK_ELIMINATED',
      day,
      fromState: 'EXITING',
      facts: { risks: ['01'], persons: 3, monitoredType: 'SUDDEN', step: 'exit.risk_eliminated' },
    });
  });

  it('消除之后的新风险再标注，不重走认定，档案保留；最多5个风险', async () => {
    const many = { risks: ['03', '04', '05', '06', '07'], reason: '又有风险' };
    expect(await work.told('office', REFLAG, many)).toContain('一户最多登记 5 个风险');
    const again = await work.does('office', REFLAG, { risks: ['03'], reason: '户主致残' });
    expect(again).toMatchObject({ state: 'REFLAGGED', next: { id: 'plan' }, registeredOn: '2024-03-22' });
    expect(again.story.length).toBeGreaterThan(20);
    expect(again.steps.find(({ id }: Data) => id === 'register').state).toBe('DONE');
    expect((await world.events(work.id)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'OPENED',
        'STEP_DONE',
        'STEP_RETURNED',
        'REGISTERED',
        'AID_STARTED',
        'TRACKED',
        'EXIT_PROPOSED',
      ]),
    );
    const [{ id, version }] = again.aids;
    const aid = { county: YONGXIU, aid: { id, version }, reason: '待遇已转正常' };
    expect((await world.ask('town', END_AID, aid)).endAid.aids[0].active).toBe(false);
    expect(await world.codes('town', END_AID, aid)).toEqual(['CONFLICT']);
  });

  it('整户无劳动能力的“暂不标注‘风险消除’”，自动转为继续监测', async () => {
    world.on('2024-03-01');
    const held = new Work(YONGXIU, await world.opened(YONGXIU, 'H0003', '2024-02-28'));
    const day = await held.until(null, '2024-03-01', 'office', 'otherTown');
    world.on(daysAfter(day, 300));
    const told = await held.told('otherTown', reasoned('proposeExit'), { reason: '稳定' });
    expect(told).toContain('对无劳动能力的，落实社会保障措施后，暂不标注“风险消除”，持续跟踪监测');
    const one = await held.seen();
    expect(one).toMatchObject({ state: 'NO_LABOUR_HOLD' });
    expect(one.moves).toEqual(expect.arrayContaining(['TRACK', 'AID']));
    expect(one.moves).not.toContain('PROPOSE_EXIT');
  });

  it('花名册里还有人的户不能作自然减少；系统启用前已纳入的户可以转入，日期不详不算不满', async () => {
    const ADOPT = `mutation ($county: DivisionCode!, $households: [ID!]!) {
      adoptMonitored(county: $county, households: $households) { id state origin registeredOn conditions { id state } } }`;
    const given = (households: string[]) => ({ county: YONGXIU, households });
    expect(await world.told('office', ADOPT, given(['H0002']))).toContain('没有标注监测类型');
    expect(await world.codes('town', ADOPT, given(['H0001']))).toEqual(['FORBIDDEN']);
    const OPEN = `query ($county: DivisionCode!) { householdsToAdopt(county: $county, first: 100) {
      totalCount edges { node { id monitoredType } } } }`;
    const open = async () => (await world.ask('office', OPEN, { county: YONGXIU })).householdsToAdopt;
    expect(await world.codes('town', OPEN, { county: YONGXIU })).toEqual(['FORBIDDEN']);
    const before = await open();
    const listed = before.edges.map(({ node }: Data) => node.id);
    expect(listed).toEqual(expect.arrayContaining(['H0001', 'H0008']));
    expect(before.edges.every(({ node }: Data) => node.monitoredType)).toBe(true);
    const { adoptMonitored: rows } = await world.ask('office', ADOPT, given(['H0001', 'H0008']));
    expect((await open()).edges.map(({ node }: Data) => node.id)).toEqual(
      listed.filter((id: string) => id !== 'H0001' && id !== 'H0008'),
    );
    expect(rows).toMatchObject([
      { state: 'TRACKING', origin: 'REGISTER', registeredOn: null },
      { state: 'TRACKING', origin: 'REGISTER' },
    ]);
    expect(rows[0].conditions.slice(0, 2)).toEqual([
      { id: 'MONTHS', state: 'UNKNOWN' },
      { id: 'AIDS', state: 'UNMET' },
    ]);
    expect((await world.ask('office', ADOPT, given(['H0001']))).adoptMonitored).toEqual([]);
    const adopted = new Work(YONGXIU, rows[0].id);
    expect(await adopted.told('office', reasoned('endCaseNaturally'), { reason: '整户外迁' })).toContain(
      '这一户还有人',
    );
    const { cases } = await world.ask('otherTown', LIST, { county: YONGXIU, filter: {} });
    expect(new Set(cases.edges.map(({ node }: Data) => node.householdId))).toEqual(new Set(['H0001', 'H0003']));
  });
});

describe('山东', () => {
  it('“绿色通道”先行开展帮扶、后履行认定程序；没有依据的不能免于比对', async () => {
    world.on('2024-02-20');
    const work = new Work(YISHUI, await world.opened(YISHUI, 'H0000', '2024-02-20', { risks: ['05'] }));
    expect(await work.told('yishuiTown', AID, { aid: HELP })).toContain('可通过“绿色通道”先行开展帮扶');
    await work.does('yishui', reasoned('openGreenChannel'), { reason: '火灾，村民一致认可' });
    const helped = await work.does('yishuiTown', AID, { aid: HELP });
    expect(helped).toMatchObject({ state: 'IDENTIFYING', green: true, aids: [{ active: true }] });
    await work.until('match', '2024-02-20', 'yishui', 'yishuiTown');
    expect(await work.told('yishui', STEP, { step: 'match', input: { skip: true } })).toContain('不能免于比对');
    await work.until(null, '2024-02-21', 'yishui', 'yishuiTown');
    expect(await work.seen()).toMatchObject({ state: 'TRACKING', green: true });
    const kinds = (await world.events(work.id)).map(({ kind, facts }) => `${kind} ${facts.green}`);
    expect(kinds.indexOf('AID_STARTED true')).toBeLessThan(kinds.indexOf('REGISTERED true'));
  });

  it('不予纳入的须写明原因，此后可以再次转入', async () => {
    const work = new Work(YISHUI, await world.opened(YISHUI, 'H0002', '2024-02-20'));
    expect(await work.told('yishuiTown', reasoned('rejectCase'), { reason: ' ' })).toContain('请写明原因');
    const rejected = await work.does('yishuiTown', reasoned('rejectCase'), { reason: '评议认为收入稳定' });
    expect(rejected).toMatchObject({ state: 'REJECTED', moves: [] });
    expect(await world.opened(YISHUI, 'H0002', '2024-03-20')).not.toBe(work.id);
  });

  it('每月排查“尚未纳入监测帮扶范围的”特殊群体：逐户走访销号，发现风险转为干部排查的线索', async () => {
    const { houses } = world;
    await world.handIn(YISHUI, 'register', register(houses));
    const listed = [0, 1, 4].map((at) => [
      ...[houses[at]?.members[0]?.name ?? '', houses[at]?.members[0]?.id ?? '', world.town(YISHUI, at)],
      ...[world.village(YISHUI, at), at === 4 ? '低保边缘' : '低保', '2023-07-05'],
    ]);
    const header = ['姓名', '身份证号码', '乡镇', '行政村', '救助类别', '审批日期'];
    await world.handIn(YISHUI, 'sd-mz-aid', csv(header, listed));
    world.on('2024-04-10');
    const SWEEP = `query ($county: DivisionCode!, $village: DivisionCode) { sweep(county: $county, month: "2024-04", village: $village) {
      mine clause { quote } groups { label total } villages { code total visited risk }
      households { householdId groups finding note } } }`;
    const { sweep } = await world.ask('yishuiTown', SWEEP, { county: YISHUI });
    // H0000 has a case that is registered, and the register lists H0001 as monitored.
    expect(sweep.villages).toMatchObject([{ total: 1, visited: 0, risk: 0 }]);
    expect(sweep.groups).toContainEqual({ label: '低保边缘家庭', total: 1 });
    expect(sweep.groups).toContainEqual({ label: '困难失能老年人', total: null });
    const VISIT = `mutation ($county: DivisionCode!, $visit: SweepVisitInput!) {
      visitInSweep(county: $county, household: "H0004", visit: $visit) }`;
    const given = (visit: object) => ({ county: YISHUI, visit });
    expect(await world.told('yishuiTown', VISIT, given({ finding: 'RISK' }))).toContain('请写明是什么风险');
    await world.ask('yishuiTown', VISIT, given({ finding: 'RISK', note: '户主突发疾病' }));
    expect(await world.codes('yishuiTown', VISIT, given({ finding: 'FINE' }))).toEqual(['CONFLICT']);
    const village = sweep.villages[0].code;
    const after = (await world.ask('yishui', SWEEP, { county: YISHUI, village })).sweep;
    expect(after.villages).toMatchObject([{ total: 1, visited: 1, risk: 1 }]);
    expect(after.households).toEqual([
      { householdId: 'H0004', groups: ['低保边缘家庭'], finding: 'RISK', note: '户主突发疾病' },
    ]);
    const CLUES = `query ($county: DivisionCode!) { assignments(county: $county) { edges { node { channel householdId } } } }`;
    const { assignments } = await world.ask('yishui', CLUES, { county: YISHUI });
    expect(assignments.edges.map(({ node }: Data) => node)).toContainEqual({ channel: 'CADRE', householdId: 'H0004' });
    expect(await world.told('office', SWEEP, { county: YONGXIU })).toContain('没有要求每月排查特殊群体');
  });
});
