import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { layWarehouse } from '../../warehouse/test/first-day.ts';
import { fileOf, goodRow, type Row } from './hand-in-hub.ts';
import type { Order, State } from './killed/order.ts';

const CHILD = join(import.meta.dirname, 'killed', 'hand-in.ts');
const NAME = 'xf-yb-selfpay-2023-07.csv';
/** ms; every process opens the store anew, which takes long on a busy machine. */
const PATIENCE = 240_000;
const bad = (n: number): Row => goodRow(n, { 身份证号码: '1' });

let folder: string;

function file(name: string, ...rows: Row[]): { name: string; path: string } {
  mkdirSync(join(folder, name));
  const path = join(folder, name, NAME);
  writeFileSync(path, fileOf('xf-yb-selfpay', rows));
  return { name: NAME, path };
}

vi.setConfig({ testTimeout: PATIENCE });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'killed-'));
  await layWarehouse(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  /** What it saw when it opened the store. */
  opened: State;
  /** What it saw after its hand-in; undefined when it was killed. */
  done: State | undefined;
}

/** Runs a hand-in in a process of its own. */
function run(order: Omit<Order, 'folder'>): Run {
  const { stdout, stderr, signal } = spawnSync(process.execPath, [CHILD, JSON.stringify({ folder, ...order })], {
    encoding: 'utf8',
    // Each process begins with the same modules.
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  });
  const [opened, done] = stdout.split('\n').map((line) => (line ? (JSON.parse(line) as State) : undefined));
  if (!opened || (signal !== 'SIGKILL' && order.file && !done)) throw new Error(`the process failed: ${stderr}`);
  return { opened, done };
}

interface Course {
  /** How often the hand-in was killed. */
  points: number;
  /** The months that were found afterwards, in turn, each once. */
  months: string[];
  /** How many leftovers were swept. */
  swept: number;
  status: string | undefined;
}

/**
 * Kills a hand-in at one statement after another until one lives to its end. Each process looks first at what the one
 * before it left: the same month before the sweep and after it, and no row that no batch owns.
 */
function killed(order: Omit<Order, 'folder' | 'kill'>, { step = 1, during = false }): Course {
  const course: Course = { points: 0, months: [], swept: 0, status: undefined };
  for (let at = 1; ; at += step) {
    const { opened, done } = run({ ...order, kill: { at, during } });
    expect([at, opened.month, opened.left]).toEqual([at, opened.seenBeforeSweep, 0]);
    course.swept += opened.swept;
    if (opened.month !== course.months.at(-1)) course.months.push(opened.month);
    if (!done) course.points++;
    else return { ...course, status: done.status };
  }
}

test('a hand-in killed at any statement leaves the old month or the new, and nothing else once the store opens again', () => {
  const old = run({ file: file('old', goodRow(1), goodRow(2), bad(3)) }).done?.month ?? '';
  const correction = file('correction', goodRow(1), goodRow(4), goodRow(4), goodRow(5), bad(6));
  const { points, months, swept, status } = killed({ file: correction }, {});
  expect(points).toBeGreaterThanOrEqual(10);
  expect(swept).toBeGreaterThan(0);
  // The row of the ledger makes the month new; whoever is killed behind it has handed in.
  expect([months.length, months[0], status]).toEqual([2, old, 'DUPLICATE_FILE']);
  expect(months[1]).toMatch(/"received":5,"loaded":3,"quarantined":1,"duplicates":1/);
});

test('killed while a statement runs, too', () => {
  const before = run({}).opened.month;
  const another = file('another', goodRow(11), bad(12), goodRow(13));
  const { points, months } = killed({ file: another }, { step: 3, during: true });
  expect(points).toBeGreaterThan(2);
  expect(months[0]).toBe(before);
  expect(months.length).toBeLessThanOrEqual(2);
  expect(run({ file: another }).done?.month).toMatch(/"received":3,"loaded":2,"quarantined":1,"duplicates":0/);
});

test('an amendment, which copies the month first, is killed to no other end', () => {
  const before = run({}).opened.month;
  const addition = file('addition', goodRow(7), goodRow(8), bad(9));
  const { points, months, status } = killed({ file: addition, mode: 'amend' }, { step: 3 });
  expect(points).toBeGreaterThan(2);
  expect(months[0]).toBe(before);
  expect(status).toMatch(/^(ACCEPTED|DUPLICATE_FILE)$/);
  expect(run({}).opened.month).toMatch(/"received":6,"loaded":4,"quarantined":2,"duplicates":0/);
});
