import { dayIn } from '../calendar.ts';
import type { Office } from '../office.ts';
import type { Person } from '../person.ts';
import type { Cells } from '../subject.ts';
import type { Clerk } from './kit.ts';

/** What patients have paid themselves since 1 January, in 分. */
class Payments {
  #paid = new Map<Person, number>();
  #year = 0;

  begin(year: number): void {
    if (year !== this.#year) this.#paid.clear();
    this.#year = year;
  }

  of(person: Person): number {
    return this.#paid.get(person) ?? 0;
  }

  add(person: Person, cents: number): void {
    this.#paid.set(person, this.of(person) + cents);
  }

  /** Patients who have paid from..below `to`, oldest first. */
  between(from: number, to: number): Person[] {
    return [...this.#paid]
      .filter(([person, paid]) => !person.gone && paid >= from && paid < to)
      .map(([person]) => person);
  }
}

/** Stays and chronic-disease visits settled in the month, above and below the thresholds. */
export function medical(): Clerk {
  const payments = new Payments();
  return (office) => {
    payments.begin(office.month.year);
    const visits = [...singles(office), ...smallOnes(office, payments), ...cumulative(office, payments)];
    // In the order of settlement, so that the sum of the year is what it was on that day.
    visits.sort((a, b) => (a.settled < b.settled ? -1 : a.settled > b.settled ? 1 : 0));
    return visits.map((visit) => stayRow(office, payments, visit));
  };
}

interface Visit {
  person: Person;
  settled: string;
  cents: number;
  chronic: boolean;
}

function visit(office: Office, person: Person, cents: number, chronic = false): Visit {
  return { person, cents, chronic, settled: dayIn(office.month, office.random) };
}

/** Single stays above the threshold. */
function singles(office: Office): Visit[] {
  const over = office.number('single_over') * 100;
  const most = office.number('most') * 100;
  const visits: Visit[] = [];
  for (let n = office.random.count(office.mean(office.settings.rate)); n > 0; n--) {
    const person = office.pick({ hit: true });
    // Most are little above the threshold.
    const top = office.random.skewed(over + 1, most);
    if (person) visits.push(visit(office, person, Math.floor(office.random.skewed(over + 1, top + 1))));
  }
  return visits;
}

/** Stays that bring the sum of the year above its threshold, without being above the single one. */
function cumulative(office: Office, payments: Payments): Visit[] {
  const { random } = office;
  const single = office.number('single_over') * 100;
  const total = office.number('total_over') * 100;
  const near = random.shuffle(payments.between(total - single + 50_000, total));
  return near.slice(0, random.count(office.mean(office.number('total_rate')))).map((person) => {
    office.markHit(person);
    const missing = total - payments.of(person) + 1;
    return visit(office, person, Math.min(single, missing + random.int(0, 300_000)));
  });
}

/** What stays below: new patients, returning ones, chronic visits, refunds, and a few of exactly the threshold. */
function smallOnes(office: Office, payments: Payments): Visit[] {
  const { random } = office;
  const single = office.number('single_over') * 100;
  const total = office.number('total_over') * 100;
  const known = payments.between(1, total - single);
  const visits: Visit[] = [];
  const count = random.count(office.mean(office.settings.rate) * office.settings.below);
  for (let n = 0; n < count; n++) {
    const again = known.length > 0 && random.chance(office.number('returning'));
    const person = again ? random.pick(known) : office.pick({ hit: false });
    if (!person) continue;
    const most = Math.min(single, Math.max(0, total - payments.of(person)));
    let cents = Math.floor(random.skewed(office.number('least') * 100, Math.max(most, 100_000)));
    if (random.chance(office.number('edge')) && payments.of(person) + single <= total) cents = single;
    if (again && random.chance(office.number('refund')))
      cents = -Math.min(payments.of(person), random.int(10_000, 80_000));
    visits.push(visit(office, person, cents, !again && random.chance(office.number('chronic'))));
  }
  return visits;
}

function stayRow(office: Office, payments: Payments, { person, settled, cents, chronic }: Visit): Cells {
  const { random } = office;
  const counts = !chronic || office.number('chronic_counts', 0) > 0;
  if (counts) payments.add(person, cents);
  const total = cents > 0 ? Math.round(cents / (0.22 + 0.3 * random.next())) : cents;
  const basic = Math.round((total - cents) * (0.72 + 0.2 * random.next()));
  const major = total > 3_000_000 ? Math.round((total - cents - basic) * 0.6) : 0;
  // Some patients paid before at a place that the office does not list row by row.
  const elsewhere = random.chance(office.number('total_differs')) ? random.int(20_000, 90_000) : 0;
  return office.row(person, {
    visit_type: chronic ? '门诊慢特病' : '住院',
    hospital: office.word('hospital'),
    discharge_date: chronic ? '' : settled,
    settle_date: settled,
    total_fee: total / 100,
    basic_pay: basic / 100,
    major_pay: major / 100,
    aid_pay: (total - cents - basic - major) / 100,
    self_pay: cents / 100,
    ytd_self_pay: counts ? (payments.of(person) + elsewhere) / 100 : '',
    remark: cents < 0 ? '退费' : '',
  });
}
