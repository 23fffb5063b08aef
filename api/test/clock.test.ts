import { loadContracts } from '@dixian/etl';
import { loadPolicies, workingDaysAfter } from '@dixian/warehouse';
import { describe, expect, it } from 'vitest';
import { type AssignmentRow, AssignmentState as State } from '../src/modules/assignment/assignment.entity.ts';
import { Law } from '../src/modules/policy/law.ts';
import { clockOf } from '../src/modules/verification/clock.ts';

const policies = loadPolicies();
const contracts = loadContracts();
const lawOf = (county: string) => new Law(policies.forCounty(county), contracts.forCounty(county));
const shandong = lawOf('371323');
const xinfeng = lawOf('360722');

/** An assignment as far as its clock reads it. */
const row = (facts: Partial<AssignmentRow>) =>
  ({
    ...{ channel: 'DEPT', state: State.ASSIGNED, month: '2022-08', verifier: null, assignedOn: '2022-09-30' },
    ...{ dueOn: null, verdictOn: null, closedOn: null, ...facts },
  }) as AssignmentRow;

const limit = shandong.policy.procedure.verifyWorkingDays?.number ?? 0;
const due = (sent: string) => workingDaysAfter(sent, limit);
const sent = (on: string, facts: Partial<AssignmentRow> = {}) => row({ assignedOn: on, dueOn: due(on), ...facts });

describe('入户核实时间调整为3个工作日', () => {
  it('2022-09-30 下发：国庆放假，10-08、10-09 调休上班，2022-10-10 到期', () => {
    expect(due('2022-09-30')).toBe('2022-10-10');
    const left = ['2022-09-30', '2022-10-07', '2022-10-08', '2022-10-09', '2022-10-10'].map(
      (day) => clockOf(sent('2022-09-30'), shandong, day).workingDaysLeft,
    );
    expect(left).toEqual([3, 3, 2, 1, 0]);
  });

  it('到期当天仍在期限内，第二天逾期 1 天', () => {
    const clock = (day: string) => clockOf(sent('2022-09-30', { state: State.VERIFYING }), shandong, day);
    expect(clock('2022-10-10')).toMatchObject({ due: '2022-10-10', workingDaysLeft: 0, overdueDays: 0 });
    expect(clock('2022-10-10').text).toBe('今天10月10日到期（鲁乡振发〔2022〕11号）');
    expect(clock('2022-10-11')).toMatchObject({ workingDaysLeft: null, overdueDays: 1 });
    expect(clock('2022-10-11').text).toBe('已逾期 1 天，10月10日到期（鲁乡振发〔2022〕11号）');
  });

  it('周五下发，跨一个周末，周三到期', () => {
    expect(due('2022-06-10')).toBe('2022-06-15');
    expect(clockOf(sent('2022-06-10'), shandong, '2022-06-11').workingDaysLeft).toBe(3);
  });

  it('结果按反馈的日子算：期限内反馈的以后不再逾期，晚了的天数不再增加', () => {
    const answered = (verdictOn: string) => sent('2022-09-30', { state: State.YES, verdictOn });
    expect(clockOf(answered('2022-10-10'), shandong, '2022-12-01').overdueDays).toBe(0);
    expect(clockOf(answered('2022-10-12'), shandong, '2022-12-01').overdueDays).toBe(2);
  });
});

describe('文件没有规定期限', () => {
  it('信丰：没有到期日，也不逾期，写明文号和下发了几天', () => {
    const clock = clockOf(row({ assignedOn: '2023-08-10', month: '2023-07' }), xinfeng, '2023-08-15');
    expect(clock).toMatchObject({ due: null, workingDaysLeft: null, overdueDays: 0, countyLateDays: null });
    expect(clock.text).toBe('信巩办字〔2023〕15号没有规定入户核实期限，下发已 5 天');
  });
});

describe('球在谁手里', () => {
  const holder = (facts: Partial<AssignmentRow>, law = shandong) => clockOf(row(facts), law, '2022-10-10').holder;

  it('待下发在县里，下发后在乡镇，分解后在村，办结后谁也不欠', () => {
    expect(holder({ state: State.MERGED, assignedOn: null })).toBe('COUNTY');
    expect(holder({ state: State.ASSIGNED })).toBe('TOWNSHIP');
    expect(holder({ state: State.VERIFYING })).toBe('TOWNSHIP');
    expect(holder({ state: State.VERIFYING, verifier: 'village-1' })).toBe('VILLAGE');
    expect(holder({ state: State.CLOSED, closedOn: '2022-10-09' })).toBe('NOBODY');
  });

  it('台账由乡镇办理、对账销号的由乡镇办结，文件没有这样写的由县里办结', () => {
    for (const state of [State.YES, State.NO, State.ALREADY]) {
      expect(holder({ state, verdictOn: '2022-10-09' })).toBe('TOWNSHIP');
      expect(holder({ state, verdictOn: '2022-10-09' }, xinfeng)).toBe('COUNTY');
    }
  });

  it('“要书面告知审核结果”的，告知以前说还没有告知', () => {
    const refused = row({ state: State.NO, channel: 'SELF' as never, verdictOn: '2022-10-09', dueOn: '2022-10-10' });
    expect(clockOf(refused, shandong, '2022-10-10').text).toBe('10月9日反馈核查结果，在期限内，待书面告知本人');
    expect(clockOf(refused, xinfeng, '2022-10-10').text).toContain('待办结销号');
  });

  it('办结后停表', () => {
    const closed = clockOf(sent('2022-09-30', { state: State.CLOSED, closedOn: '2022-10-09' }), shandong, '2023-01-01');
    expect(closed).toMatchObject({ stopped: true, overdueDays: 0, text: '2022年10月9日办结' });
  });
});

describe('县级迟下发，记在县里', () => {
  it('“每月7日前将汇总后的预警信息反馈乡镇”：8月数据9月7日前下发，9月9日下发迟 2 天', () => {
    const late = (on: string) => clockOf(sent(on), shandong, '2022-10-01').countyLateDays;
    expect([late('2022-09-07'), late('2022-09-09')]).toEqual([0, 2]);
  });

  it('还没有下发的，迟的天数天天增加；群众申报、信访的没有这个期限', () => {
    const waiting = row({ state: State.MERGED, assignedOn: null });
    expect(clockOf(waiting, shandong, '2022-09-10').countyLateDays).toBe(3);
    expect(clockOf({ ...waiting, channel: 'SELF' as never }, shandong, '2022-09-10').countyLateDays).toBeNull();
  });
});
