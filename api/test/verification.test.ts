import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Channel } from '../src/modules/assignment/assignment.entity.ts';
import { sealContent } from '../src/modules/intake/content.ts';
import { IntakeEntity, IntakeLink, Source } from '../src/modules/intake/intake.entity.ts';
import { jpeg, PICTURE, wordText } from './verification/papers.ts';
import { openWorld, SENT, TODAY, visit, type Who, type World, XINFENG, YISHUI } from './verification/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 300_000);
afterAll(() => world?.close());

const VERIFY = `mutation ($county: DivisionCode!, $assignment: ID!, $version: Int!, $input: VerifyInput!) {
  verify(county: $county, assignment: $assignment, version: $version, input: $input) { counted notices assignment {
    id state verdict verdictOn dueOn revisitOn noReason version } } }`;
const TELL = `mutation ($county: DivisionCode!, $assignment: ID!, $version: Int!, $input: TellInput!) {
  tellApplicant(county: $county, assignment: $assignment, version: $version, input: $input) { state toldOn version } }`;
const CLOSE = `mutation ($county: DivisionCode!, $assignments: [SeenAssignment!]!) {
  closeAssignments(county: $county, assignments: $assignments) { closed { id state closedOn } refused { number reason } } }`;
const DETAIL = `query ($county: DivisionCode!, $id: ID!) { assignment(county: $county, id: $id) { version state owesAnswer
  verifications { verdict reason revisitOn note visitors doubt findings { guarantee standing } }
  attachments { id name type bytes } notices { number wayName } events { kind what by role reason } } }`;
const FILE = `mutation ($county: DivisionCode!, $assignment: ID!) {
  noticeFile(county: $county, assignment: $assignment) { name content } }`;

const at = (id: string, version: number, county = YISHUI) => ({ county, assignment: id, version });
const answer = async (who: Who, id: string, input: object, version = 1, county = YISHUI) =>
  (await world.ask(who, VERIFY, { ...at(id, version, county), input: visit(input) })).verify;
const refused = async (who: Who, id: string, input: object, version = 1) =>
  (await world.told(who, VERIFY, { ...at(id, version), input: visit(input) }))[0];
const detail = async (who: Who, id: string, county = YISHUI) =>
  (await world.ask(who, DETAIL, { county, id })).assignment;
const close = async (who: Who, id: string, version: number, county = YISHUI) =>
  (await world.ask(who, CLOSE, { county, assignments: [{ id, version }] })).closeAssignments;
const VERSION = 2;

describe('核查结果', () => {
  it('“否”须选主要原因；选“其他”、或六项里有风险的，须写说明', async () => {
    const id = await world.clue(0);
    const no = { verdict: 'NO' };
    expect((await refused('verifierA', id, no, VERSION))?.message).toContain('请选主要原因：收入稳定高于监测标准');
    const other = { ...no, noReason: 'OTHER' };
    expect((await refused('verifierA', id, other, VERSION))?.message).toContain('请在说明里写明是什么原因');
    const risk = { ...no, noReason: 'RISK_GONE', findings: [{ guarantee: 'HOUSING', standing: 'RISK' }] };
    expect((await refused('verifierA', id, risk, VERSION))?.message).toContain('住房有风险，核查结果却是“否”');
    const said = { ...risk, note: '危房已改造，正在验收' };
    const { assignment, counted } = await answer('verifierA', id, said, VERSION);
    expect(counted).toBe(true);
    expect(assignment).toMatchObject({ state: 'NO', verdict: 'NO', verdictOn: TODAY, noReason: 'RISK_GONE' });
    const [found] = (await detail('verifierA', id)).verifications;
    expect(found).toMatchObject({ reason: '风险已化解', note: '危房已改造，正在验收', visitors: ['核查甲', '核查乙'] });
    expect(found.findings.map(({ standing }: { standing: string }) => standing)).toEqual([
      ...['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'RISK', 'UNKNOWN'],
    ]);
  });

  it('入户日子不能在今天以后或下发以前，核查人员须写姓名', async () => {
    const id = await world.clue(2);
    expect((await refused('verifierA', id, { visitedOn: '2023-08-12' }, VERSION))?.message).toContain('在今天以后');
    expect((await refused('verifierA', id, { visitedOn: '2023-08-09' }, VERSION))?.message).toContain(SENT);
    expect((await refused('verifierA', id, { visitors: [' '] }, VERSION))?.message).toContain('请写明核查人员姓名');
    expect((await refused('verifierA', id, { note: '证号37079919850101002' }, VERSION))?.message).toContain(
      '身份证号码',
    );
  });

  it('未能入户：另约的日子须在今天以后，不是工作日的只提醒；线索不办结，期限照走', async () => {
    const id = await world.clue(4);
    const away = { verdict: 'UNREACHED', unreachedReason: 'AWAY' };
    expect((await refused('verifierA', id, away, VERSION))?.message).toContain('请写另约的日子');
    expect((await refused('verifierA', id, { ...away, revisitOn: TODAY }, VERSION))?.message).toContain('以后的日子');
    const first = await answer('verifierA', id, { ...away, revisitOn: '2023-08-13' }, VERSION);
    expect(first.notices).toEqual(['2023-08-13 不是工作日：请确认已和农户约好。']);
    expect(first.assignment).toMatchObject({
      state: 'VERIFYING',
      verdict: null,
      revisitOn: '2023-08-13',
      dueOn: '2023-08-15',
    });
    const { assignment } = await answer('verifierA', id, {}, first.assignment.version);
    expect(assignment).toMatchObject({ state: 'YES', revisitOn: null });
    const { verifications, events } = await detail('office', id);
    expect(verifications.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['UNREACHED', 'YES']);
    expect(events.slice(-2)).toMatchObject([
      { kind: 'POSTPONED', what: '未能入户，改期', reason: '外出务工' },
      { kind: 'VERDICT', by: 'user:verifierA', role: '乡镇核查员' },
    ]);
  });

  it('“否”须至少看过六项保障里的一项；没有入户、没有查看的写明为什么，人已不在的不必', async () => {
    const id = await world.clue(13);
    const blind = { verdict: 'NO', noReason: 'COVERED', findings: [] };
    expect((await refused('villageB', id, blind, VERSION))?.message).toContain('六项保障却一项也没有看');
    const why = { ...blind, note: '全家外出，电话核实。' };
    const { state, version } = (await answer('villageB', id, why, VERSION)).assignment;
    expect(state).toBe('NO');
    await close('office', id, version);
    const gone = { verdict: 'NO', noReason: 'GONE', findings: [] };
    expect((await answer('villageB', await world.clue(19), gone, VERSION)).assignment.state).toBe('NO');
  });

  it('“已纳入”：花名册里是监测户的只能选它，不是的须写依据，并提醒县里', async () => {
    const monitored = await world.clue(8);
    const says = '花名册（2023-07）里这一户已是监测对象（边缘易致贫户）：请选“已纳入”';
    expect((await refused('verifierA', monitored, {}, VERSION))?.message).toContain(says);
    const FORM = 'query ($county: DivisionCode!, $id: ID!) { assignment(county: $county, id: $id) { yesRefused } }';
    const form = async (of: string) => (await world.ask('verifierA', FORM, { county: YISHUI, id: of })).assignment;
    expect((await form(monitored)).yesRefused).toContain(says);
    expect((await answer('verifierA', monitored, { verdict: 'ALREADY' }, VERSION)).notices).toEqual([]);
    const id = await world.clue(6);
    expect(await form(id)).toEqual({ yesRefused: null });
    expect((await refused('verifierA', id, { verdict: 'ALREADY' }, VERSION))?.message).toContain('依据');
    const said = await answer('verifierA', id, { verdict: 'ALREADY', note: '国家系统2023年5月纳入' }, VERSION);
    expect(said.notices[0]).toContain('请县里核对花名册');
    expect((await detail('office', id)).verifications[0].doubt).toContain('没有监测信息');
  });

  it('死亡或整户消亡，花名册里却还有人：照记，请写明变动', async () => {
    const { notices } = await answer('villageA', await world.clue(10), { verdict: 'NO', noReason: 'GONE' }, VERSION);
    expect(notices[0]).toContain('请在下次报送花名册时写明变动');
  });
});

describe('两个人、两条线', () => {
  it('同一份草稿发了两次，只算一次', async () => {
    const id = await world.clue(12);
    const draft = { draftKey: randomUUID() };
    const [one, two] = await Promise.all([1, 2].map(() => answer('verifierA', id, draft, VERSION)));
    expect([one?.counted, two?.counted].sort()).toEqual([false, true]);
    expect((await answer('verifierA', id, draft, VERSION)).counted).toBe(false);
    expect((await detail('verifierA', id)).verifications).toHaveLength(1);
    const other = await world.clue(14);
    expect((await refused('verifierA', other, draft, VERSION))?.message).toContain('另一条线索');
  });

  it('两名核查员同时填报，一人成功，另一人被告知先看新的情况', async () => {
    const id = await world.clue(16);
    const tries = (['verifierA', 'colleagueA'] as const).map((who, i) => {
      const input = visit({ verdict: i ? 'NO' : 'YES', ...(i ? { noReason: 'COVERED' } : {}) });
      return world.told(who, VERIFY, { ...at(id, VERSION), input });
    });
    const codes = (await Promise.all(tries)).flat().map(({ code }) => code);
    expect(codes).toEqual(['CONFLICT']);
    expect((await detail('office', id)).verifications).toHaveLength(1);
  });

  it('村核查员不能填报别村的线索，县里和部门不能填报', async () => {
    const id = await world.clue(18);
    expect((await refused('villageB', id, {}, VERSION))?.code).toBe('NOT_FOUND');
    for (const who of ['office', 'leader', 'analyst', 'liaison'] as const)
      expect((await refused(who, id, {}, VERSION))?.code).toBe('FORBIDDEN');
    expect((await answer('villageA', id, {}, VERSION)).counted).toBe(true);
  });

  it('部门看不到入户核查的内容，库里也读不到说明和姓名', async () => {
    const id = await world.clue(1);
    await answer('villageB', id, { verdict: 'NO', noReason: 'UNTRUE', note: '邻居说早已搬走' }, VERSION);
    const hidden = await detail('liaison', id);
    expect([hidden.verifications, hidden.attachments, hidden.events]).toEqual([[], [], []]);
    const stored = await world.hub.services.orm.em.getConnection().execute('select * from verification');
    const text = JSON.stringify([
      stored,
      await world.hub.services.orm.em.getConnection().execute('select * from event'),
    ]);
    expect(text).not.toMatch(/邻居|核查甲/);
  });
});

describe('“对自主申请但不符合认定标准的群众，要书面告知审核结果”', () => {
  const NO = { verdict: 'NO', noReason: 'INCOME_ABOVE' };
  const told = (more = {}) => ({ number: '沂告〔2023〕1号', toldOn: TODAY, way: 'IN_PERSON', ...more });

  it('没有告知不能办结，说明条款；告知以后可以办结', async () => {
    const id = await world.clue(3, { channel: Channel.SELF });
    const { version } = (await answer('villageB', id, NO, VERSION)).assignment;
    const [first] = (await close('office', id, version)).refused;
    expect(first.reason).toContain(
      '鲁乡振发〔2022〕11号 一（三）“对自主申请但不符合认定标准的群众，要书面告知审核结果”',
    );
    expect((await detail('office', id)).owesAnswer).toBe(true);
    const late = { ...at(id, version), input: told({ toldOn: '2023-08-12' }) };
    expect((await world.told('villageB', TELL, late))[0]?.message).toContain('今天以后');
    const { tellApplicant } = await world.ask('villageB', TELL, { ...at(id, version), input: told() });
    expect(tellApplicant).toMatchObject({ state: 'NOTIFIED', toldOn: TODAY });
    const { closed } = await close('office', id, tellApplicant.version);
    expect(closed).toEqual([{ id, state: 'CLOSED', closedOn: TODAY }]);
    expect((await detail('office', id)).notices).toEqual([{ number: '沂告〔2023〕1号', wayName: '当面送达' }]);
  });

  it('编号不能重复；信访户也要告知，部门预警的不要', async () => {
    const id = await world.clue(5, { channel: Channel.PETITION });
    const { version } = (await answer('villageB', id, NO, VERSION)).assignment;
    expect((await close('office', id, version)).refused).toHaveLength(1);
    const again = await world.told('villageB', TELL, { ...at(id, version), input: told() });
    expect(again[0]?.message).toContain('已经用过');
    const department = await world.clue(7);
    const given = (await answer('villageB', department, NO, VERSION)).assignment;
    expect((await close('office', department, given.version)).closed).toHaveLength(1);
  });

  it('信丰的文件没有这一条，不告知也可以办结', async () => {
    const id = await world.clue(9, { channel: Channel.SELF, county: XINFENG });
    const { version } = (await answer('xinfeng', id, NO, VERSION, XINFENG)).assignment;
    expect((await close('xinfeng', id, version, XINFENG)).closed).toHaveLength(1);
  });

  it('部门预警的线索并入了本人申报的，也要告知，告知书写给申请人', async () => {
    const id = await world.clue(17);
    const { keyring, orm } = world.hub.services;
    const told = { name: '赵申请', idNo: '36079919850101002X', phone: null, headName: null, said: '家里困难' };
    await orm.em.fork().insert(IntakeEntity, {
      ...{
        id: randomUUID(),
        county: YISHUI,
        channel: Channel.SELF,
        source: Source.PAPER,
        town: '',
        village: '',
        hhNo: '',
      },
      ...{
        personKey: '',
        link: IntakeLink.NOT_IN_REGISTER,
        risks: [],
        receivedOn: SENT,
        at: new Date(),
        by: 'user:headA',
      },
      content: sealContent(keyring, { ...told, sourceNo: null, agreedAt: null }),
      ...{ assignment: id, version: 1 },
    });
    const { version } = (await answer('villageB', id, NO, VERSION)).assignment;
    expect((await close('office', id, version)).refused[0].reason).toContain('要书面告知审核结果');
    const { noticeFile } = await world.ask('villageB', FILE, { county: YISHUI, assignment: id });
    const text = await wordText(Buffer.from(noticeFile.content, 'base64'));
    expect(text).toContain('赵申请');
    expect(text).toContain('360799********002X');
  });

  it('“是”办结的同时转入认定；没有核查结果的不能办结', async () => {
    const id = await world.clue(11);
    expect((await close('office', id, VERSION)).refused[0].reason).toContain('不能办结销号');
    const { version } = (await answer('villageB', id, {}, VERSION)).assignment;
    expect((await close('office', id, version)).closed).toHaveLength(1);
    const cases = await world.hub.services.orm.em
      .getConnection()
      .execute('select hh_no from household_case where assignment_id = ?', [id]);
    expect(cases).toEqual([{ hh_no: 'H0011' }]);
  });

  it('告知书是 Word，写明原因和条款，没有完整的身份证号码', async () => {
    const id = await world.clue(13, { channel: Channel.SELF });
    await answer('villageB', id, NO, VERSION);
    const { noticeFile } = await world.ask('villageB', FILE, { county: YISHUI, assignment: id });
    expect(noticeFile.name).toMatch(/\.docx$/);
    const text = await wordText(Buffer.from(noticeFile.content, 'base64'));
    const head = world.houses[13]?.members[0];
    for (const phrase of [
      head?.name,
      '收入稳定高于监测标准',
      '鲁乡振发〔2022〕11号',
      '要书面告知审核结果',
      '街道办事处',
    ])
      expect(text).toContain(phrase);
    expect(text).not.toContain(head?.id);
    expect(text).toContain(`${head?.id.slice(0, 6)}********${head?.id.slice(-4)}`);
  });
});

describe('照片和材料', () => {
  const send = (who: Who, id: string, name: string, body: Buffer) =>
    fetch(`${world.hub.url}/attachments/${YISHUI}/${id}`, {
      method: 'POST',
      headers: {
        ...{ cookie: world.cookies.get(who) ?? '', 'X-Hub-Request': '1', connection: 'close' },
        'X-File-Name': encodeURIComponent(name),
      },
      body: new Uint8Array(body),
    });
  const get = (who: Who, id: string, attachment: string) =>
    fetch(`${world.hub.url}/attachments/${YISHUI}/${id}/${attachment}`, {
      headers: { cookie: world.cookies.get(who) ?? '' },
    });
  let id: string;
  beforeAll(async () => {
    id = await world.clue(15);
  });

  it('按内容认：.exe 改名 .jpg 不收，太大的不收，别村的不收', async () => {
    const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 7)]);
    const answered = await send('villageB', id, '照片.jpg', exe);
    expect(answered.status).toBe(400);
    expect(JSON.stringify(await answered.json())).toContain('按文件内容判断');
    expect((await send('villageB', id, '大.jpg', Buffer.alloc(65 * 1024, 1))).status).toBe(413);
    expect((await send('villageA', id, '照片.jpg', jpeg(1))).status).toBe(404);
    expect((await send('liaison', id, '照片.jpg', jpeg(1))).status).toBe(403);
  });

  it('拍照的位置和机型去掉，方向留下，图片本身不变；盘上读不到', async () => {
    const sent = await send('villageB', id, '房屋.JPG', jpeg(1));
    const { id: kept, name, type } = (await sent.json()) as Record<string, string>;
    expect([sent.status, name, type]).toEqual([200, '房屋.jpg', 'image/jpeg']);
    const back = Buffer.from(await (await get('office', id, kept ?? '')).arrayBuffer());
    expect(back.includes('GPS')).toBe(false);
    expect(back.includes(PICTURE)).toBe(true);
    expect(back.subarray(0, 4).toString('hex') + back.subarray(-2).toString('hex')).toBe('ffd8ffe1ffd9');
    expect(back.includes(Buffer.from('0112000300000001000600', 'hex'))).toBe(true);
    const folder = join(world.hub.services.env.dataFolder, 'attachments', id);
    for (const file of readdirSync(folder)) expect(readFileSync(join(folder, file)).includes(PICTURE)).toBe(false);
    expect((await get('liaison', id, kept ?? '')).status).toBe(403);
    expect((await get('villageA', id, kept ?? '')).status).toBe(404);
  });

  it('同一张发了两次只算一张，多了不收', async () => {
    expect((await send('villageB', id, '再发.jpg', jpeg(1))).status).toBe(200);
    expect((await detail('office', id)).attachments).toHaveLength(1);
    expect((await send('office', id, '2.pdf', Buffer.from('%PDF-1.7\n%%EOF\n'))).status).toBe(200);
    expect((await send('villageB', id, '3.jpg', jpeg(3))).status).toBe(200);
    const fourth = await send('villageB', id, '4.jpg', jpeg(4));
    expect(JSON.stringify(await fourth.json())).toContain('最多 3 份');
    expect((await send('villageB', id, '断.jpg', jpeg(5).subarray(0, 60))).status).toBe(400);
  });
});
