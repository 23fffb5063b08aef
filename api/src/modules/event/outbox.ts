import type { Hub } from '../../hub.ts';
import { EventEntity, type EventRow } from './event.entity.ts';

/** Events put at once: few enough that the analytical store writes them as one part, all of them or none. */
const AT_ONCE = 1000;
/** How long after a failure the next try is, in milliseconds. */
const RETRY = 30_000;

/** What is being put into a store: a second outbox beside the first waits, or both would put the same events. */
const SHIPPING = new WeakMap<object, Promise<unknown>>();

function oneAfterAnother<T>(store: object, work: () => Promise<T>): Promise<T> {
  const mine = (SHIPPING.get(store) ?? Promise.resolve()).then(work, work);
  SHIPPING.set(
    store,
    mine.catch(() => undefined),
  );
  return mine;
}

/** Facts that have a column of their own. */
const OWN = ['channel', 'due', 'verdict'] as const;

const word = (value: unknown): string => (Array.isArray(value) ? value.join('+') : String(value ?? ''));

function asRow({ facts, at, hhNo, subjectId, fromState, toState, role, ...event }: EventRow): object {
  const { channel, due, verdict, ...rest } = facts as Record<(typeof OWN)[number], unknown>;
  const { seq, county, day, subject, town, village, kind } = event;
  return {
    ...{ seq, county, at: (at.getTime() / 1000).toFixed(3), day, subject, subject_id: subjectId, hh_no: hhNo },
    ...{ town, village, kind, from_state: fromState ?? '', to_state: toState, role: role ?? '' },
    ...{ channel: word(channel), due: due ?? null, verdict: word(verdict) },
    facts: Object.fromEntries(
      Object.entries(rest)
        .filter(([, value]) => value !== null && value !== undefined)
        .map(([name, value]) => [name, word(value)]),
    ),
  };
}

/**
 * Brings every event to the analytical store exactly once. The store itself says how far it is: whoever was killed
 * between two steps goes on behind the last number that arrived. Several outboxes of a process take turns.
 */
export class Outbox {
  private running: Promise<void> | undefined;
  private again = false;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly hub: Pick<Hub, 'warehouse' | 'orm'>,
    private readonly log: (line: string) => void,
  ) {}

  /** Something was written: it is on its way, nobody waits for it. */
  kick(): void {
    if (this.closed) return;
    this.flush().catch((error: unknown) => {
      this.log(`事件没有送到分析库，稍后再送：${error instanceof Error ? error.message : String(error)}`);
      clearTimeout(this.timer);
      if (!this.closed) this.timer = setTimeout(() => this.kick(), RETRY).unref();
    });
  }

  /** Everything that was committed before the call has arrived when it ends. @throws when the store cannot be reached */
  flush(): Promise<void> {
    this.again = true;
    this.running ??= this.empty().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Ends what is under way. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.running?.catch(() => undefined);
  }

  private async empty(): Promise<void> {
    while (this.again) {
      this.again = false;
      while ((await oneAfterAnother(this.hub.warehouse, () => this.ship())) === AT_ONCE);
    }
  }

  /** @returns how many were put */
  private async ship(): Promise<number> {
    const { warehouse, orm } = this.hub;
    const [{ arrived } = { arrived: '0' }] = await warehouse.ask<{ arrived: string }>(
      'select max(seq) as arrived from event',
      { name: 'events arrived' },
    );
    const rows = await orm.em
      .fork()
      .find(EventEntity, { seq: { $gt: Number(arrived) } }, { orderBy: { seq: 'asc' }, limit: AT_ONCE });
    if (rows.length === 0) await this.notAhead(Number(arrived));
    await warehouse.put('event', rows.map(asRow), { name: 'events' });
    return rows.length;
  }

  /** A store of decisions older than the events that came from it would give their numbers out again. @throws */
  private async notAhead(arrived: number): Promise<void> {
    if (arrived === 0) return;
    const known = await this.hub.orm.em.fork().count(EventEntity, { seq: arrived });
    if (known === 0)
      throw new Error(
        `分析库里的事件已到第 ${arrived} 号，决策库里没有这一号：两个库不是同一份，请用同一个备份恢复两个库。`,
      );
  }
}
