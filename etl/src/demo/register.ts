import { open } from 'node:fs/promises';
import { encodeGb18030 } from '../read/gb18030.ts';
import { ageAt, type Month } from './calendar.ts';
import { headOf, labour, type Person, schooling } from './person.ts';
import { phoneOf, relationOf } from './subject.ts';
import type { World } from './world.ts';

/** One row of the register: whom it is about and who is head. */
interface Entry {
  world: World;
  month: Month;
  person: Person;
  head: Person;
}

/** What stands in each column. */
const CELLS: Readonly<Record<string, (entry: Entry) => string>> = {
  town: ({ person }) => person.household.village.town,
  village: ({ person }) => person.household.village.name,
  group: ({ person }) => person.household.group,
  hh_no: ({ person }) => person.household.no,
  hh_kind: ({ person }) => (person.household.expoor ? '脱贫户' : '一般农户'),
  monitored_type: ({ person }) => person.household.monitored,
  head_name: ({ head }) => head.name,
  head_id_no: ({ head }) => head.id,
  name: ({ person }) => person.name,
  id_no: ({ person }) => person.id,
  relation: ({ world, person }) => relationOf(world, person),
  labour: ({ person, month }) => labour(person, month),
  schooling: ({ person, month }) => schooling(person, month),
  insured: ({ person }) => (person.uninsured ? '未参保' : '已参保'),
  phone: ({ world, person, month }) => (ageAt(person.birth, month) < 16 ? '' : phoneOf(world, person)),
  change: ({ person }) => person.change,
  change_date: ({ person }) => person.changeDate,
};

/** Characters that are encoded and written at a time. */
const PIECE = 128 * 1024;

/**
 * Writes the whole register as GBK csv, village by village, in bounded memory.
 * @throws Error in Chinese when the parameter file names a column that the register does not have
 */
export async function writeRegister(world: World, month: Month, path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    let text = '';
    for (const line of lines(world, month)) {
      text += line;
      if (text.length < PIECE) continue;
      await file.write(encodeGb18030(text));
      text = '';
    }
    await file.write(encodeGb18030(text));
  } finally {
    await file.close();
  }
}

function* lines(world: World, month: Month): Generator<string> {
  const { columns } = world.settings.register;
  const cells = columns.map((field) => {
    const cell = CELLS[field];
    if (!cell) throw new Error(`演示参数 register.columns 中的 ${field} 不是花名册的列。`);
    return cell;
  });
  yield `${columns.map((field) => world.words.headers[field] ?? field).join(',')}\r\n`;
  for (const village of world.villages) {
    for (const household of village.households) {
      const head = headOf(household);
      for (const person of household.members) {
        const entry = { world, month, person, head: head ?? person };
        yield `${cells.map((cell) => cell(entry)).join(',')}\r\n`;
      }
    }
  }
}
