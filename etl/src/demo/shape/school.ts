import { addMonths, dayIn, parseMonth } from '../calendar.ts';
import type { Office } from '../office.ts';
import { type Person, schoolYear } from '../person.ts';
import type { Cells } from '../subject.ts';
import { type Clerk, eachDrawn, yuan } from './kit.ts';
import { Stock } from './stock.ts';

/** The list of pupils out of school; those above compulsory age do not raise a warning. */
export function dropout(): Clerk {
  const list = new Stock();
  return (office) => {
    const entries = list.next(office, (_, { hit, baseline }) => {
      const age = hit ? ([8, 14] as const) : ([15, 17] as const);
      const person = office.pick({ hit: hit && !baseline, among: { age } });
      if (!person) return null;
      const reason = office.word('reason');
      const months = baseline ? office.random.int(1, 6) : 0;
      const dropout_date = dayIn(parseMonth(addMonths(office.month.period, -months)), office.random);
      return { person, hit, cells: office.row(person, { ...schoolCells(office, person), dropout_date, reason }) };
    });
    return entries.map((entry) => entry.cells);
  };
}

/** Students who asked for a loan. */
export function studentLoan(): Clerk {
  return (office) =>
    eachDrawn(office, () => ({
      school: office.word('university'),
      loan_amount: office.random.int(office.number('least') / 100, office.number('most') / 100) * 100,
    }));
}

/** Pupils who receive help, with the item and amount of their stage. */
export function studentAid(): Clerk {
  return (office) =>
    eachDrawn(office, (person) => {
      const { year, month } = office.month;
      const cells = schoolCells(office, person);
      return {
        ...cells,
        aid_item: office.word(`aid_${cells.stage}`),
        amount: office.number(`amount_${cells.stage}`),
        term: `${year}年${month < 8 ? '春' : '秋'}季`,
      };
    });
}

/** What families pay themselves in a school year, above and below the threshold, a few exactly at it. */
export function studentBurden(): Clerk {
  return (office) =>
    eachDrawn(office, (person, hit) => {
      const { random, month } = office;
      const over = office.number('over');
      const first = month.month < 8 ? month.year - 1 : month.year;
      const exact = !hit && random.chance(office.number('edge', 0));
      const cost = hit ? yuan(random, over + 1, office.number('most')) : yuan(random, office.number('least'), over - 1);
      return {
        ...schoolCells(office, person),
        aid_item: office.word('aid_item'),
        aid_amount: random.int(5, 40) * 100,
        own_cost: exact ? over : cost,
        school_year: `${first}-${first + 1}学年`,
      };
    });
}

function schoolCells(office: Office, person: Person): Cells {
  const { stage, grade } = schoolYear(person, office.month) ?? { stage: '小学', grade: '一年级' };
  const { village } = person.household;
  // A school of the village's town, as the parameter file names them: {town} stands for the town.
  const town = village.town.replace(/(镇|乡|街道)$/, '');
  return { stage, grade, school: office.word(`school_${stage}`).replace('{town}', town) };
}
