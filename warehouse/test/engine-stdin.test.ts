import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'dixian-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PIPED = '{"at":"9","said":"标准输入"}\n';

/** Writes two rows at once; tells what the table holds then and what is left to read of standard input. */
const PROGRAM = `const { openWarehouse } = await import('@dixian/warehouse');
  const { text } = await import('node:stream/consumers');
  const warehouse = openWarehouse({ folder: ${JSON.stringify(folder)} });
  const options = { name: 'stdin' };
  await warehouse.tell('create table noted (at UInt64, said String) engine = MergeTree order by at', options);
  await Promise.all([1, 2].map((at) => warehouse.put('noted', [{ at, said: '写入' }], options)));
  const carried = ["values (3, '带行')", "from infile '/dev/null' format TSV", 'format TSV'];
  const refused = [];
  for (const tail of carried)
    await warehouse.tell('insert into noted (at, said) ' + tail, options).catch((error) => refused.push(error.message));
  const rows = await warehouse.ask('select at, said from noted order by at', options);
  await warehouse.close();
  console.log(JSON.stringify({ rows, refused, left: await text(process.stdin) }));`;

let said: { rows: { at: string; said: string }[]; refused: string[]; left: string };
beforeAll(async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(PIPED);
  const [told] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  said = JSON.parse(told);
});

test('写入的行只是交来的行：别的程序送到标准输入的不算，仍留在那里', () => {
  expect(said.rows).toEqual([
    { at: '1', said: '写入' },
    { at: '2', said: '写入' },
  ]);
  expect(said.left).toBe(PIPED);
});

test('自己带着行的语句要去看标准输入，不予执行，说出该怎么写', () => {
  expect(said.refused).toHaveLength(3);
  for (const message of said.refused) expect(message).toBe('语句里不能带行：请用 put 写入，或写成 insert … select。');
});
