import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { openWarehouse } from '../src/index.ts';
import { engineSpec } from './engine-spec.ts';
import { openRelay } from './relay.ts';

describe('网址上的引擎（经转接）', () => {
  engineSpec(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dixian-'));
    const relay = await openRelay(folder);
    const warehouse = openWarehouse({ url: relay.url });
    return {
      warehouse,
      close: async () => {
        await warehouse.close();
        await relay.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  });
});
