import { randomUUID } from 'node:crypto';
import { appendFile, cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServiceKey, createUser } from '../src/modules/access/account.ts';
import { keyOf } from '../src/modules/access/bearer.ts';
import { Role } from '../src/modules/access/role.ts';
import { SessionEntity } from '../src/modules/access/session.entity.ts';
import { endSessions, openSession, sessionOf, sidHash } from '../src/modules/access/session.ts';
import { UserEntity } from '../src/modules/access/user.entity.ts';
import { Audit } from '../src/modules/audit/audit.ts';
import { type Orm, type OrmPlace, openOrm } from '../src/orm.config.ts';
import { MIGRATIONS, splitStatements } from '../src/orm.migrate.ts';
import { installedPostgres, startPostgres } from './postgres.ts';

const programs = installedPostgres();
const temporary = () => mkdtemp(join(tmpdir(), 'dixian-orm-'));

const ENGINES = [
  {
    name: 'PGlite，嵌入式',
    there: true,
    start: async (): Promise<{ place: OrmPlace; close(): Promise<void> }> => {
      const folder = await temporary();
      return { place: { folder }, close: () => rm(folder, { recursive: true, force: true }) };
    },
  },
  {
    name: programs ? 'PostgreSQL 服务器' : 'PostgreSQL 服务器（本机没有安装，跳过）',
    there: programs !== null,
    start: async () => {
      const { url, close } = await startPostgres(programs ?? '');
      return { place: { url }, close };
    },
  },
];

describe.each(ENGINES)('the decisions store on $name', ({ there, start }) => {
  describe.runIf(there)('does the same', () => {
    let engine: Awaited<ReturnType<typeof start>>;
    let orm: Orm;
    beforeAll(async () => {
      engine = await start();
      orm = await openOrm(engine.place);
    });
    afterAll(async () => {
      await orm?.close();
      await engine?.close();
    });

    test('every migration is applied once and written down with its checksum', async () => {
      const rows = await orm.em.getConnection().execute('select name, checksum from migration_ledger order by name');
      const files = (await readdir(MIGRATIONS)).map((name) => name.replace('.sql', '')).sort();
      expect(rows).toEqual(files.map((name) => ({ name, checksum: expect.stringMatching(/^[\da-f]{64}$/) })));
      expect(await orm.mikro.migrator.getPending()).toEqual([]);
    });

    test('the tables hold what the entities say', async () => {
      expect(await orm.mikro.schema.getUpdateSchemaSQL({ safe: true, dropTables: false })).not.toMatch(
        /add column|not null/i,
      );
    });

    test('an account is made once and keeps every field', async () => {
      const asked = {
        name: '张三',
        displayName: '张三',
        role: 'department_liaison',
        division: '360722',
        department: '民政局',
      };
      const first = await createUser(orm, asked);
      expect(first).toEqual({ created: true, password: expect.stringMatching(/^.{16}$/) });
      expect(await createUser(orm, asked)).toEqual({ created: false, password: null });
      const user = await orm.em.fork().findOneOrFail(UserEntity, { name: '张三' });
      expect(user).toMatchObject({
        role: Role.DEPARTMENT_LIAISON,
        division: '360722',
        department: '民政局',
        mustChangePassword: true,
      });
      expect(user.passwordHash).toMatch(/^scrypt\$32768\$8\$3\$/);
      expect(user.createdAt).toBeInstanceOf(Date);
    });

    test('two accounts cannot have one name, nor a division that is none', async () => {
      const em = orm.em.fork();
      const row = {
        displayName: 'x',
        passwordHash: 'x',
        role: Role.AUDITOR,
        createdAt: new Date(),
        mustChangePassword: false,
        failedAttempts: 0,
      };
      await em.insert(UserEntity, { ...row, id: randomUUID(), name: 'twice' });
      await expect(em.insert(UserEntity, { ...row, id: randomUUID(), name: 'twice' })).rejects.toThrow(/unique/i);
      await expect(
        em.insert(UserEntity, { ...row, id: randomUUID(), name: 'place', division: '3607' }),
      ).rejects.toThrow(/check/i);
    });

    test('sessions open, expire and end', async () => {
      const em = orm.em.fork();
      await createUser(orm, {
        name: 'sits',
        displayName: 'x',
        role: 'COUNTY_OFFICE',
        division: '360722',
        password: 'Correct-Horse-9',
      });
      const user = await em.findOneOrFail(UserEntity, { name: 'sits' });
      const now = new Date('2026-01-01T00:00:00Z');
      const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
      const { sid, expiresAt } = await openSession(em, user, null, now);
      expect(expiresAt).toEqual(later(12));
      expect(await sessionOf(orm.em.fork(), sid, later(1))).toMatchObject({
        name: 'sits',
        role: 'COUNTY_OFFICE',
        division: '360722',
      });
      expect(await sessionOf(orm.em.fork(), sid, later(2.5))).not.toBeNull();
      expect(await sessionOf(orm.em.fork(), sid, later(5))).toBeNull();
      expect(await sessionOf(orm.em.fork(), sid, later(13))).toBeNull();
      await endSessions(orm.em.fork(), { only: sidHash(sid) });
      expect(await orm.em.fork().count(SessionEntity)).toBe(0);
    });

    test('keys are found by their secret until they expire', async () => {
      const expiresAt = new Date(Date.now() + 60_000);
      const { secret, key } = await createServiceKey(orm, {
        name: '平台',
        role: 'analyst',
        division: '360722',
        expiresAt,
      });
      expect(await keyOf(orm.em.fork(), secret)).toMatchObject({
        id: key.id,
        kind: 'key',
        role: 'ANALYST',
        division: '360722',
      });
      expect(await keyOf(orm.em.fork(), secret, expiresAt)).toBeNull();
      expect(await keyOf(orm.em.fork(), `${secret}x`)).toBeNull();
    });

    test('the audit chain holds under simultaneous entries and is found when changed', async () => {
      const audit = new Audit(orm, { seal: Buffer.alloc(32, 1), pseudonym: [1n, 2n] });
      await Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          audit.append({ who: 'cli', action: 'TRY', subject: `第 ${at}`, result: 'OK' }),
        ),
      );
      expect(await audit.verify()).toMatchObject({ entries: 12, brokenAt: null });
      const connection = orm.em.getConnection();
      await connection.execute('alter table audit_entry disable trigger all');
      await connection.execute(`update audit_entry set who = 'other' where id = 7`);
      expect((await audit.verify()).brokenAt).toBe(7);
    });

    test('it opens again with what it held', async () => {
      const before = await orm.em.fork().count(UserEntity);
      await orm.close();
      orm = await openOrm(engine.place);
      await orm.ready();
      expect(await orm.em.fork().count(UserEntity)).toBe(before);
    });

    test('a migration that was applied and then changed or lost is refused; a new one is applied', async () => {
      await orm.close();
      const folder = await temporary();
      const fails = (word: RegExp) => expect(openOrm(engine.place, folder)).rejects.toThrow(word);
      await fails(/0001_access 已执行过，但文件不在了/);
      await cp(MIGRATIONS, folder, { recursive: true });
      await writeFile(join(folder, '9999_more.sql'), 'create table more (id int primary key);\n');
      const more = await openOrm(engine.place, folder);
      expect(await more.em.getConnection().execute('select * from more')).toEqual([]);
      await more.close();
      await appendFile(join(folder, '9999_more.sql'), '-- changed\n');
      await fails(/9999_more 执行后被改动：请恢复原文件/);
      await rm(join(folder, '9999_more.sql'));
      await fails(/9999_more 已执行过/);
      await cp(MIGRATIONS, folder, { recursive: true });
      await writeFile(join(folder, '9999_more.sql'), 'create table more (id int primary key);\n');
      orm = await openOrm(engine.place, folder);
    });

    test('a migration that fails leaves nothing behind', async () => {
      await orm.close();
      const folder = await temporary();
      await cp(MIGRATIONS, folder, { recursive: true });
      await writeFile(join(folder, '9999_more.sql'), 'create table more (id int primary key);\n');
      await writeFile(join(folder, '9999_wrong.sql'), 'create table half (id int);\ncreate table half (id int);\n');
      await expect(openOrm(engine.place, folder)).rejects.toThrow(/half/);
      await rm(join(folder, '9999_wrong.sql'));
      orm = await openOrm(engine.place, folder);
      const tables = await orm.em
        .getConnection()
        .execute(`select table_name from information_schema.tables where table_name = 'half'`);
      expect(tables).toEqual([]);
    });
  });
});

test('a server that does not answer is told in Chinese, without the password', async () => {
  const opening = openOrm({ url: 'postgresql://hub:geheim@127.0.0.1:1/hub' });
  await expect(opening).rejects.toThrow(/^连不上 DATABASE_URL 指定的 PostgreSQL（ECONNREFUSED）：请确认/);
});

test('statements are separated at the end of a line, but not inside a body', () => {
  const text =
    "-- why\ncreate table a (b text default ';');\ncreate function f() returns int as $$\nbegin\n  return 1;\nend $$ language plpgsql;\n";
  expect(splitStatements(text)).toEqual([
    `create table a (b text default ';')`,
    'create function f() returns int as $$\nbegin\n  return 1;\nend $$ language plpgsql',
  ]);
});
