import {
  type DeathRow,
  deadAmong,
  type HouseholdRow,
  householdsById,
  newDeaths,
  newestRegister,
  persons,
} from '@dixian/warehouse';
import type { Services } from '../../context.ts';
import { Refusal } from '../../errors.ts';
import { AssignmentEntity, Channel } from '../assignment/assignment.entity.ts';
import { AssignmentWarningEntity } from '../assignment/assignment-warning.entity.ts';
import { endWarningsOf, UNANSWERED } from '../assignment/end-warnings.ts';
import { caseLaw } from '../case/case-law.ts';
import { type Changing, change } from '../event/change.ts';
import type { Doing } from '../event/record.ts';
import { hashed } from '../intake/content.ts';
import { fileIntake } from '../intake/file-intake.ts';
import { IntakeEntity, IntakeLink, Source } from '../intake/intake.entity.ts';
import { Law } from '../policy/law.ts';
import { today } from '../submission/today.ts';

/** What the hub needs to do by itself what a new register asks for. */
export interface Following extends Changing {
  services: Pick<Services, 'warehouse' | 'orm' | 'keyring' | 'policies' | 'contracts' | 'clock'>;
}

/** What came of a register. */
export interface Followed {
  /** Clues of which warnings ended. */
  ended: number;
  /** Reports that a household lost somebody with labour. */
  reported: number;
}

/** Code of the risk by which the death of somebody with labour is reported; null where the county has not said. */
function riskOf({ policy }: Law): string | null {
  const setting = policy.settings.find(({ name }) => name === 'labour_death_risk');
  return setting ? String(setting.value) : null;
}

/** Whether somebody is known to have had labour; where the register is silent, nobody is. */
function hadLabour(law: Law, { labour }: DeathRow): boolean {
  const without = caseLaw(law).withoutLabour?.list.map((word) => law.code('labour', word));
  return without !== undefined && labour !== '' && !without.includes(labour);
}

async function endWarnings(hub: Following, county: string, doing: Doing, month: string): Promise<number> {
  const em = hub.services.orm.em.fork();
  const open = await em.find(AssignmentEntity, { county, state: { $in: [...UNANSWERED] } }, { fields: ['id'] });
  const links = await em.find(
    AssignmentWarningEntity,
    { assignmentId: { $in: open.map(({ id }) => id) }, person: { $ne: '0' }, endedOn: null },
    { fields: ['assignmentId', 'person'] },
  );
  const dead = await deadAmong({ county }, hub.services, [...new Set(links.map(({ person }) => person))]);
  const ids = new Set(links.filter(({ person }) => dead.has(person)).map(({ assignmentId }) => assignmentId));
  if (ids.size === 0) return 0;
  return (await change(hub, (inside) => endWarningsOf(inside, doing, [...ids], { dead, month }))).length;
}

/** What the report says; the day of a death is no secret of the household, the name stands beside it. */
const saidOf = ({ diedOn }: DeathRow, { month, members }: HouseholdRow): string =>
  `花名册（${month}）登记本人${diedOn ? `于 ${diedOn} ` : ''}死亡，生前有劳动能力；户里还有 ${members} 人。请入户核实是否因此缺少劳动力。`;

/** Reported once a person, however often a register is handed in. */
const hashOf = ({ keyring }: Following['services'], person: string): string =>
  hashed(keyring, 'source', `${Source.REGISTER}:${person}`);

async function reportDeath(
  hub: Following,
  doing: Doing,
  { county, home, death, risk }: { county: string; home: HouseholdRow; death: DeathRow; risk: string },
): Promise<void> {
  const [who] = await persons({ county }, hub.services, [death.person]);
  const { town, village } = home;
  await fileIntake(hub, doing, {
    ...{ county, channel: Channel.CADRE, source: Source.REGISTER, once: death.person, town, village },
    report: {
      ...{ name: who?.name ?? '', idNo: null, phone: null, headName: null, said: saidOf(death, home) },
      ...{ risks: [risk], sourceNo: null },
    },
    found: { person: death.person, link: IntakeLink.LINKED, home },
    ...{ receivedOn: today(doing.at), receipt: null, agreedAt: null },
  });
}

/** Households that lost somebody with labour and still have members: each death is reported once, as a clue like any other. */
async function reportDeaths(hub: Following, county: string, law: Law, doing: Doing, month: string): Promise<number> {
  const risk = riskOf(law);
  if (risk === null) return 0;
  const { services } = hub;
  const deaths = (await newDeaths({ county }, services)).filter((death) => hadLabour(law, death));
  if (deaths.length === 0) return 0;
  const sourceHash = { $in: deaths.map(({ person }) => hashOf(services, person)) };
  const before = await services.orm.em.fork().find(IntakeEntity, { county, sourceHash }, { fields: ['sourceHash'] });
  const known = new Set(before.map((row) => row.sourceHash));
  const homes = await householdsById({ county }, services, [...new Set(deaths.map(({ household }) => household))]);
  const there = new Map(
    homes.filter((home) => home.month === month && home.members > 0).map((home) => [home.household, home]),
  );
  let reported = 0;
  for (const death of deaths) {
    const home = there.get(death.household);
    if (!home || known.has(hashOf(services, death.person))) continue;
    await reportDeath(hub, doing, { county, home, death, risk });
    reported += 1;
  }
  return reported;
}

const FOLLOWING = new Map<string, Promise<unknown>>();

async function follow(hub: Following, county: string): Promise<Followed> {
  const { services } = hub;
  const month = services.policies.has(county) ? await newestRegister({ county }, services) : null;
  if (month === null) return { ended: 0, reported: 0 };
  const law = new Law(services.policies.forCounty(county), services.contracts.forCounty(county));
  const at = services.clock?.() ?? new Date();
  const doing: Doing = { at, actor: 'hub', role: null, keyring: services.keyring };
  const ended = await endWarnings(hub, county, doing, month);
  return { ended, reported: await reportDeaths(hub, county, law, doing, month) };
}

/**
 * Does by itself what the newest register asks for: warnings about those who have died end, and a household that lost
 * somebody with labour becomes a clue. Called after every build; called again it does nothing more, and what somebody
 * else changed meanwhile is left for the next time.
 */
export function followRegister(hub: Following, county: string): Promise<Followed> {
  const mine = (FOLLOWING.get(county) ?? Promise.resolve()).then(() =>
    follow(hub, county).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'CONFLICT') return { ended: 0, reported: 0 };
      throw error;
    }),
  );
  FOLLOWING.set(
    county,
    mine.catch(() => undefined),
  );
  return mine;
}
