import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openWarehouse, StoreBusy } from '../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'dixian-'));
let other: ChildProcess | undefined;

/** A second program that has the folder open until it is ended. */
async function openElsewhere(): Promise<ChildProcess> {
  const path = join(folder, 'clickhouse');
  mkdirSync(path, { recursive: true });
  const program = `const { Session } = await import('chdb');
    globalThis.session = new Session(${JSON.stringify(path)});
    await session.queryAsync('select 1');
    console.log('open');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout ?? child, 'data');
  return child;
}

afterEach(async () => {
  if (other && other.exitCode === null && other.signalCode === null) {
    other.kill('SIGKILL');
    await once(other, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

test('另一个进程占用数据目录时说“正被使用”，它结束后即可打开', async () => {
  other = await openElsewhere();
  expect(() => openWarehouse({ folder })).toThrow(StoreBusy);
  expect(() => openWarehouse({ folder })).toThrow(/正被另一个进程使用：请先停止正在运行的程序，或换一个 HUB_DATA 再试/);
  other.kill('SIGKILL');
  await once(other, 'exit');
  const warehouse = openWarehouse({ folder });
  expect(await warehouse.ask('select 1 as one', { name: 'after' })).toEqual([{ one: 1 }]);
  await warehouse.close();
});

test('打不开而并无别的进程时，不说“正被使用”', () => {
  const failure = new Error("Failed to create connection for path '/nowhere'");
  const told = StoreBusy.from(failure, join(folder, 'nowhere'));
  expect(told.name).toBe('Error');
  expect(told.message).toMatch(/打不开：请检查目录是否存在、可写/);
});

test('与打开无关的错误原样报告', () => {
  const failure = new Error('disk is full');
  expect(StoreBusy.from(failure, '/nowhere')).toBe(failure);
});
