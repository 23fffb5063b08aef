import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openKeyring, openWarehouse, Warehouse } from '@dixian/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Subject } from '../src/modules/event/event.entity.ts';
import { Outbox } from '../src/modules/event/outbox.ts';
import { type Doing, type Happening, record } from '../src/modules/event/record.ts';
import { type Orm, openOrm } from '../src/orm.config.ts';
import { openText } from '../src/sealed-text.ts';
import { firstDay } from './first-day.ts';
import { installedPostgres, startPostgres } from './postgres.ts';

const WRITER = join(import.meta.dirname, 'event', 'writer.ts');

const happened = (more: Partial<Happening> = {}): Happening => ({
  ...{ county: '360722', subject: Subject.ASSIGNMENT, subjectId: randomUUID(), hhNo: 'H0001', town: '360722100' },
  ...{ village: '360722100001', kind: 'TAKEN', fromState: null, toState: 'MERGED', ...more },
});

/** One commit a call, as many events in it as are given. */
const write = (orm: Orm, doing: Doing, ...events: Happening[]) =>
  orm.em.fork().transactional((em) => record(em, doing, events));

/** 24 commits of one to three events each, 48 in all. */
const manyAtOnce = (orm: Orm, doing: Doing) =>
  Promise.all(
    Array.from({ length: 24 }, (_, at) => write(orm, doing, ...Array.from({ length: 1 + (at % 3) }, () => happened()))),
  );

/** A store whose next statement to it fails before or after it was done, as a line that breaks. */
class Frail extends Warehouse {
  broken: { at: 'ask' | 'put'; done: boolean } | undefined;

  constructor({ client, embedded }: Warehouse) {
    super(client, embedded);
  }

  override ask<Row>(...given: Parameters<Warehouse['ask']>): Promise<Row[]> {
    return this.frailly('ask', () => super.ask<Row>(...given));
  }

  override put(...given: Parameters<Warehouse['put']>): Promise<void> {
    return this.frailly('put', () => super.put(...given));
  }

  private async frailly<T>(at: 'ask' | 'put', work: () => Promise<T>): Promise<T> {
    const { broken } = this;
    if (broken?.at !== at) return work();
    this.broken = undefined;
    if (broken.done) await work();
    throw new Error('the line broke');
  }
}

/** Writes in a process of its own and kills it after so many commits. @returns how many it told of */
function writtenThenKilled(folder: string, commits: number): Promise<number> {
  const child = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [told, problem] = ['', ''];
  child.stderr.on('data', (part: Buffer) => {
    problem += part;
  });
  child.stdout.on('data', (part: Buffer) => {
    told += part;
    if (told.split('\n').length > commits) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) =>
    child.once('close', (_, signal) => (signal === 'SIGKILL' ? resolve(told.split('\n').length - 1) : reject(problem))),
  );
}

describe('what is done about clues', () => {
  let folder: string;
  let warehouse: Frail;
  let orm: Orm;
  let doing: Doing;
  let committedBefore = 0;
  const opened: { close(): Promise<void> }[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'event-'));
    await firstDay(folder);
    for (const commits of [5, 45]) committedBefore += await writtenThenKilled(folder, commits);
    warehouse = new Frail(openWarehouse({ folder }));
    await migrate(warehouse);
    orm = await openOrm({ folder });
    opened.push(warehouse, orm);
    doing = {
      at: new Date('2023-08-08T16:30:00.250Z'),
      actor: 'user:a',
      role: 'COUNTY_OFFICE',
      keyring: openKeyring(folder).keyring,
    };
  });
  afterAll(async () => {
    for (const one of opened) await one.close();
    await rm(folder, { recursive: true, force: true });
  });

  const outbox = (log: string[] = []) => new Outbox({ warehouse, orm }, (line) => log.push(line));
  /** Numbers as the decisions store has them, and as they arrived: row by row, nothing put together. */
  const numbers = async () => {
    const kept = await orm.em.getConnection().execute<{ seq: string }[]>('select seq from event order by seq');
    const arrived = await warehouse.ask<{ seq: string }>('select seq from event order by seq', { name: 'arrived' });
    return { kept: kept.map(({ seq }) => Number(seq)), arrived: arrived.map(({ seq }) => Number(seq)) };
  };
  const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);

  it('is neither lost nor doubled when the hub is killed while it writes and sends', async () => {
    await outbox().flush();
    const { kept, arrived } = await numbers();
    expect(kept.length).toBeGreaterThanOrEqual(committedBefore);
    expect(committedBefore).toBeGreaterThanOrEqual(50);
    expect(kept).toEqual(upTo(kept.length));
    expect(arrived).toEqual(kept);
  });

  it.each([
    { at: 'ask', done: false },
    { at: 'ask', done: true },
    { at: 'put', done: false },
    { at: 'put', done: true },
  ] as const)('arrives once when the line breaks at $at, done: $done', async (broken) => {
    await write(orm, doing, happened(), happened());
    warehouse.broken = broken;
    const log: string[] = [];
    const first = outbox(log);
    first.kick();
    await first.close();
    expect(log.join()).toContain('稍后再送');
    await outbox().flush();
    const { kept, arrived } = await numbers();
    expect(arrived).toEqual(kept);
  });

  it('counts once when two outboxes send the same at the same time', async () => {
    await write(orm, doing, happened(), happened(), happened());
    await Promise.all([outbox().flush(), outbox().flush()]);
    const [found] = await warehouse.ask<{ n: string; last: string }>(
      'select count() as n, max(seq) as last from event final',
      { name: 'once' },
    );
    expect(found?.n).toBe(found?.last);
    expect(Number(found?.last)).toBe((await numbers()).kept.length);
  });

  it('arrives as it was, at its moment, on its day in China, without what was typed and without a name', async () => {
    const subjectId = randomUUID();
    const facts = {
      channel: 'DEPT',
      due: '2023-08-14',
      verdict: null,
      departments: ['医保局', '残联'],
      month: '2023-07',
    };
    await write(
      orm,
      doing,
      happened({ subjectId, kind: 'SENT', fromState: 'MERGED', toState: 'ASSIGNED', reason: '张三家', facts }),
    );
    await outbox().flush();
    const [row] = await warehouse.ask<object>(
      `select toString(e.at) as at, toUnixTimestamp64Milli(e.at) as ms, toString(e.day) as day, kind, from_state, to_state, role, channel,
              toString(e.due) as due, verdict, facts from event as e final where subject_id = '${subjectId}'`,
      { name: 'as it was' },
    );
    expect(row).toEqual({
      ...{ at: '2023-08-09 00:30:00.250', ms: String(doing.at.getTime()), day: '2023-08-09', kind: 'SENT' },
      ...{ from_state: 'MERGED', to_state: 'ASSIGNED', role: 'COUNTY_OFFICE', channel: 'DEPT', due: '2023-08-14' },
      ...{ verdict: '', facts: { departments: '医保局+残联', month: '2023-07' } },
    });
    const [kept] = await orm.em
      .getConnection()
      .execute<{ reason: string }[]>(`select reason from event where subject_id = '${subjectId}'`);
    expect(kept?.reason).not.toContain('张三');
    expect(openText(doing.keyring, kept?.reason ?? '')).toBe('张三家');
  });

  it('is not written when what it tells of is not', async () => {
    const before = (await numbers()).kept;
    const failing = orm.em.fork().transactional(async (em) => {
      await record(em, doing, [happened()]);
      throw new Error('something else went wrong');
    });
    await expect(failing).rejects.toThrow('something else');
    await write(orm, doing, happened());
    expect((await numbers()).kept).toEqual(upTo(before.length + 1));
  });

  it.each(['update event set kind = $$CLOSED$$', 'delete from event', 'truncate event'])(
    'cannot be changed: %s',
    async (statement) => {
      await expect(orm.em.getConnection().execute(statement)).rejects.toThrow('append-only');
    },
  );

  it('gets numbers without a gap when many write at once', async () => {
    const before = (await numbers()).kept.length;
    await manyAtOnce(orm, doing);
    expect((await numbers()).kept).toEqual(upTo(before + 48));
  });

  it('stays, with a sentence, when the two stores are not of one backup', async () => {
    await outbox().flush();
    const [last = 0] = (await numbers()).kept.slice(-1);
    await warehouse.tell(
      `insert into event (* except seq, seq) select * except seq, ${last + 7} from event where seq = ${last}`,
      { name: 'from elsewhere' },
    );
    await expect(outbox().flush()).rejects.toThrow('同一个备份');
  });
});

const programs = installedPostgres();

describe.runIf(programs !== null)('on a PostgreSQL server', () => {
  it('many who write at once get numbers without a gap', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'event-'));
    const { url, close } = await startPostgres(programs ?? '');
    const orm = await openOrm({ url });
    const doing = { at: new Date(), actor: 'user:a', role: null, keyring: openKeyring(folder).keyring };
    await manyAtOnce(orm, doing);
    const rows = await orm.em.getConnection().execute<{ seq: string }[]>('select seq from event order by seq');
    await orm.close();
    await close();
    await rm(folder, { recursive: true, force: true });
    expect(rows.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 48 }, (_, at) => at + 1));
  });
});
