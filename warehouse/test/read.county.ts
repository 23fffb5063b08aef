import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import * as hub from '../src/index.ts';
import { layWarehouse } from './first-day.ts';
import { CIVIL, COUNTY, fillCounty, MEDICAL, REVITAL, type TestPerson } from './read.fixture.ts';

/** What the readers of a file are put to, once its county stands. */
export interface ReadCounty {
  store: hub.Store;
  people: TestPerson[];
}

export const county = { county: COUNTY };
export const whole = { from: 0, size: 100 };
export const owners: hub.Owners = {
  register: REVITAL,
  'xf-yb-selfpay': MEDICAL,
  'xf-mz-aid': CIVIL,
  'xf-cl-severe': '县残联',
  'xf-wj-disease': '县卫健委',
  'xf-xc-income': REVITAL,
};

/** Makes the test county before a file's tests and removes it after them. */
export function withCounty(ready: (made: ReadCounty) => void): void {
  let folder: string;
  let store: hub.Store;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dixian-read-'));
    await layWarehouse(folder);
    const warehouse = hub.openWarehouse({ folder });
    await hub.migrate(warehouse);
    await hub.loadDivisions(warehouse);
    const { keyring } = hub.openKeyring(folder);
    store = { warehouse, keyring };
    ready({ store, people: await fillCounty({ ...hub, warehouse, keyring }) });
  });
  afterAll(async () => {
    await store.warehouse.close();
    await rm(folder, { recursive: true, force: true });
  });
}
