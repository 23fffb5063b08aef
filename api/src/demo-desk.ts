import 'reflect-metadata';
import { createHash, randomUUID } from 'node:crypto';
import type { Scope } from '@dixian/warehouse';
import { Context, type ServerState } from './context.ts';
import type { Hub } from './hub.ts';
import { Attempts } from './modules/access/attempts.ts';
import type { Principal } from './modules/access/principal.ts';
import { Role } from './modules/access/role.ts';
import { Audit } from './modules/audit/audit.ts';
import { Outbox } from './modules/event/outbox.ts';
import { followRegister } from './modules/household/follow-register.ts';
import { Law } from './modules/policy/law.ts';

/** A number from 0 on and below 1 that hangs on nothing but its words: the demo is the same at every start. */
export function chance(...words: readonly string[]): number {
  const digest = createHash('sha256').update(words.join('|')).digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}

/** One of some values by chance. */
export function oneOf<T>(values: readonly T[], ...words: readonly string[]): T {
  return values[Math.floor(chance(...words) * values.length)] as T;
}

/** Many small changes follow one another: they are sent to the analytical store when somebody asks for them. */
class PatientOutbox extends Outbox {
  override kick(): void {}
}

/** Whoever works in a demo county, on the days of the demo, through the same services as everybody. */
export class DemoDesk {
  readonly law: Law;
  readonly county: Scope;
  private readonly state: ServerState;
  /** Seconds since the morning, so that what is done later on a day stands later. */
  private seconds = 0;

  constructor(
    readonly hub: Hub,
    county: string,
    log: (line: string) => void,
  ) {
    this.county = { county };
    this.law = new Law(hub.policies.forCounty(county), hub.contracts.forCounty(county));
    this.state = {
      audit: new Audit(hub.orm, hub.keyring),
      attempts: new Attempts(hub.env.signInsPerMinute),
      outbox: new PatientOutbox(hub, log),
    };
  }

  /** The county office on a day. */
  office(day: string): Context {
    const { county } = this.county;
    return this.context(day, Role.COUNTY_OFFICE, county, `office-${county}`);
  }

  /** A township or village of the county on a day, by its code. */
  place(day: string, division: string): Context {
    const head = division.length === 9;
    const role = head ? Role.TOWNSHIP_HEAD : Role.TOWNSHIP_VERIFIER;
    return this.context(day, role, division, `${head ? 'town' : 'verifier'}-${division}`);
  }

  scope(division: string): Scope {
    return { ...this.county, division };
  }

  /** What the newest register asks for is done, as after every build of a hub at work. */
  async follow(day: string): Promise<void> {
    const { services, outbox } = this.office(day);
    await followRegister({ services, outbox }, this.county.county);
  }

  /** Everything done so far has arrived where figures are read. */
  arrive(): Promise<void> {
    return this.state.outbox.flush();
  }

  private context(day: string, role: Role, division: string, name: string): Context {
    this.seconds = (this.seconds + 1) % 28_800;
    const at = new Date(new Date(`${day}T09:00:00+08:00`).getTime() + this.seconds * 1000);
    const principal: Principal = {
      ...{ id: randomUUID(), kind: 'user', name, role, division, department: null, mustChangePassword: false },
    };
    const caller = { ip: '127.0.0.1', session: null, setCookie: () => undefined };
    return new Context({ ...this.hub, clock: () => at }, this.state, principal, caller);
  }
}

/** Something to be done on a day, and what follows from it. */
export interface Task {
  day: string;
  run(): Promise<Task[]>;
}

/** Does tasks in the order of their days, those they bring about among them; what lies behind the last day is left. */
export async function runTasks(first: readonly Task[], until: string): Promise<void> {
  const byDay = new Map<string, Task[]>();
  const add = (tasks: readonly Task[]) => {
    for (const task of tasks) if (task.day <= until) byDay.set(task.day, [...(byDay.get(task.day) ?? []), task]);
  };
  add(first);
  for (;;) {
    const [day] = [...byDay.keys()].sort();
    if (day === undefined) return;
    const [task, ...rest] = byDay.get(day) ?? [];
    if (rest.length > 0) byDay.set(day, rest);
    else byDay.delete(day);
    if (task) add(await task.run());
  }
}
