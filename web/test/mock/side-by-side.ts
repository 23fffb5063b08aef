import { dice, MONTHS, PLACE } from './county.ts';

/** Counties of the mock's city: the one with data, a second one, and one that has not begun. */
export const besides = [
  PLACE,
  { ...PLACE, code: '360733', name: '乙县', children: [] },
  { ...PLACE, code: '360734', name: '丙县', children: [] },
];

const roll = dice(11);

function numbers(at: number, month: string) {
  const trend = [...MONTHS].reverse().filter((one) => one <= month);
  const points = trend.map((one, i) => ({
    month: one,
    warnings: i === 3 ? null : 180 + at * 90 + Math.round(roll() * 80),
    perThousand: i === 3 ? null : (2 + at + roll()).toFixed(2),
  }));
  return {
    built: true,
    owed: 18,
    handedIn: 18 - at * 2,
    late: at,
    overdue: at * 2,
    openClues: 290 + at * 40,
    newClues: 91 + at,
    multi: 31,
    warnings: 412 - at * 120,
    previous: at === 0 ? 365 : null,
    households: 8200,
    perThousand: ((412 - at * 120) / 8.2).toFixed(2),
    topRisks: ['因病', '因务工就业不稳', '因残'].map((name, i) => ({
      code: name,
      name,
      warnings: 120 - i * 30,
      households: 100 - i * 30,
      previous: null,
    })),
    trend: points,
  };
}

const NOTHING = {
  built: false,
  owed: null,
  handedIn: null,
  late: null,
  overdue: null,
  openClues: null,
  newClues: null,
  multi: null,
  warnings: null,
  previous: null,
  households: null,
  perThousand: null,
  topRisks: [],
  trend: [],
};

export const sideBySide = ({ month = MONTHS[0] ?? '' }: { month?: string }) => ({
  month,
  months: MONTHS,
  counties: besides.map((county, at) => ({ county, ...(at < 2 ? numbers(at, month) : NOTHING) })),
});
