import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRelay } from '../../warehouse/test/relay.ts';
import { fileOf, goodRow, Hub } from './hand-in-hub.ts';

let folder: string;
let relay: Awaited<ReturnType<typeof openRelay>>;
let hub: Hub;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'url-'));
  relay = await openRelay(folder);
  hub = await Hub.open(relay.url);
});
afterAll(async () => {
  await hub.close();
  await relay.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a hand-in through a URL answers as one in this process', async () => {
  const rows = [
    goodRow(1),
    goodRow(2, { 身份证号码: '1', 备注: "制表\t符、'引号'、\\反斜杠" }),
    goodRow(1),
    goodRow(3),
  ];
  const register = await hub.one('register.csv', fileOf('register', [goodRow(1), goodRow(3)]));
  expect(register).toMatchObject({ status: 'ACCEPTED', loaded: 2, problems: [] });
  const answer = await hub.one('xf-yb-selfpay.csv', fileOf('xf-yb-selfpay', rows));
  expect(answer).toMatchObject({ status: 'ACCEPTED', received: 4, loaded: 2, quarantined: 1, duplicates: 1 });
  expect(await hub.number('select count() from raw_medical')).toBe(2);
  expect(await hub.number('select count() from identity')).toBe(2);
  expect(await hub.number(`select count() from system.tables where startsWith(name, 'scratch_')`)).toBe(0);
});
