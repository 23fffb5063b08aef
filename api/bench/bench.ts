import { demoCounties } from '@dixian/etl';
import { readEnv } from '../dist/env.js';
import { openHub } from '../dist/hub.js';
import { benchBuild } from './build.ts';
import { benchLoad } from './load.ts';
import { benchOverview } from './overview.ts';
import { print, printSummary } from './report.ts';

export interface BenchRequest {
  folder: string;
  months: number;
  scale: number;
}

/** Loads, builds and asks, and prints what each took. */
export async function bench({ folder, months, scale }: BenchRequest): Promise<void> {
  const [county] = demoCounties();
  if (county === undefined) throw new Error('没有演示县：请检查 etl/demo。');
  const hub = await openHub({ ...readEnv({ HUB_DATA: folder }), port: 0 });
  try {
    const load = await benchLoad(hub, { county, months, scale });
    print(`load, scale ${scale}`, load);
    const build = await benchBuild(hub, county);
    print('build of the newest month', build);
    const overview = await benchOverview(hub, county);
    print('总览 over HTTP with a session', overview);
    printSummary({ scale, months, load, build, overview });
  } finally {
    await hub.close();
  }
}
