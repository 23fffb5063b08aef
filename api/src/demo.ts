import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handIn, handInNil, openDemoCounty, writeDemoMonth } from '@dixian/etl';
import { build, enterValue } from '@dixian/warehouse';
import { buildDeps } from './build.ts';
import type { Hub } from './hub.ts';

export interface DemoRequest {
  county: string;
  /** 1 is the whole county */
  scale?: number;
  /** YYYY-MM; the demo's own months when absent */
  months?: string[];
  /** called before each step with what is being done */
  step?: (label: string, at: number, total: number) => void;
}

/** Who hands in the demo files: shown beside every figure's origin. */
const BY = '演示数据';

/**
 * Fills a county with synthetic months through the real hand-in: files as departments write them,
 * read, checked and published like any other, then built.
 */
export async function loadDemo(
  hub: Hub,
  { county, scale, months, step = () => undefined }: DemoRequest,
): Promise<void> {
  const demo = openDemoCounty({ county, ...(scale ? { scale } : {}), ...(months ? { months } : {}) });
  for (const { year, value, note } of demo.incomeLines) {
    await enterValue(hub.warehouse, {
      county,
      name: 'income_line',
      effectiveFrom: `${year}-01-01`,
      value: String(value),
      note,
      approvalNo: '',
      by: BY,
    });
  }
  const total = demo.months.length + 1;
  for (const [at, month] of demo.months.entries()) {
    step(`报送 ${month}`, at, total);
    await handInMonth(hub, demo, month);
  }
  step('计算预警与线索', total - 1, total);
  await build(buildDeps(hub), county, {});
}

async function handInMonth(hub: Hub, demo: ReturnType<typeof openDemoCounty>, period: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dixian-demo-'));
  try {
    for (const file of await writeDemoMonth(demo, period, folder)) {
      const request = {
        county: demo.county,
        period,
        extract: file.extract,
        by: BY,
        submittedAt: new Date(file.submittedAt),
      };
      if (file.nil) await handInNil(hub, request);
      else await handIn(hub, { ...request, files: [{ name: file.name, path: file.path }] });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
