import { tooOften } from '../../errors.ts';

const MINUTE = 60_000;
/** Wrong passwords before an account is locked, and for how long (等保 2.0 asks for both). */
export const LOCK = { after: 5, for: 15 * MINUTE };
/** Names and addresses remembered at most, so that inventing them does not fill the memory. */
const REMEMBERED = 10_000;

/** What this process remembers about sign-ins: how often from where, and wrong ones for names nobody has. */
export class Attempts {
  private readonly addresses = new Map<string, { count: number; until: number }>();
  private readonly unknown = new Map<string, { failed: number; lockedUntil: number }>();
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws RATE_LIMITED when an address tries too often */
  admit(address: string): void {
    const now = this.now();
    const known = this.addresses.get(address);
    const window = known && known.until > now ? known : { count: 0, until: now + MINUTE };
    window.count += 1;
    remember(this.addresses, address, window);
    if (window.count > this.perMinute) throw tooOften((window.until - now) / 1000);
  }

  /** Counts a wrong try for a name nobody has, as if somebody had it. @returns whether it is now locked */
  failedUnknown(name: string): boolean {
    const now = this.now();
    const state = this.unknown.get(name) ?? { failed: 0, lockedUntil: 0 };
    if (state.lockedUntil > now) return true;
    state.failed += 1;
    if (state.failed >= LOCK.after) Object.assign(state, { failed: 0, lockedUntil: now + LOCK.for });
    remember(this.unknown, name, state);
    return state.lockedUntil > now;
  }

  /** Tries for one name one after another, so that many at once cannot outrun the lock. */
  async oneByOne<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.queues.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => undefined);
    this.queues.set(name, settled);
    try {
      return await mine;
    } finally {
      if (this.queues.get(name) === settled) this.queues.delete(name);
    }
  }
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > REMEMBERED) map.delete(map.keys().next().value as string);
}
