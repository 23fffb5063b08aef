import type { Office } from '../office.ts';
import type { Random } from '../random.ts';
import type { Cells } from '../subject.ts';
import type { Clerk } from './kit.ts';

/** One household's years, oldest first: net income a head and rigid spending of the household, in 元. */
interface Year {
  net: number;
  rigid: number;
}

/** Settled years of households, three rows each; the profiles say how many fall below the line, and how. */
export function income(): Clerk {
  return (office) => {
    const { hits, below } = office.counts();
    const rows: Cells[] = [];
    for (let n = 0; n < hits + below; n++) {
      const hit = n < hits;
      const head = office.pick({ hit });
      if (!head) continue;
      const size = head.household.members.filter((member) => !member.gone).length;
      const years = yearsOf(office, hit ? office.word('profile') : 'steady', size);
      // One draw of dirt for all rows of a household: the clerk copied them.
      const who = office.row(head, {});
      years.forEach((year, at) => {
        rows.push({ ...who, ...yearCells(office.random, office.month.year - years.length + at, year, size) });
      });
    }
    return rows;
  };
}

function yearsOf(office: Office, profile: string, size: number): Year[] {
  const { random } = office;
  const count = office.number('years');
  const last = office.month.year - 1;
  const line = (year: number): number => lineOf(office, year);
  const base = line(last) * random.skewed(1.25, 2.6);
  const years = Array.from({ length: count }, (_, at) => year(base * 1.06 ** at * (0.98 + 0.04 * random.next())));
  const newest = years[count - 1] as Year;
  const before = years[count - 2] as Year;
  if (profile === 'below') newest.net = line(last) * (0.6 + 0.39 * random.next());
  if (profile === 'falling') for (const [at, each] of years.entries()) each.net = base * (1.3 - 0.09 * at);
  if (profile === 'plunge') newest.net = before.net * (0.45 + 0.24 * random.next());
  if (profile === 'surge') newest.rigid = Math.max(before.net * size * (0.42 + 0.3 * random.next()), before.rigid * 2);
  return years;

  function year(net: number): Year {
    return { net, rigid: net * size * (0.08 + 0.1 * random.next()) };
  }
}

/** The demo income line of a year, or of the nearest year that has one. */
function lineOf(office: Office, year: number): number {
  const lines = [...office.world.settings.income_lines].sort(
    (a, b) => Math.abs(a.year - year) - Math.abs(b.year - year),
  );
  if (!lines[0]) throw new Error('演示参数缺少 income_lines。');
  return lines[0].value;
}

function yearCells(random: Random, year: number, { net, rigid }: Year, size: number): Cells {
  const total = net * size;
  const cost = total * 0.18 * random.next();
  const gross = total + cost;
  const wage = gross * (0.5 + 0.25 * random.next());
  const transfer = gross * (0.06 + 0.1 * random.next());
  const property = gross * 0.03 * random.next();
  const round = (value: number): number => Math.round(value * 100) / 100;
  const parts = { wage: round(wage), property: round(property), transfer: round(transfer), cost: round(cost) };
  const business = round(gross - wage - transfer - property);
  return { year, ...parts, business, rigid: round(rigid), hh_size: size };
}
