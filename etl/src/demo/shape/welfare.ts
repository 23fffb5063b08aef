import { dayIn, parseMonth } from '../calendar.ts';
import { headOf } from '../person.ts';
import { type Clerk, eachDrawn } from './kit.ts';
import { Stock } from './stock.ts';

/** The whole list of those who receive an allowance, one row a family. */
export function civilAid(): Clerk {
  const list = new Stock();
  return (office) => {
    const { random, month } = office;
    const entries = list.next(office, (_, { hit, baseline }) => {
      const child = hit && office.has('child_class') && random.chance(office.number('children'));
      const drawn = office.pick({ hit: hit && !baseline, ...(child ? { among: { age: [1, 17] } } : {}) });
      if (!drawn) return null;
      const person = child ? drawn : (headOf(drawn.household) ?? drawn);
      const aid_class = office.word(child ? 'child_class' : hit ? 'aid_class' : 'other_class');
      const covered =
        child || aid_class in office.words('alone')
          ? 1
          : random.int(1, Math.max(1, person.household.members.length - 1));
      const since = baseline ? parseMonth(`${month.year - random.int(1, 5)}-${month.period.slice(5)}`) : month;
      const month_amount = covered * random.int(office.number('least') / 10, office.number('most') / 10) * 10;
      const approve_date = dayIn(since, random);
      return { person, hit, cells: office.row(person, { aid_class, approve_date, covered, month_amount }) };
    });
    return entries.map((entry) => entry.cells);
  };
}

/** Houses appraised in the month: unsafe ones, and safe ones. */
export function housing(): Clerk {
  return (office) =>
    eachDrawn(office, (_, hit) => {
      const { random, month } = office;
      const graded = hit && random.chance(office.number('graded'));
      return {
        grade: graded ? office.word('grade_unsafe') : office.word('grade_safe'),
        only_house: random.chance(office.number('only_house')) ? '是' : '否',
        appraise_date: dayIn(month, random),
        hazard: hit ? office.word('hazard') : office.word('no_hazard'),
        renovation: graded ? office.word('renovation') : '',
      };
    });
}

/** Households without safe water; in the dry months the same villages again and again. */
export function water(): Clerk {
  let dry: string[] | undefined;
  return (office) => {
    const { random, month, world } = office;
    const among = Math.max(1, Math.round(world.villages.length * office.number('dry_villages')));
    dry ??= random.shuffle(world.villages.map((village) => village.code)).slice(0, among);
    const isDry = office.number(`dry_${month.month}`, 0) > 0;
    const villages = world.villages.filter((village) => dry?.includes(village.code));
    const write = (): { issue: string; found_date: string } => ({
      issue: office.word(isDry ? 'dry_issue' : 'issue'),
      found_date: dayIn(month, random),
    });
    return eachDrawn(office, write, isDry ? { villages } : {});
  };
}
