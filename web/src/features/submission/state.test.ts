import { describe, expect, it } from 'vitest';
import { say } from '../../i18n/words.ts';
import { overdue, SIGN, soon, stateText } from './state.ts';

const zh = say('zh');
const missing = { state: 'MISSING' as const, due: '2023-08-10' };

describe('hand-in states are distinct in words and marks', () => {
  it('have five words and five marks', () => {
    const states = ['DELIVERED', 'NIL', 'MISSING', 'NOT_DUE', 'NOT_OWED'] as const;
    expect(new Set(states.map((state) => stateText({ state }, '2023-08-01', zh))).size).toBe(5);
    expect(new Set(Object.values(SIGN)).size).toBe(5);
  });
  it('say how long something is overdue', () => expect(stateText(missing, '2023-08-13', zh)).toBe('未报（逾期 3 天）'));
  it('are not overdue on the due day', () =>
    expect([overdue(missing, '2023-08-10'), soon(missing, '2023-08-10')]).toEqual([0, 0]));
  it('warn three days before', () =>
    expect([
      soon({ state: 'NOT_DUE', due: '2023-08-10' }, '2023-08-07'),
      soon({ state: 'NOT_DUE', due: '2023-08-10' }, '2023-08-06'),
    ]).toEqual([3, null]));
  it('call a late nil report late, not overdue', () =>
    expect(stateText({ state: 'NIL', due: '2023-08-10', late: true }, '2023-09-01', zh)).toBe('零报告（迟报）'));
});
