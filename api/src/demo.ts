import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoFile, handIn, handInNil, openDemoCounty, writeDemoMonth } from '@dixian/etl';
import { build, enteredValues, enterValue } from '@dixian/warehouse';
import { buildDeps } from './build.ts';
import { putForwardDemo } from './demo-matches.ts';
import { DEMO_BY, demoMonths } from './demo-trace.ts';
import { workDemo } from './demo-work.ts';
import type { Hub } from './hub.ts';

export interface DemoRequest {
  county: string;
  /** 1 is the whole county */
  scale?: number;
  /** YYYY-MM; the demo's own months when absent */
  months?: string[];
  /** called before each month with how many are done, and at the end */
  step?: (month: string, done: number, total: number) => void;
}

/** Files handed in at once; the engine works on one core a file. */
const CLERKS = 3;

/**
 * Fills a county with synthetic months through the real hand-in: files as departments write them,
 * read, checked and published like any other, then built.
 */
export async function loadDemo(
  hub: Hub,
  { county, scale, months, step = () => undefined }: DemoRequest,
): Promise<void> {
  const demo = openDemoCounty({
    county,
    folders: hub.places.demos,
    divisions: hub.places.divisions,
    ...(scale ? { scale } : {}),
    ...(months ? { months } : {}),
  });
  await enterLines(hub, demo);
  const total = demo.months.length;
  const from = await firstUnfinished(hub, demo);
  for (const [at, month] of demo.months.entries()) {
    if (at < from) continue;
    step(month, at, total);
    await handInMonth(hub, demo, month);
    await build(buildDeps(hub), county, { period: month });
  }
  await putForwardDemo(hub, county);
  await workDemo(hub, county, demo.months);
  step('', total, total);
}

type Demo = ReturnType<typeof openDemoCounty>;

async function enterLines({ warehouse, policies }: Hub, { county, incomeLines }: Demo): Promise<void> {
  const known = await enteredValues(warehouse, county);
  for (const { year, value, note } of incomeLines) {
    const line = { county, name: 'income_line', effectiveFrom: `${year}-01-01`, value: String(value), note };
    if (
      known.some((one) => one.county === county && one.name === line.name && one.effectiveFrom === line.effectiveFrom)
    )
      continue;
    await enterValue(warehouse, { ...line, approvalNo: '', by: DEMO_BY }, policies);
  }
}

/** Where a load that was cut off goes on: the newest month begun is handed in again, which changes nothing twice. */
async function firstUnfinished({ warehouse }: Hub, { county, months }: Demo): Promise<number> {
  const begun = new Set(await demoMonths(warehouse, county));
  return Math.max(
    0,
    months.findLastIndex((month) => begun.has(month)),
  );
}

async function handInMonth(hub: Hub, demo: Demo, period: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dixian-demo-'));
  try {
    const [register, ...others] = await writeDemoMonth(demo, period, folder);
    if (register) await handInFile(hub, demo.county, period, register);
    const queue = others.values();
    const clerk = async () => {
      for (const file of queue) await handInFile(hub, demo.county, period, file);
    };
    await Promise.all(Array.from({ length: CLERKS }, clerk));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function handInFile(hub: Hub, county: string, period: string, file: DemoFile): Promise<void> {
  const request = { county, period, extract: file.extract, by: DEMO_BY, submittedAt: new Date(file.submittedAt) };
  if (file.nil) await handInNil(hub, request);
  // Written anew at will: not worth keeping.
  else await handIn(withoutOriginals(hub), { ...request, files: [{ name: file.name, path: file.path }] });
}

function withoutOriginals({ originals: _, ...hub }: Hub): Omit<Hub, 'originals'> {
  return hub;
}
