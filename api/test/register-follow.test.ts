import type { WarningRow } from '@dixian/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Channel } from '../src/modules/assignment/assignment.entity.ts';
import { Outbox } from '../src/modules/event/outbox.ts';
import { followRegister } from '../src/modules/household/follow-register.ts';
import { openWorld, type World, YISHUI } from './ledger/world.ts';
import type { House } from './line/county.ts';
import type { Data } from './scope.fixture.ts';

let world: World;
let outbox: Outbox;
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await openWorld(() => new Date('2023-09-05T04:00:00Z'));
  outbox = new Outbox(world.hub.services, () => undefined);
}, 240_000);
afterAll(() => world?.end());

const follow = () => followRegister({ services: world.hub.services, outbox }, YISHUI);

const house = (at: number) => world.houses[at] as House;
let next = 900;
/** A warning about a member, the head first; about the household where none is named. */
async function warning(at: number, member: number | null, risk: string): Promise<WarningRow> {
  const { id = '' } = member === null ? {} : (house(at).members[member] ?? {});
  const [found] = await world.hub.services.warehouse
    .ask<{ person: string }>(
      `select toString(person_key) as person from raw_register where county = '${YISHUI}' and hh_no = '${house(at).no}'
     and birth_date = toDate32('${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}')`,
      { name: 'person' },
    )
    .catch(() => []);
  next += 1;
  return {
    ...{ id: String(next), month: '2023-07', rule: 'sd-cl-cert', extract: 'sd-cl-cert', department: '残联' },
    ...{ subject: 'person', person: found?.person ?? '0', household: house(at).no, town: '', village: '' },
    ...{ riskCodes: [risk], eventDate: '2023-07-03', amount: '100.00', finding: '二级', again: false, history: false },
  } as WarningRow;
}

/** The register of August, in which some members have died. */
const august = (dead: readonly string[], houses = world.houses) =>
  world.august(houses, (text) =>
    text
      .split('\r\n')
      .map((line, at) => {
        if (at === 1) return `${line},变动原因,变动日期`;
        return at > 1 && line
          ? `${line},${dead.some((id) => line.includes(`,${id},家`) || line.includes(`,${id},户`)) ? '死亡,2023-08-09' : ','}`
          : line;
      })
      .join('\r\n'),
  );

const CLUE = `query ($county: DivisionCode!, $id: ID!) { assignment(county: $county, id: $id) {
  state stateName verdict dueOn closedOn risks amount clock { text overdueDays stopped }
  warnings { finding endedOn } events { kind what toStateName by reason } } }`;
const clueOf = async (id = ''): Promise<Data> => (await world.ask('office', CLUE, { county: YISHUI, id })).assignment;
const INTAKES = `query ($county: DivisionCode!) { intakes(county: $county, first: 50) { edges { node {
  householdId channelName fromName name said riskCodes by state joined } } } }`;
const reports = async (): Promise<Data[]> =>
  (await world.ask('office', INTAKES, { county: YISHUI })).intakes.edges
    .map(({ node }: Data) => node)
    .filter(({ by }: Data) => by === 'hub');

describe('花名册上的人死亡以后', () => {
  it('死亡：终止个人预警，户内其他预警照办；死亡的劳动力开一条新线索', async () => {
    // H0002: head and spouse warned about; H0004: only the spouse; H0005: the old mother, without labour; H0006: nobody.
    ids.both = await world.clue('2023-08-07', 2, Channel.DEPT, {
      warnings: [await warning(2, 0, '01'), await warning(2, 1, '03')],
    });
    ids.only = await world.clue('2023-08-07', 4, Channel.DEPT, { warnings: [await warning(4, 1, '03')] });
    const old = house(5).members.find(({ labour }) => labour === '无');
    const dead = [house(2).members[1]?.id, house(4).members[1]?.id, house(6).members[1]?.id, old?.id];
    await august(dead.map((id) => id ?? ''));
    expect(await follow()).toEqual({ ended: 2, reported: 3 });

    const both = await clueOf(ids.both);
    expect(both).toMatchObject({ state: 'VERIFYING', risks: ['因病', '因缺劳动力'], amount: '100.00' });
    expect(both.warnings.map(({ endedOn }: Data) => endedOn).sort()).toEqual(['2023-09-05', null]);
    expect(both.events.at(-2)).toMatchObject({ kind: 'WARNINGS_ENDED', by: 'hub', toStateName: '核查中' });

    const only = await clueOf(ids.only);
    expect(only).toMatchObject({ state: 'CLOSED', stateName: '自然减少，已终止', verdict: null, dueOn: null });
    expect(only.clock).toMatchObject({ text: '9月5日终止核查（自然减少）', overdueDays: 0, stopped: true });
    expect(only.events.at(-1)).toMatchObject({
      ...{ kind: 'ENDED', toStateName: '自然减少，已终止', reason: '花名册（2023-08）登记预警的人已死亡。' },
    });
    expect((await reports()).map(({ householdId }) => householdId).sort()).toEqual(['H0002', 'H0004', 'H0006']);
    expect((await reports())[0]).toMatchObject({ channelName: '干部排查', fromName: '花名册变动', riskCodes: ['04'] });
  });

  it('再算一遍什么也不多做：一人死亡只登记一次', async () => {
    expect(await follow()).toEqual({ ended: 0, reported: 0 });
    await august([house(2).members[1]?.id ?? '', house(6).members[1]?.id ?? '']);
    expect(await follow()).toEqual({ ended: 0, reported: 0 });
    expect(await reports()).toHaveLength(3);
  });

  it('终止的线索不算核查过：收到 = 办结 + 未办结，“否”里没有它', async () => {
    await outbox.flush();
    const STANDING = `query ($county: DivisionCode!) { standing(county: $county, day: "2023-09-05") {
      whole { received closed open answered no overdue } } }`;
    const { standing } = await world.ask('office', STANDING, { county: YISHUI });
    expect(standing.whole).toEqual({ received: 2, closed: 1, open: 1, answered: 0, no: 0, overdue: 1 });
  });
});

const CHANGES = `query ($county: DivisionCode!) { workChanges(county: $county) {
  kind household assignment case town other act text } }`;
const SETTLE = `mutation ($county: DivisionCode!, $household: ID!, $act: WorkChangeAct!, $reason: String!) {
  settleWorkChange(county: $county, household: $household, act: $act, reason: $reason) {
    assignment { state stateName town { code } dueOn version } case { state town { code } } } }`;
const changes = async (): Promise<Data[]> => (await world.ask('office', CHANGES, { county: YISHUI })).workChanges;

describe('整户迁走、减少、并户、分户和新生儿', () => {
  const settle = (household: string, act: string, who = 'office') =>
    world.ask(who, SETTLE, { county: YISHUI, household, act, reason: '已电话核实。' });

  beforeAll(async () => {
    ids.gone = await world.clue('2023-08-08', 3, Channel.DEPT);
    ids.moved = await world.clue('2023-08-08', 1, Channel.DEPT);
    ids.merged = await world.clue('2023-08-08', 7, Channel.DEPT);
    const adopt = `mutation ($county: DivisionCode!, $households: [ID!]!) {
      adoptMonitored(county: $county, households: $households) { id } }`;
    await world.ask('office', adopt, { county: YISHUI, households: ['H0001'] });
    const [into, first] = [house(0), house(2)];
    const kept = world.houses.filter(({ no }) => no !== 'H0003' && no !== 'H0007');
    const changed = kept.map((one): House => {
      if (one.no === 'H0001') return { ...one, town: into.town, village: into.village };
      if (one.no === 'H0002') return { ...one, members: one.members.slice(0, 2) };
      return one.no === 'H0000' ? { ...one, members: [...one.members, ...house(7).members] } : one;
    });
    const apart: House = {
      ...first,
      no: 'N0001',
      members: first.members.slice(2).map((one) => ({ ...one, head: true })),
    };
    const [head] = house(4).members;
    const child = `${into.town},${into.village},H0004,一般农户,,${head?.name},${head?.id},小宝,,子女,,,,出生,2023-08-15`;
    await world.august(
      [...changed, apart],
      (text) =>
        `${text
          .split('\r\n')
          .map((line, at) => (at === 1 ? `${line},变动原因,变动日期` : at > 1 && line ? `${line},,` : line))
          .join('\r\n')}${child}\r\n`,
    );
  });

  it('各说明变化和怎么办；能一次办好的给出办法，其余由人判断', async () => {
    const found = await changes();
    const of = (kind: string) => found.filter((one) => one.kind === kind);
    expect(of('GONE')).toMatchObject([{ household: 'H0003', assignment: ids.gone, act: 'END' }]);
    expect(of('MOVED')).toMatchObject([
      { household: 'H0001', assignment: ids.moved, case: expect.any(String), town: world.towns[0], act: 'MOVE' },
    ]);
    expect(of('MERGED')).toMatchObject([{ household: 'H0007', other: 'H0000', act: null }]);
    expect(of('MERGED')[0]?.text).toMatch(/户 H0000（\d 人），不是自然减少/);
    expect(of('SPLIT')).toMatchObject([{ household: 'H0002', other: 'N0001', act: null }]);
    expect(of('NEWBORN')).toMatchObject([{ household: 'H0004', act: null }]);
    expect(of('NEWBORN')[0]?.text).toMatch(/1 名还没有身份证号码的新生儿/);
  });

  it('花名册不这样说的不能办，乡镇不能办', async () => {
    expect(
      await world.codes('office', SETTLE, { county: YISHUI, household: 'H0002', act: 'END', reason: '已核实' }),
    ).toEqual(['BAD_USER_INPUT']);
    expect(
      await world.codes('office', SETTLE, { county: YISHUI, household: 'H0003', act: 'MOVE', reason: '已核实' }),
    ).toEqual(['BAD_USER_INPUT']);
    expect(
      await world.codes('headA', SETTLE, { county: YISHUI, household: 'H0003', act: 'END', reason: '已核实' }),
    ).toEqual(['FORBIDDEN']);
  });

  it('整户减少：线索终止核查，不算“否”；整户迁走：线索和档案一并转交，按文件重新计时', async () => {
    const gone = (await settle('H0003', 'END')).settleWorkChange;
    expect(gone).toMatchObject({
      assignment: { state: 'CLOSED', stateName: '自然减少，已终止', dueOn: null },
      case: null,
    });
    const [code] = world.towns;
    const moved = (await settle('H0001', 'MOVE')).settleWorkChange;
    expect(moved).toMatchObject({ assignment: { state: 'ASSIGNED', town: { code }, dueOn: '2023-09-08' } });
    expect(moved.case).toMatchObject({ state: 'TRACKING', town: { code } });
    expect((await changes()).filter(({ act }) => act)).toEqual([]);
    expect((await clueOf(ids.gone)).events.at(-1)).toMatchObject({ kind: 'ENDED', reason: '已电话核实。' });
  });
});

it('信访部门和 12345 报来的按“信访信息”办理：谁反映的要书面告知，不算部门预警', async () => {
  const row = { county: YISHUI, period: '2023-08-01', warning_id: '990', rule: 'sd-12345', extract: 'sd-12345' };
  const about = { department: '信访局', risk: '99', subject: 'household', person_key: '0', hh_no: 'H0000' };
  const where = { town_code: world.towns[0], village_code: world.villages[0], event_key: '990' };
  const what = { event_date: '2023-08-20', amount: null, finding: '12345 反映', again: false, history: false };
  const rest = { policy: 'shandong-2022-11', clause: '', evidence: [] };
  await world.hub.services.warehouse.put('warning', [{ ...row, ...about, ...where, ...what, ...rest }], {
    name: 'warning',
  });
  const SEND = `mutation ($county: DivisionCode!) { sendClues(county: $county, month: "2023-08", households: ["H0000"]) {
    sent { channelName owesAnswer departments } } }`;
  const { sendClues } = await world.ask('office', SEND, { county: YISHUI });
  expect(sendClues.sent).toEqual([{ channelName: '信访信息', owesAnswer: true, departments: ['信访局'] }]);
});
