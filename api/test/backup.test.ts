import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './command-line.ts';
import { county } from './line/county.ts';
import { july, register } from './line/month.ts';

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
    const hub = commandLine(join(folder, 'first'));
    await writeFile(join(folder, 'register-2023-07.csv'), register(houses));
    await writeFile(join(folder, 'xf-yb-selfpay.csv'), files['xf-yb-selfpay'] ?? '');
    await hub.run('init', '--county', '360722', '--income-line', '2022=6000');
    await hub.run('load', join(folder, 'register-2023-07.csv'), join(folder, 'xf-yb-selfpay.csv'), ...at);
    before = [];
    for (const list of ['warnings', 'clues', 'unmatched']) before.push((await hub.json(list, ...at)).text);
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
    expect((await hub.run('init', '--county', '360722')).text).toContain('管理员 admin 已存在');
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
    const hub = commandLine(join(folder, `third${words.length}`));
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
