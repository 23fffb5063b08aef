import type { CaseStanding, ClueStanding } from '@dixian/warehouse';
import { ratio } from '../overview/exact.ts';
import { StandingShare } from './standing.type.ts';

const share = (code: string, name: string, numerator: number, denominator: number): StandingShare =>
  Object.assign(new StandingShare(), {
    code,
    name,
    numerator,
    denominator,
    percent: ratio(numerator, denominator, 100),
  });

/** What clues say: those already monitored count as answered, and neither for nor against 纳入率. */
export const clueShares = (at: ClueStanding): StandingShare[] => [
  share('T1', '核查率', at.answered, at.received),
  share('T2', '核实及时率', at.onTime, at.clocked),
  share('T3', '办结率', at.closed, at.received),
  share('T4', '纳入率', at.yes, at.yes + at.no),
  share('T6', '告知率', at.told, at.toTell),
];

/** What cases say; T5 leaves out the green channel, which helps before it identifies. */
export const caseShares = (at: CaseStanding, hasLimit: boolean): StandingShare[] => [
  ...(hasLimit ? [share('T5', '认定及时率', at.inTime, at.registered)] : []),
  share('M1', '措施落实率', at.aided, at.expected),
];

const NOTHING = { answered: 0, overdue: 0, dueToday: 0, onTime: 0, clocked: 0, yes: 0, no: 0, already: 0 };

/** No clue at all. */
export const noClues = (key: string): ClueStanding => ({
  ...{ key, waiting: 0, received: 0, closed: 0, open: 0, toTell: 0, told: 0, ...NOTHING },
});

/** No case at all. */
export const noCases = (key: string): CaseStanding => ({
  ...{ key, registered: 0, inTime: 0, green: 0, greenInTime: 0, expected: 0, aided: 0 },
});
