import { dayIn } from '../calendar.ts';
import type { Office } from '../office.ts';
import { HEAD, type Person, type Village } from '../person.ts';
import { type Cells, placeCells } from '../subject.ts';
import { type Clerk, eachDrawn, yuan } from './kit.ts';

/** Losses of households; in a burst most of them lie in a few villages and fall on few days. */
export function lossEvent(): Clerk {
  return (office) => {
    const villages = struckVillages(office);
    const day = dayIn(office.month, office.random);
    return eachDrawn(office, (person, hit) => lossCells(office, person, hit, day), villages ? { villages } : {});
  };
}

function lossCells(office: Office, person: Person, hit: boolean, day: string): Cells {
  const { random } = office;
  const loss_kind = office.word(hit ? 'loss_kind' : 'other_kind');
  const [from, to] = [office.number(hit ? 'hit_least' : 'below_least'), office.number(hit ? 'hit_most' : 'below_most')];
  const loss_amount = hit && random.chance(office.number('edge', 0)) ? from : yuan(random, from, to);
  const event_date = random.chance(0.7) ? day : dayIn(office.month, random);
  if (office.has('deadly_kind') && loss_kind in office.words('deadly_kind')) reportDeath(office, person, event_date);
  return {
    event_type: office.word(!hit && office.has('other_event') ? 'other_event' : 'event_type'),
    event_date,
    loss_kind,
    loss_amount,
    relief: random.chance(hit ? office.number('relief_share', 0.4) : 0.4) ? Math.round(loss_amount / 50) * 10 : '',
    product: office.has('product') ? office.word('product') : '',
  };
}

/** The villages a burst strikes this month, or null when there is none. */
function struckVillages(office: Office): Village[] | null {
  const { random, world } = office;
  if (!random.chance(office.number('burst', 0))) return null;
  return Array.from({ length: office.number('burst_villages') }, () => random.pick(world.villages));
}

/** Someone able to work has died: the register learns of it next month. */
function reportDeath(office: Office, person: Person, date: string): void {
  const victim = person.household.members.find(
    (member) => member.relation !== HEAD && !member.gone && member.birth < '2006',
  );
  office.world.reported.push({ person: victim ?? person, date });
}

/** Villages that were struck: no persons, only a place. */
export function areaEvent(): Clerk {
  return (office) => {
    const { random, month, world } = office;
    const rows: Cells[] = [];
    for (let n = random.count(office.mean(office.settings.rate)); n > 0; n--) {
      const village = random.pick(world.villages);
      const share = random.skewed(office.number('least_share'), office.number('most_share'));
      const hh_affected = Math.max(1, Math.round(village.households.length * share));
      rows.push({
        ...placeCells(village),
        event_type: office.word('event_type'),
        event_date: dayIn(month, random),
        loss_kind: office.word('loss_kind'),
        loss_amount: hh_affected * random.int(5, 60) * 100,
        relief: '',
        hh_affected,
        persons: Math.round(hh_affected * 3.6),
        remark: '',
      });
    }
    return rows;
  };
}

/** The word for one who died. */
const DEAD = '亡';

/** Victims of accidents, of the words that raise a warning and of others; the register learns of the dead next month. */
export function casualty(): Clerk {
  return (office) =>
    eachDrawn(office, (person, hit) => {
      const event_date = dayIn(office.month, office.random);
      const word = hit ? office.word('deadly') : office.word('not_deadly');
      if (hit && word === DEAD) office.world.reported.push({ person, date: event_date });
      return { event_date, casualty: word, is_labour: hit || office.random.chance(0.7) ? '是' : '否' };
    });
}
