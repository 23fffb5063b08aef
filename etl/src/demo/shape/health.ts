import { addMonths, dayIn, parseMonth } from '../calendar.ts';
import { type Clerk, eachDrawn } from './kit.ts';
import { Stock } from './stock.ts';

/** The standing list of those not insured; some have paid by the time the list is drawn up. */
export function insured(): Clerk {
  const list = new Stock();
  return (office) => {
    for (const { person } of list.entries) person.uninsured = false;
    const entries = list.next(office, (_, { hit }) => {
      const person = office.pick({ hit });
      return person && { person, hit, cells: office.row(person, { insured: hit ? '未参保' : '已参保' }) };
    });
    for (const { person, hit } of entries) person.uninsured = hit;
    return entries.map((entry) => entry.cells);
  };
}

/** Patients of the month: diseases of the list, and some that are not on it. */
export function disease(): Clerk {
  return (office) =>
    eachDrawn(office, (_, hit) => {
      const { random, month } = office;
      const late = random.chance(office.number('diagnosed_before'));
      return {
        disease: office.word(hit ? 'disease' : 'other_disease'),
        diag_date: dayIn(late ? parseMonth(addMonths(month.period, -1)) : month, random),
        hospital: office.word('hospital'),
      };
    });
}

const LEVELS = ['level_severe', 'level_light'] as const;

/** The list of disability certificates: new ones, and old ones whose level rose. */
export function disability(): Clerk {
  const list = new Stock();
  return (office) => {
    const { random, month } = office;
    const kinds = Object.keys(office.words('kind'));
    const certificate = (id: string, kind: string, level: string): string =>
      `${id}${kinds.indexOf(kind) + 1}${levels.indexOf(level) + 1}`;
    const levels = LEVELS.flatMap((name) => Object.keys(office.words(name)));
    if (list.entries.length > 0) upgrade();
    const entries = list.next(office, (_, { hit, baseline }) => {
      const person = office.pick({ hit: hit && !baseline });
      if (!person) return null;
      const kind = office.word('kind');
      const level = office.word(hit ? 'level_severe' : 'level_light');
      const year = month.year - random.int(1, 9);
      const cert_date = dayIn(baseline ? parseMonth(`${year}-${month.period.slice(5)}`) : month, random);
      const cells = office.row(person, {
        kind,
        level,
        cert_date,
        action: office.has('action') ? office.word('action') : '新办',
      });
      return { person, hit, cells: { ...cells, cert_no: certificate(String(cells.id_no), kind, level) } };
    });
    return entries.map((entry) => entry.cells);

    function upgrade(): void {
      const light = list.entries.filter((entry) => !entry.hit && !entry.person.gone && entry.person.id !== '');
      for (const entry of random.shuffle(light).slice(0, random.count(office.mean(office.number('upgrade_rate'))))) {
        const level = office.word('level_severe');
        const cert_no = certificate(String(entry.cells.id_no), String(entry.cells.kind), level);
        entry.hit = true;
        entry.cells = { ...entry.cells, level, cert_no, action: '变更', cert_date: dayIn(month, random) };
        office.markHit(entry.person);
      }
    }
  };
}
