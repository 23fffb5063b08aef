import type { Context, Services } from '../../context.ts';
import { Refusal } from '../../errors.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Addresses and villages remembered at most, so that inventing them does not fill the memory. */
const REMEMBERED = 10_000;

/** The computer itself: the dashboard asks from there for everybody, which says nothing of who asks. */
const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** How often something may happen within a span of time, by key. */
class Rate {
  private readonly windows = new Map<string, { count: number; until: number }>();

  constructor(
    private readonly most: number,
    private readonly span: number,
  ) {}

  /** Counts one. @returns milliseconds to wait; 0 when it may pass */
  wait(key: string, now: number): number {
    const known = this.windows.get(key);
    const window = known && known.until > now ? known : { count: 0, until: now + this.span };
    this.windows.delete(key);
    this.windows.set(key, window);
    if (this.windows.size > REMEMBERED) this.windows.delete(this.windows.keys().next().value as string);
    if (window.count >= this.most) return window.until - now;
    window.count += 1;
    return 0;
  }
}

/** A span as somebody is told it. */
function inWords(wait: number): string {
  if (wait < MINUTE) return `${Math.max(1, Math.ceil(wait / 1000))} 秒`;
  if (wait < HOUR) return `${Math.ceil(wait / MINUTE)} 分钟`;
  return `${Math.ceil(wait / HOUR)} 小时`;
}

const refuse = (what: string, wait: number, instead: string): Refusal =>
  new Refusal('RATE_LIMITED', `${what}：请 ${inWords(wait)}后再试${instead}。`);

const IN_PERSON = '，也可以直接到村委会申报';

/** What keeps strangers from filling the hub, and from trying codes: counts by address, by village and in all. */
export class Gate {
  private readonly tries: Rate;
  private readonly villages: Rate;
  private readonly applications: Rate;
  private readonly codes: Rate;
  private readonly allCodes: Rate;

  constructor(env: Services['env']) {
    this.tries = new Rate(env.applyPerAddress, HOUR);
    this.villages = new Rate(env.applyPerVillage, DAY);
    this.applications = new Rate(env.applyPerHour, HOUR);
    this.codes = new Rate(env.receiptsPerMinute, MINUTE);
    // A few addresses at once, and still a lifetime to try every code.
    this.allCodes = new Rate(env.receiptsPerMinute * 10, MINUTE);
  }

  /** Somebody presses the button, whatever the form holds. @throws RATE_LIMITED */
  try(address: string, now: number): void {
    const wait = LOOPBACK.test(address) ? 0 : this.tries.wait(address, now);
    if (wait) throw refuse('申报过于频繁', wait, IN_PERSON);
  }

  /** A form that is filled in rightly is to be filed. @throws RATE_LIMITED */
  file(village: string, now: number): void {
    const busy = this.villages.wait(village, now);
    if (busy) throw refuse('本村今天网上申报的人较多', busy, IN_PERSON);
    const wait = this.applications.wait('', now);
    if (wait) throw refuse('现在网上申报的人较多', wait, IN_PERSON);
  }

  /** Somebody asks with a code. @throws RATE_LIMITED */
  code(address: string, now: number): void {
    const own = LOOPBACK.test(address) ? 0 : this.codes.wait(address, now);
    const wait = own || this.allCodes.wait('', now);
    if (wait) throw refuse('查询过于频繁', wait, '');
  }
}

const gates = new WeakMap<Services, Gate>();

/** The gate of a server: it lives as long as its stores. */
export function gateOf({ services }: Context): Gate {
  const gate = gates.get(services) ?? new Gate(services.env);
  gates.set(services, gate);
  return gate;
}
