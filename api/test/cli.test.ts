import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { besideHub, commandLine } from './command-line.ts';
import { firstDay } from './first-day.ts';
import { county } from './line/county.ts';
import { register } from './line/month.ts';

describe('hub', () => {
  let folder: string;
  let hub: ReturnType<typeof commandLine>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-'));
    await firstDay(join(folder, 'data'));
    hub = commandLine(join(folder, 'data'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('tells every command in its help and opens no store for it', async () => {
    const { code, text } = await hub.run('--help');
    expect(code).toBe(0);
    for (const command of [
      'load',
      'check',
      'build',
      'warnings',
      'clues',
      'unmatched',
      'undetermined',
      'rules',
      'problems',
      'init',
      'demo',
      'status',
      'backup',
      'restore',
      'user',
      'key',
    ]) {
      expect(text).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    }
  });

  it('refuses a file that is no table with exit code 3 and a sentence, and keeps standard output JSON', async () => {
    const file = join(folder, 'xf-yb-selfpay.pdf');
    await writeFile(file, '%PDF-1.7 …');
    const { code, lines } = await hub.json<{ status: string; received: number; problems: unknown[] }>(
      'load',
      file,
      '--county',
      '360722',
      '--period',
      '2023-07',
    );
    expect(code).toBe(3);
    expect(lines).toMatchObject([{ status: 'REFUSED', received: 0, loaded: 0, quarantined: 0, duplicates: 0 }]);
  });

  it('checks without writing: a file that was checked is still new', async () => {
    const file = join(folder, 'register-2023-07.csv');
    await writeFile(file, register(county(undefined, 6)));
    const at = [file, '--county', '360722', '--period', '2023-07'];
    const checked = await hub.json<{ status: string; loaded: number }>('check', ...at);
    const loaded = await hub.json<{ status: string; loaded: number }>('load', ...at);
    const first = checked.lines[0];
    const { batchId, fileNo, ...second } = loaded.lines[0] as Record<string, unknown>;
    expect([typeof batchId, fileNo]).toEqual(['string', 1]);
    expect(first).toEqual(second);
    expect(second).toMatchObject({ status: 'ACCEPTED' });
    expect((await hub.json<{ status: string }>('load', ...at)).lines).toMatchObject([{ status: 'DUPLICATE_FILE' }]);
  });

  it('takes 零报告 as a submission', async () => {
    const { code, lines } = await hub.json(
      'load',
      '--nil',
      '--extract',
      'xf-sl-water',
      '--county',
      '360722',
      '--period',
      '2023-07',
    );
    expect(code).toBe(0);
    expect(lines).toMatchObject([{ status: 'ACCEPTED', nil: true, received: 0 }]);
  });

  it('lists rules with clause and phrase, and problem codes with their sentences', async () => {
    const rules = await hub.json<{ id: string; clause: { article: string; quote: string } }>('rules');
    expect(rules.lines.length).toBeGreaterThan(18);
    expect(rules.lines.every(({ clause }) => clause.article && clause.quote)).toBe(true);
    const problems = await hub.json<{ code: string; text: string }>('problems');
    expect(problems.lines.every(({ code, text }) => /^[A-Z0-9_]+$/.test(code) && /[一-龥]/.test(text))).toBe(true);
  });

  it('says what the folder holds', async () => {
    const { lines } = await hub.json<{ county: string }>('status');
    expect(lines).toMatchObject([{ county: '360722', first: '2023-07', last: '2023-07', extracts: 2 }]);
  });

  it('prints a first password and a key once', async () => {
    expect((await hub.run('user', 'add', 'li', '--role', 'county_office', '--division', '360722')).text).toMatch(
      /初始密码：\S{12,}/,
    );
    expect((await hub.run('user', 'add', 'li', '--role', 'county_office', '--division', '360722')).code).toBe(2);
    const key = await hub.run('key', 'add', '--role', 'analyst', '--division', '360722');
    expect(key.out).toHaveLength(1);
    expect(key.out[0]).toMatch(/^dx_\S{40,}$/);
    expect((await hub.run('key', 'add', '--role', 'administrator', '--division', '360722')).code).not.toBe(0);
  });

  it('lists keys without their secrets and ends one for good', async () => {
    const secret = (await hub.run('key', 'add', '--role', 'service', '--division', '360700', '--name', '市平台'))
      .out[0];
    const list = await hub.json<{ id: string; name: string; division: string; revokedAt: string | null }>(
      'key',
      'list',
    );
    const [made] = list.lines;
    expect(made).toMatchObject({ name: '市平台', role: 'SERVICE', division: '360700', revokedAt: null });
    expect(list.text).not.toContain(secret);
    expect(list.text).not.toContain('secretHash');
    expect((await hub.run('key', 'revoke', made?.id ?? '')).text).toBe('密钥 市平台 已停用。');
    expect((await hub.run('key', 'list')).text).toMatch(/市平台\tservice\t360700\t\t已停用/);
  });

  it('knows a department by any of its names, a city and a province by their code', async () => {
    const add = (...words: string[]) => hub.run('user', 'add', ...words);
    const liaison = ['--role', 'department_liaison', '--division', '360722', '--department', '医保局'];
    expect((await add('yb', ...liaison)).code).toBe(0);
    expect((await add('shi', '--role', 'city_office', '--division', '360700')).code).toBe(0);
    expect((await add('sheng', '--role', 'province_office', '--division', '360000')).code).toBe(0);
  });
});

describe('hub, used wrongly', () => {
  let folder: string;
  let hub: ReturnType<typeof besideHub>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-wrong-'));
    await firstDay(folder);
    hub = besideHub(folder);
  });
  afterAll(async () => {
    await hub?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    [['load', 'x.csv', '--county', '360722'], '缺少必填的选项：--period'],
    [['load', 'x.csv', '--county', '36072', '--period', '2023-07'], '六位'],
    [['load', 'x.csv', '--county', '360722', '--period', '2023-13'], '2023-07'],
    [['load', '--county', '360722', '--period', '2023-07'], '--nil'],
    [['load', 'x.csv', '--county', '360722', '--period', '2023-07', '--extract', 'xf-none'], 'xf-none'],
    [['load', 'x.csv', '--county', '999999', '--period', '2023-07'], '999999'],
    [['nonsense'], '没有这个命令：nonsense'],
    [['user', 'add', 'x1', '--role', 'king'], 'king'],
    [['user', 'add', 'x1', '--role', 'county_office', '--division', '360799'], '区划表里没有代码 360799'],
    [['user', 'add', 'x1', '--role', 'city_office', '--division', '360722'], '市级代码'],
    [['user', 'add', 'x1', '--role', 'city_office', '--division', '120100'], '所辖的县'],
    [
      ['user', 'add', 'x1', '--role', 'department_liaison', '--division', '360722', '--department', '县航天局'],
      '没有部门「县航天局」：可选 市医保局信丰分局、',
    ],
    [['key', 'add', '--role', 'county_office', '--division', '360722'], '只能由人承担'],
    [['key', 'add', '--role', 'service', '--division', '360700', '--department', '县民政局'], '不分部门'],
    [['key', 'revoke', 'x'], '用 hub key list 查看编号'],
    [['demo', '--county', '360722', '--scale', '2'], '0.02'],
    [['init', '--county', '360722', '--income-line', '6000'], '2023=8000'],
    [['init', '--county', '360722', '--approve', 'x=1'], '待定事项'],
  ])('answers wrong usage %j with exit code 2 and what to write', async (words, said) => {
    const { code, err } = await hub.run(...words);
    expect(err.join('\n')).toContain(said);
    expect(code).toBe(2);
  });
});
