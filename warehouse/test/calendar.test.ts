import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CALENDARS,
  calendarYears,
  coverageOf,
  daysAfter,
  dueDate,
  dueDay,
  feedbackDay,
  isWorkingDay,
  ledgerDay,
  meetingsOf,
  oneOffsOf,
  outboundOf,
  type Policy,
  useCalendars,
  workingDaysAfter,
} from '../src/index.ts';
import { policy } from './policy-facts.ts';

const clause = { article: '一', quote: '一' };

describe('天数：当天不算，最后一天算到24时', () => {
  test('2022年9月30日交办，3个工作日后是10月10日：8日、9日调休上班', () => {
    expect(workingDaysAfter('2022-09-30', 3)).toBe('2022-10-10');
    expect(['2022-10-07', '2022-10-08', '2022-10-09'].map(isWorkingDay)).toEqual([false, true, true]);
  });

  test('2024年2月27日张榜公示5天到3月3日，3月4日进入下一步', () => {
    expect(daysAfter('2024-02-27', 5)).toBe('2024-03-03');
    expect(daysAfter('2024-02-27', 6)).toBe('2024-03-04');
  });

  test('2024年2月20日起15天是3月6日', () => {
    expect(daysAfter('2024-02-20', 15)).toBe('2024-03-06');
  });

  test('不存在的日子不收', () => {
    expect(() => daysAfter('2023-02-29', 1)).toThrow('“2023-02-29”不是日期');
    expect(() => isWorkingDay('2023-2-1')).toThrow('不是日期');
  });
});

describe('工作日', () => {
  afterEach(() => useCalendars());

  test('2020年到2026年都有官方安排', () => {
    for (let year = 2020; year <= 2026; year += 1) expect(calendarYears()).toContain(year);
    expect([isWorkingDay('2020-01-31'), isWorkingDay('2026-02-14'), isWorkingDay('2026-10-07')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('没有安排的年份说出怎么办', () => {
    const year = (calendarYears().at(-1) ?? 0) + 1;
    expect(() => isWorkingDay(`${year}-01-01`)).toThrow(
      new RegExp(
        `${year} 年的放假调休安排还没有：.*上一年 11 月公布，请照 docs/operations.md 写好 calendar/${year}.yaml`,
      ),
    );
    expect(() => workingDaysAfter(`${year - 1}-12-31`, 1)).toThrow(/放假调休安排还没有/);
  });

  describe('自己写的年份', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'dixian-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));
    const write = (text: string) => writeFileSync(join(folder, '2031.yaml'), text);

    test('写好一个文件，那一年就能算', () => {
      write('year: 2031\nsource: 测试\noff: ["2031-01-01", 2031-01-22..2031-01-28]\nwork: ["2031-01-19"]\n');
      useCalendars([CALENDARS, folder]);
      expect(['2031-01-01', '2031-01-02', '2031-01-19', '2031-01-24'].map(isWorkingDay)).toEqual([
        false,
        true,
        true,
        false,
      ]);
      expect(workingDaysAfter('2031-01-21', 1)).toBe('2031-01-29');
    });

    test('写错了说出文件和行号', () => {
      write('year: 2031\nsource: 测试\noff:\n  - "2031-01-32"\n  - "2030-12-31"\nwork: []\n');
      expect(() => useCalendars([folder])).toThrow(
        /2031\.yaml:4：“2031-01-32”不是日期.*\n.*2031\.yaml:5：“2030-12-31”不在 2031 年/,
      );
      write('year: 2031\noff: []\n');
      expect(() => useCalendars([folder])).toThrow(/2031\.yaml:1：应写 year（年份）、source（文号）/);
      write('year: 2031\nsource: 测试\noff: ["2031-01-19"]\nwork: ["2031-01-19"]\n');
      expect(() => useCalendars([folder])).toThrow(/2031\.yaml:4：2031-01-19 既放假又上班/);
    });
  });
});

describe('期限', () => {
  const shifted: Policy = {
    ...policy,
    settings: [...policy.settings.filter(({ name }) => name !== 'deadline_holiday_shift'), shift(true)],
  };

  function shift(value: boolean) {
    return { name: 'deadline_holiday_shift', value, reason: '测试' };
  }

  test('2月30日就是2月最后一天', () => {
    expect(dueDate({ day: 30, month: 'same' }, '2023-02')).toBe('2023-02-28');
    expect(dueDate({ day: 30, month: 'same' }, '2024-02')).toBe('2024-02-29');
  });

  test('文件没有说遇节假日顺延，就不顺延；设置可以打开', () => {
    const due = { day: 1, month: 'following' } as const;
    expect(dueDay(policy, due, '2023-09')).toBe('2023-10-01');
    expect(dueDay(shifted, due, '2023-09')).toBe('2023-10-07');
    expect(dueDay({ ...policy, settings: [shift(false)] }, due, '2023-09')).toBe('2023-10-01');
    expect(dueDay(shifted, { day: 10, month: 'following' }, '2023-07')).toBe('2023-08-10');
  });

  test('县反馈乡镇、乡镇报台账的日子，文件之前没有', () => {
    const told: Policy = {
      ...policy,
      calendar: {
        meetings: [],
        outbound: [],
        feedback: { day: 7, month: 'following', clause },
        ledger: { day: 30, month: 'same', clause },
      },
    };
    expect([feedbackDay(told, '2023-12'), ledgerDay(told, '2024-02')]).toEqual(['2024-01-07', '2024-02-29']);
    expect([feedbackDay(told, '2023-06'), ledgerDay(policy, '2024-02')]).toEqual([null, null]);
  });

  test('所属月份是自然月，除非文件另有所指：上月26日到本月25日', () => {
    expect(coverageOf(policy, '2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    const from26 = { coverage: { fromDay: 26, reason: '测试' } };
    expect(coverageOf(from26, '2024-03')).toEqual({ from: '2024-02-26', to: '2024-03-25' });
    expect(coverageOf(from26, '2024-01')).toEqual({ from: '2023-12-26', to: '2024-01-25' });
    expect(coverageOf({ coverage: { fromDay: 30, reason: '测试' } }, '2023-03')).toEqual({
      from: '2023-02-28',
      to: '2023-03-29',
    });
  });
});

describe('一年的会议和一月的清单', () => {
  const meeting = { level: 'county', reason: '测试' } as const;
  const told: Policy = {
    ...policy,
    calendar: {
      meetings: [
        { id: 'quarter', title: '季通报', rhythm: 'quarterly', ...meeting },
        { id: 'two', title: '双月调度', rhythm: 'bimonthly', ...meeting },
        { id: 'named', title: '联席会议', rhythm: 'quarterly', months: [1, 4, 7, 10], ...meeting },
      ],
      outbound: [
        { id: 'new', title: '新增对象', rhythm: 'monthly', day: 7, month: 'following', to: ['*'], reason: '测试' },
        {
          id: 'match',
          title: '比对名单',
          rhythm: 'ad_hoc',
          day: null,
          month: 'same',
          to: ['县民政局'],
          reason: '测试',
        },
      ],
    },
  };
  const months = (year: number, wanted: string) =>
    meetingsOf(told, year)
      .filter(({ id }) => id === wanted)
      .map(({ period }) => period.slice(5));

  test('季度会在季末，双月会在双月，写明月份的照写明的', () => {
    expect(months(2024, 'quarter')).toEqual(['03', '06', '09', '12']);
    expect(months(2024, 'two')).toEqual(['02', '04', '06', '08', '10', '12']);
    expect(months(2024, 'named')).toEqual(['01', '04', '07', '10']);
    expect(months(2023, 'named')).toEqual(['07', '10']);
    expect(meetingsOf(told, 2024).map(({ period }) => period)).toEqual(
      meetingsOf(told, 2024)
        .map(({ period }) => period)
        .sort(),
    );
  });

  test('每月的清单有日子，不定期的没有；* 是全部部门', () => {
    const [monthly, adHoc] = outboundOf(told, '2023-12');
    expect(monthly).toMatchObject({ due: '2024-01-07', to: policy.departments.map(({ id }) => id) });
    expect(adHoc).toMatchObject({ due: null, to: ['县民政局'] });
    expect(outboundOf(told, '2023-06')).toEqual([]);
  });

  test('一次性义务落在它那个月', () => {
    expect(oneOffsOf(policy, '2023-07').map(({ due }) => due)).toEqual(['2023-07-16']);
    expect(oneOffsOf(policy, '2023-08')).toEqual([]);
  });
});
