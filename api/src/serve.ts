import { demoCounties } from '@dixian/etl';
import { type Io, monthBar } from './cli/io.ts';
import { runCommand } from './cli/program.ts';
import { startDashboard } from './dashboard.ts';
import { loadDemo } from './demo.ts';
import { demoCountiesIn, demoDone, markDemoDone, onlyDemo } from './demo-trace.ts';
import { demoUsers } from './demo-users.ts';
import { openDoor } from './door.ts';
import { readEnv } from './env.ts';
import { type Hub, openHub } from './hub.ts';
import { UserEntity } from './modules/access/user.entity.ts';
import { startServer } from './server.ts';

/** Share of the county that a first start loads: enough to show every page, and quick. */
const SMALL = 0.02;

/** Whether the demo is to be loaded, or a load that was cut off to be finished: never beside real files or accounts. */
async function wantsDemo({ warehouse, orm, env }: Hub): Promise<boolean> {
  if (process.env.DEMO === '0' || demoDone(env.dataFolder) || !(await onlyDemo(warehouse))) return false;
  const begun = (await demoCountiesIn(warehouse)).length > 0;
  return begun || (await orm.em.fork().count(UserEntity)) === 0;
}

async function loadDemos(hub: Hub, io: Io, firstMonth: () => Promise<void>): Promise<void> {
  for (const county of demoCounties()) {
    const bar = monthBar(io);
    let told = false;
    await loadDemo(hub, {
      county,
      scale: SMALL,
      step: (month, done, total) => {
        bar.step(month, done, total);
        if (done > 0 && !told) {
          told = true;
          firstMonth().catch((error: unknown) => io.err(String(error)));
        }
      },
    });
  }
}

/**
 * Opens the stores and serves API, command line and dashboard until closed. On an empty folder the demo months load
 * meanwhile; the dashboard can be opened after the first.
 * @throws StoreBusy
 */
export async function serve(io: Io): Promise<{ close(): Promise<void> }> {
  const env = readEnv();
  const hub = await openHub(env);
  for (const line of hub.warnings.splice(0)) io.err(line);
  const server = await startServer(hub);
  const door = await openDoor(env.dataFolder, (words, from) => runCommand(words, from, hub));
  const dashboard = await startDashboard(server.url, io);
  const greet = async () => {
    for (const line of await demoUsers(hub)) io.out(line);
    io.out(`接口  ${server.url}/graphql`);
    io.out(`大屏  ${dashboard.url}`);
  };
  let loading: Promise<void> = Promise.resolve();
  if (await wantsDemo(hub)) {
    io.err('正在载入演示县（合成数据，经真正的报送流程）；第一个月好了就可以打开大屏。');
    loading = loadDemos(hub, io, greet).then(() => {
      markDemoDone(env.dataFolder);
      io.err('演示数据已载入。');
    });
    loading.catch((error: unknown) => io.err(`演示数据没有载入完：${String(error)}。再次启动会接着载入。`));
  } else await greet();
  return {
    close: async () => {
      await dashboard.close();
      await door.close();
      await server.close();
      await hub.close();
    },
  };
}
