import { describe, expect, it } from 'vitest';
import { type Duty, fallingDue, monthToShow } from './types.ts';

const duty = (due: string | null): Duty => ({
  ...{
    id: 'x',
    kind: 'DUE',
    title: '甲',
    department: '甲局',
    by: null,
    to: [],
    due,
    when: '',
    clause: null,
    reason: null,
  },
  hand: {
    state: 'NOT_DUE',
    due,
    late: false,
    daysLate: 0,
    submittedAt: null,
    batch: null,
    returned: 0,
  },
});

describe('the month that the calendar opens with', () => {
  it('is the one before this month, also before anything came for it', () => {
    expect(monthToShow('2026-09', '2026-11-02')).toBe('2026-10');
    expect(monthToShow('2026-10', '2026-11-30')).toBe('2026-10');
    expect(monthToShow(undefined, '2026-01-05')).toBe('2025-12');
  });
  it('is the newest one where nobody has handed in for months', () =>
    expect(monthToShow('2023-12', '2026-11-02')).toBe('2023-12'));
  it('is this month where all is due in its own month', () => {
    const month = '2026-10';
    expect(fallingDue({ month, duties: [duty('2026-10-25'), duty(null)] }, '2026-11-22')).toBe('2026-11');
    expect(fallingDue({ month, duties: [duty('2026-10-25'), duty('2026-11-10')] }, '2026-11-22')).toBe(month);
    expect(fallingDue({ month: '2023-08', duties: [duty('2023-08-25')] }, '2026-11-22')).toBe('2023-08');
    expect(fallingDue({ month, duties: [] }, '2026-11-22')).toBe(month);
  });
});
