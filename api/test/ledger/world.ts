import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handIn } from '@dixian/etl';
import { build, type WarningRow } from '@dixian/warehouse';
import { buildDeps } from '../../src/build.ts';
import {
  AssignmentEntity,
  AssignmentKind,
  type AssignmentRow,
  Channel,
  type Verdict,
} from '../../src/modules/assignment/assignment.entity.ts';
import { moved } from '../../src/modules/assignment/assignment-machine.ts';
import { happened } from '../../src/modules/assignment/happened.ts';
import { takeIn } from '../../src/modules/assignment/take-in.ts';
import { type Doing, record } from '../../src/modules/event/record.ts';
import { sealContent } from '../../src/modules/intake/content.ts';
import { IntakeEntity, type IntakeLink, type Source } from '../../src/modules/intake/intake.entity.ts';
import { VerificationEntity } from '../../src/modules/verification/verification.entity.ts';
import { sealText } from '../../src/sealed-text.ts';
import { openTestHub, type TestHub } from '../hub.ts';
import { county, type House } from '../line/county.ts';
import { july, register } from '../line/month.ts';
import type { Data } from '../scope.fixture.ts';

/** 沂水 under 山东, which keeps 附件2, and 信丰, which keeps 附件4 and 附件5. */
export const YISHUI = '371323';
export const XINFENG = '360722';

export interface World {
  hub: TestHub;
  /** Households of 沂水: even ones stand in town A, odd ones in town B. */
  houses: House[];
  towns: readonly [string, string];
  villages: readonly [string, string];
  clue(day: string, at: number, channel: Channel, more?: { hhNo?: string; warnings?: WarningRow[] }): Promise<string>;
  /** 沂水's register of August. */
  august(houses: readonly House[], more?: (text: string) => string): Promise<void>;
  report(day: string, assignment: string, channel: Channel, source: string, house?: House): Promise<void>;
  answer(day: string, id: string, verdict: Verdict, noReason?: string): Promise<void>;
  tell(day: string, id: string): Promise<void>;
  close(day: string, id: string): Promise<void>;
  warn(day: string, household: string, warnings: WarningRow[]): Promise<string>;
  ask(who: string, query: string, variables?: Record<string, unknown>): Promise<Data>;
  codes(who: string, query: string, variables?: Record<string, unknown>): Promise<string[]>;
  end(): Promise<void>;
}

interface Place {
  town: string;
  townName: string;
  village: string;
  name: string;
}

const placesIn = ({ services }: TestHub, code: string): Promise<Place[]> =>
  services.warehouse.ask<Place>(
    `select v.parent as town, any(t.name) as townName, min(v.code) as village, argMin(v.name, v.code) as name
     from division as v join division as t on t.code = v.parent
     where v.county = '${code}' and v.level = 'village' group by town order by town limit 2`,
    { name: 'places' },
  );

const at = (day: string): Date => new Date(`${day}T04:00:00Z`);

/** A hub with a register of either county, 信丰's July self-pay list, and an account of every duty. */
export async function openWorld(clock: () => Date): Promise<World> {
  const hub = await openTestHub();
  hub.services.clock = clock;
  const { orm, keyring } = hub.services;
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  const give = async (code: string, extract: string, text: string, period = '2023-07') => {
    const path = join(folder, `${code}-${extract}-${period}.csv`);
    await writeFile(path, text);
    const request = { county: code, period, extract, by: 'user:test', submittedAt: at('2023-08-04') };
    const [answer] = await handIn(hub.services, { ...request, files: [{ name: `${extract}.csv`, path }] });
    if (answer?.status !== 'ACCEPTED') throw new Error(JSON.stringify(answer));
  };
  const places = await placesIn(hub, YISHUI);
  const [a, b] = places as [Place, Place];
  const houses = county(
    places.map(({ townName, name }) => [townName, name]),
    8,
  );
  await give(YISHUI, 'register', register(houses));
  await build(buildDeps(hub.services), YISHUI, { period: '2023-07' });
  const ours = county(undefined, 12);
  await give(XINFENG, 'register', register(ours));
  await give(XINFENG, 'xf-yb-selfpay', july(ours).files['xf-yb-selfpay'] ?? '');
  await build(buildDeps(hub.services), XINFENG, { period: '2023-07' });
  const accounts = {
    office: { role: 'COUNTY_OFFICE', division: YISHUI },
    headA: { role: 'TOWNSHIP_HEAD', division: a.town },
    verifierA: { role: 'TOWNSHIP_VERIFIER', division: a.town },
    analyst: { role: 'ANALYST', division: YISHUI },
    city: { role: 'CITY_OFFICE', division: '371300' },
    civil: { role: 'DEPARTMENT_LIAISON', division: YISHUI, department: '民政局' },
    xinfeng: { role: 'COUNTY_OFFICE', division: XINFENG },
    auditor: { role: 'AUDITOR', division: YISHUI },
  };
  const cookies = new Map<string, string>();
  for (const [name, place] of Object.entries(accounts)) cookies.set(name, await hub.account(name, place));
  const asked = (who: string, query: string, variables: Record<string, unknown> = {}) =>
    hub.ask(query, variables, { cookie: cookies.get(who) ?? '' });
  const doing = (day: string): Doing => ({ at: at(day), actor: 'user:office', role: 'COUNTY_OFFICE', keyring });
  const changed = (day: string, id: string, kind: string, move: (row: AssignmentRow) => void) =>
    orm.em.fork().transactional(async (em) => {
      const row = await em.findOneOrFail(AssignmentEntity, { id });
      const from = row.state;
      move(row);
      await record(em, doing(day), [happened(row, kind, from)]);
    });
  const sent = async (day: string, taken: Parameters<typeof takeIn>[2][number], within: string | null) => {
    const [row] = await orm.em.fork().transactional((em) => takeIn(em, doing(day), [taken]));
    if (!row) throw new Error('nothing was taken in');
    await changed(day, row.id, 'SENT', (one) =>
      Object.assign(one, { state: moved(one.state, 'SEND'), assignedOn: day, dueOn: within }),
    );
    await changed(day, row.id, 'RECEIVED', (one) =>
      Object.assign(one, { state: moved(one.state, 'RECEIVE'), receivedOn: day }),
    );
    return row.id;
  };
  const common = { kind: AssignmentKind.VERIFY, month: '2023-07', risks: ['01'], priority: 1, repeatOf: null };
  return {
    ...{ hub, houses, towns: [a.town, b.town], villages: [a.village, b.village] },
    clue: (day, which, channel, more = {}) => {
      const place = which % 2 === 0 ? a : b;
      const hhNo = more.hhNo ?? houses[which]?.no ?? '';
      const departments = channel === Channel.DEPT ? ['民政局'] : [];
      const taken = { ...common, county: YISHUI, hhNo, channel, town: place.town, village: place.village, departments };
      return sent(day, { ...taken, warnings: more.warnings ?? [] }, '2023-08-10');
    },
    august: async (changed, more = (text) => text) => {
      await give(YISHUI, 'register', more(register(changed)), '2023-08');
      await build(buildDeps(hub.services), YISHUI, { period: '2023-08' });
    },
    warn: (day, household, warnings) => {
      const [first] = warnings;
      const { town = '', village = '' } = first ?? {};
      const departments = [...new Set(warnings.map(({ department }) => department))];
      const taken = { ...common, county: XINFENG, hhNo: household, channel: Channel.DEPT, town, village, departments };
      return sent(day, { ...taken, warnings }, null);
    },
    report: async (day, assignment, channel, source, house) => {
      const [head] = house?.members ?? [];
      const said = { phone: null, headName: null, said: '家里困难', sourceNo: null, agreedAt: null };
      await orm.em.fork().insert(IntakeEntity, {
        ...{ id: randomUUID(), county: YISHUI, channel, source: source as Source, town: a.town, village: a.village },
        ...{
          hhNo: '',
          personKey: '',
          link: 'NOT_IN_REGISTER' as IntakeLink,
          risks: ['01'],
          at: at(day),
          by: 'applicant',
        },
        content: sealContent(keyring, { name: head?.name ?? '来人', idNo: head?.id ?? null, ...said }),
        ...{ sourceHash: null, receiptHash: null, receivedOn: day, assignment, joined: null, version: 1 },
      });
    },
    answer: async (day, id, verdict, noReason) => {
      const states = { YES: 'SAY_YES', NO: 'SAY_NO', ALREADY: 'SAY_ALREADY' } as const;
      await changed(day, id, 'VERDICT', (row) =>
        Object.assign(row, {
          ...{ state: moved(row.state, states[verdict]), verdict, verdictOn: day, noReason: noReason ?? null },
        }),
      );
      await orm.em.fork().insert(VerificationEntity, {
        ...{ id: randomUUID(), assignmentId: id, county: YISHUI, draftKey: randomUUID(), visitedOn: day, verdict },
        ...{
          reason: noReason ?? null,
          revisitOn: null,
          findings: {},
          round: 1,
          monitored: null,
          note: null,
          at: at(day),
        },
        ...{ visitors: sealText(keyring, '王干部\n李网格员'), actor: 'user:v' },
      } as never);
    },
    tell: (day, id) =>
      changed(day, id, 'TOLD', (row) => Object.assign(row, { state: moved(row.state, 'TELL'), toldOn: day })),
    close: (day, id) =>
      changed(day, id, 'CLOSED', (row) => Object.assign(row, { state: moved(row.state, 'CLOSE'), closedOn: day })),
    ask: async (...how) => {
      const { data, errors } = await asked(...how);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data;
    },
    codes: async (...how) => (await asked(...how)).errors.map(({ extensions }) => extensions.code),
    end: async () => {
      await hub.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
