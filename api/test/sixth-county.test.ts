import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnv } from '../src/env.ts';
import { type Hub, openHub } from '../src/hub.ts';
import { createUser } from '../src/modules/access/account.ts';
import { startServer } from '../src/server.ts';
import { commandLine } from './command-line.ts';
import { firstDay } from './first-day.ts';
import { askAt } from './hub.ts';
import { COUNTY, POLICY, POLICY_FILE, REGISTER, SELF_PAY, writeConfig } from './sixth-county/files.ts';

interface Warning {
  rule: string;
  clause: string;
  household: string;
  evidence: { file: string; row: number }[];
}

/** A sixth county of YAML and CSV, outside the product's folders: not a line of program for it. */
describe('a county written by a clerk', () => {
  const where = ['--county', COUNTY, '--period', '2024-01'];
  let folder: string;
  let hub: ReturnType<typeof commandLine>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sixth-'));
    writeConfig(join(folder, 'law'));
    process.env.HUB_CONFIG = join(folder, 'law');
    await firstDay(folder);
    hub = commandLine(folder);
  });
  afterAll(async () => {
    delete process.env.HUB_CONFIG;
    await rm(folder, { recursive: true, force: true });
  });

  it('passes the check of its document', async () => {
    const { code, text } = await hub.run('policy', 'check', join(folder, 'law', POLICY_FILE));
    expect({ code, text }).toMatchObject({ code: 0, text: expect.stringContaining('shixian-2024-1 没有问题') });
    expect((await hub.run('rules')).text).toContain(
      's6-selfpay-single\t住院个人自付3000元以上（含）\t试发〔2024〕1号 第一条',
    );
  });

  it('loads its files; dates from the 26th of the month before belong to the period', async () => {
    await writeFile(join(folder, 'register-2024-01.csv'), REGISTER);
    await writeFile(join(folder, 's6-selfpay-2024-01.csv'), SELF_PAY);
    const { code, lines } = await hub.json<{ extract: string; loaded: number; problems: { code: string }[] }>(
      'load',
      'register-2024-01.csv',
      's6-selfpay-2024-01.csv',
      ...where,
    );
    expect(code).toBe(0);
    expect(lines.map(({ extract, loaded }) => [extract, loaded])).toEqual([
      ['register', 2],
      ['s6-selfpay', 2],
    ]);
    expect(lines.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('notices a date after the 25th, which belongs to the next period', async () => {
    await writeFile(join(folder, 'late.csv'), SELF_PAY.replace('2024-01-25', '2024-01-26'));
    const { lines } = await hub.json<{ problems: { code: string; row: number }[] }>(
      'check',
      'late.csv',
      '--extract',
      's6-selfpay',
      ...where,
    );
    expect(lines[0]?.problems.map(({ code, row }) => [code, row])).toEqual([['DATE_OUTSIDE_PERIOD', 3]]);
  });

  it('takes a value for an open point only from who may settle it', async () => {
    const { code, err } = await hub.run('enter', 's6-selfpay-single.threshold', '--for', COUNTY, '--value', '5000');
    expect([code, err.join()]).toEqual([2, expect.stringContaining('由试发〔2024〕1号明文规定')]);
    expect(
      (await hub.run('enter', 'income_line', '--for', '990000', '--value', '7000', '--from', '2024-01-01')).code,
    ).toBe(0);
  });

  it('raises the warning at its own threshold, with the clause of its own document', async () => {
    expect((await hub.run('build', ...where)).code).toBe(0);
    const { lines } = await hub.json<Warning>('warnings', ...where);
    expect(lines.map(({ rule, household }) => [rule, household])).toEqual([['s6-selfpay-single', 'S1']]);
    expect(JSON.stringify(lines[0])).toContain('住院个人自付3000元以上（含）');
    expect(lines[0]?.evidence[0]).toMatchObject({ file: 's6-selfpay-2024-01.csv', row: 2 });
  });

  it('shows: its document, its warning, its due day and no other county', async () => {
    const opened: Hub = await openHub({ ...readEnv(), port: 0 });
    const server = await startServer(opened);
    try {
      const password = 'Sixth-County-9';
      await createUser(opened.orm, {
        name: 'six',
        displayName: '六',
        password,
        role: 'COUNTY_OFFICE',
        division: COUNTY,
      });
      const ask = askAt(server.url);
      const signed = await ask(
        'mutation ($name: String!, $password: String!) { signIn(name: $name, password: $password) { id } }',
        { name: 'six', password },
      );
      const { data, errors } = await ask(
        `{ policy(county: "${COUNTY}") { documentNo rules { id clause { documentNo quote } } }
           warnings(county: "${COUNTY}", month: "2024-01", first: 5) { edges { node { rule { id clause { documentNo quote } } } } }
           handInStatus(county: "${COUNTY}", month: "2024-01") { extract due } }`,
        {},
        { cookie: signed.cookie },
      );
      expect(errors).toEqual([]);
      expect(data).toMatchObject({
        policy: { documentNo: '试发〔2024〕1号', rules: [{ id: 's6-selfpay-single' }] },
        warnings: {
          edges: [
            {
              node: {
                rule: {
                  id: 's6-selfpay-single',
                  clause: { documentNo: '试发〔2024〕1号', quote: '住院个人自付3000元以上（含）' },
                },
              },
            },
          ],
        },
        handInStatus: [
          { extract: 'register', due: '2024-02-08' },
          { extract: 's6-selfpay', due: '2024-02-08' },
        ],
      });
      const other = await ask('{ policy(county: "360722") { id } }', {}, { cookie: signed.cookie });
      expect(other.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    } finally {
      await server.close();
      await opened.close();
    }
  });

  it('a mistake of the clerk is told with file and line before anything opens', async () => {
    const file = join(folder, 'law', POLICY_FILE);
    await writeFile(file, POLICY.replace('quote: 每月8日前', 'quote: 每月9日前'));
    const { code, err } = await hub.run('build', ...where);
    expect(code).toBe(1);
    expect(err.join('\n')).toMatch(/shixian-2024-1\.yaml:\d+：“每月9日前”不是条款 第一条 的原话/);
    await writeFile(file, POLICY);
  });
});
