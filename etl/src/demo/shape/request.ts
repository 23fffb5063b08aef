import { dayIn } from '../calendar.ts';
import { type Clerk, eachDrawn } from './kit.ts';

/** What households applied for on a platform in the month; each application has a number of its own. */
export function application(): Clerk {
  let made = 0;
  return (office) =>
    eachDrawn(office, () => {
      const { random, month } = office;
      made++;
      return {
        event_no: `${office.word('event_prefix')}${month.year}${String(made).padStart(5, '0')}`,
        applied_at: dayIn(month, random),
        module: office.word('module'),
        status: office.word('status'),
      };
    });
}

/** Benefits paid in the month; no rule judges them. */
export function benefit(): Clerk {
  return (office) => {
    const { random, month } = office;
    const rows = [];
    for (let n = random.count(office.mean(office.settings.rate)); n > 0; n--) {
      const person = office.pick({ hit: false });
      const amount = random.int(office.number('least') / 10, office.number('most') / 10) * 10;
      if (person) rows.push(office.row(person, { item: office.word('item'), amount, paid_date: dayIn(month, random) }));
    }
    return rows;
  };
}
