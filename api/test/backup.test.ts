import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnv } from '../src/env.ts';
import { type Hub, openHub } from '../src/hub.ts';
import { Subject } from '../src/modules/event/event.entity.ts';
import { Outbox } from '../src/modules/event/outbox.ts';
import { record } from '../src/modules/event/record.ts';
import { commandLine } from './command-line.ts';
import { firstDay } from './first-day.ts';
import { county } from './line/county.ts';
import { july, register } from './line/month.ts';

const FIRST = '00000000-0000-4000-8000-00000000000a';
const AGAIN = '00000000-0000-4000-8000-00000000000b';

async function withHub<T>(folder: string, work: (hub: Hub) => Promise<T>): Promise<T> {
  const hub = await openHub(readEnv({ HUB_DATA: folder }));
  try {
    return await work(hub);
  } finally {
    await hub.close();
  }
}

/** A clue that came back after it was closed, with a report that points to it, and three events of which one was sent on. */
async function work({ orm, warehouse, keyring }: Hub): Promise<void> {
  const happened = (kind: string, subjectId: string) => ({
    ...{ county: '360722', subject: Subject.ASSIGNMENT, subjectId, hhNo: 'H0001', town: '360722100' },
    ...{ village: '360722100001', kind, fromState: null, toState: 'MERGED' },
  });
  const doing = { at: new Date('2023-08-08T02:00:00Z'), actor: 'user:a', role: null, keyring };
  const row = `'360722', 'H0001', 'VERIFY', 'SELF', '2023-07', '360722100', '360722100001', '[]', '[]', 1, '2023-08-08', 1`;
  const columns =
    'county, hh_no, kind, channel, month, town, village, departments, risks, priority, taken_on, version, id, number, state, repeat_of';
  await orm.em.fork().transactional(async (em) => {
    await em.execute(`insert into assignment (${columns}) values (${row}, '${FIRST}', 1, 'CLOSED', null),
      (${row}, '${AGAIN}', 2, 'MERGED', '${FIRST}')`);
    await em.execute(`insert into assignment_warning (assignment_id, warning_id, period, rule, extract, department, risks,
      person, event_date, finding, attached_on) values ('${AGAIN}', '1', '2023-07', 'r', 'e', 'd', '[]', '0', '2023-07-01', 'f', '2023-08-08')`);
    await record(em, doing, [happened('TAKEN', FIRST)]);
  });
  await new Outbox({ orm, warehouse }, () => undefined).flush();
  await orm.em.fork().transactional((em) => record(em, doing, [happened('CLOSED', FIRST), happened('TAKEN', AGAIN)]));
}

/** What is left of it: clues, warnings, and events as they were kept and as they arrived. */
async function workLeft({ orm, warehouse }: Hub): Promise<object> {
  const kept = (query: string) => orm.em.getConnection().execute(query);
  return {
    assignments: await kept('select number, state, repeat_of from assignment order by number'),
    warnings: await kept('select assignment_id, warning_id from assignment_warning'),
    kept: await kept('select seq::int, kind, subject_id from event order by seq'),
    arrived: await warehouse.ask('select toUInt32(seq) as seq, kind, subject_id from event order by seq', {
      name: 'arrived',
    }),
  };
}

const PHOTO = '11111111-2222-4333-8444-555555555555';

describe('backup and restore', () => {
  const at = ['--county', '360722', '--period', '2023-07'];
  let folder: string;
  let before: string[];

  const figures = async (hub: ReturnType<typeof commandLine>) =>
    Promise.all(['warnings', 'clues', 'unmatched'].map(async (list) => (await hub.json(list, ...at)).text));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backup-'));
    const houses = county(undefined, 24);
    const { files } = july(houses);
    await firstDay(join(folder, 'first'));
    const hub = commandLine(join(folder, 'first'));
    await writeFile(join(folder, 'register-2023-07.csv'), register(houses));
    await writeFile(join(folder, 'xf-yb-selfpay.csv'), files['xf-yb-selfpay'] ?? '');
    await hub.run('init', '--county', '360722', '--income-line', '2022=6000');
    await hub.run('load', join(folder, 'register-2023-07.csv'), join(folder, 'xf-yb-selfpay.csv'), ...at);
    await withHub(join(folder, 'first'), work);
    before = [];
    for (const list of ['warnings', 'clues', 'unmatched']) before.push((await hub.json(list, ...at)).text);
    // A photo as it lies; what is in it is not the backup's business.
    await mkdir(join(folder, 'first', 'attachments', PHOTO), { recursive: true });
    await writeFile(join(folder, 'first', 'attachments', PHOTO, PHOTO), 'sealed');
    const { code, err } = await hub.run('backup', join(folder, 'all.tar.gz'), '--key', join(folder, 'key.txt'));
    expect({ code, err }).toEqual({ code: 0, err: [] });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('gives equal figures in another folder, and the same administrator', async () => {
    const hub = commandLine(join(folder, 'second'));
    const restored = await hub.run('restore', join(folder, 'all.tar.gz'), '--key', join(folder, 'key.txt'));
    expect(restored.err).toEqual([]);
    expect(restored.code).toBe(0);
    expect(before[0]?.length).toBeGreaterThan(100);
    const after: string[] = [];
    for (const list of ['warnings', 'clues', 'unmatched']) after.push((await hub.json(list, ...at)).text);
    expect(after.map(({ length }) => length)).toEqual(before.map(({ length }) => length));
    expect(after.join() === before.join()).toBe(true);
    const originals = (of: string) => readdir(join(folder, of, 'originals'), { recursive: true });
    expect((await originals('second')).sort()).toEqual((await originals('first')).sort());
    expect((await originals('first')).length).toBe(4);
    expect(await readFile(join(folder, 'second', 'attachments', PHOTO, PHOTO), 'utf8')).toBe('sealed');
    expect((await hub.run('init', '--county', '360722')).text).toContain('管理员 admin 已存在');
  });

  it('brings clues and what was done about them back, and sends on what was not sent yet, once', async () => {
    const restored = await withHub(join(folder, 'second'), async (hub) => {
      await new Outbox(hub, () => undefined).flush();
      return workLeft(hub);
    });
    const events = [
      { seq: 1, kind: 'TAKEN', subject_id: FIRST },
      { seq: 2, kind: 'CLOSED', subject_id: FIRST },
      { seq: 3, kind: 'TAKEN', subject_id: AGAIN },
    ];
    expect(restored).toEqual({
      assignments: [
        { number: 1, state: 'CLOSED', repeat_of: null },
        { number: 2, state: 'MERGED', repeat_of: FIRST },
      ],
      warnings: [{ assignment_id: AGAIN, warning_id: '1' }],
      kept: events,
      arrived: events,
    });
  });

  it('does not restore over data', async () => {
    const hub = commandLine(join(folder, 'first'));
    const { code, err } = await hub.run('restore', join(folder, 'all.tar.gz'));
    expect(code).toBe(2);
    expect(err.join()).toContain('空目录');
    expect((await figures(hub)).join() === before.join()).toBe(true);
  });

  it.each([[[]], [['--key', 'wrong.txt']]])('restores nothing without the key of the backup: %j', async (words) => {
    await writeFile(join(folder, 'wrong.txt'), `${'ab'.repeat(48)}\n`);
    const third = join(folder, `third${words.length}`);
    await firstDay(third);
    const hub = commandLine(third);
    const { code, err } = await hub.run(
      'restore',
      join(folder, 'all.tar.gz'),
      ...words.map((word) => word.replace('wrong', join(folder, 'wrong'))),
    );
    expect(err.join()).toContain('另一把身份密钥');
    expect(code).toBe(2);
    expect((await hub.json('status')).lines).toEqual([]);
  });

  it('refuses a store whose identity key was changed, and an archive that is there already', async () => {
    const other = join(folder, 'fourth');
    await firstDay(other);
    await commandLine(other).run('status');
    await rm(join(other, 'identity.key'));
    const { code, err } = await commandLine(other).run('status');
    expect(err.join()).toContain('身份密钥与数据目录里的数据不符');
    expect(code).toBe(1);
    expect((await commandLine(join(folder, 'first')).run('backup', join(folder, 'all.tar.gz'))).code).toBe(2);
    expect((await stat(join(folder, 'all.tar.gz'))).mode & 0o077).toBe(0);
  });

  it('keeps the identity key out of the archive and never writes over one', async () => {
    const key = (await readFile(join(folder, 'key.txt'), 'utf8')).trim();
    const archive = join(folder, 'unpacked');
    await mkdir(archive);
    await copyFile(join(folder, 'all.tar.gz'), join(archive, 'a.tar.gz'));
    const content = execFileSync('tar', ['-xzOf', join(archive, 'a.tar.gz')], { maxBuffer: 1 << 30 });
    expect(content.includes(Buffer.from(key.slice(0, 32)))).toBe(false);
    expect(content.includes(Buffer.from(key, 'hex').subarray(0, 16))).toBe(false);
    expect((await stat(join(folder, 'first', 'identity.key'))).mode & 0o077).toBe(0);
    const hub = commandLine(join(folder, 'first'));
    expect((await hub.run('restore', join(folder, 'all.tar.gz'), '--key', join(folder, 'key.txt'))).code).toBe(2);
  });

  it('holds no ID number, name or phone in the open', async () => {
    const content = execFileSync('tar', ['-xzOf', join(folder, 'all.tar.gz')], { maxBuffer: 1 << 30 });
    for (const { id, name } of county(undefined, 24).flatMap(({ members }) => members)) {
      expect(content.includes(Buffer.from(id))).toBe(false);
      expect(content.includes(Buffer.from(name))).toBe(false);
    }
  });
});
