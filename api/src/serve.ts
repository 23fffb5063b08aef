import { demoOrder } from '@dixian/etl';
import { type Io, monthBar } from './cli/io.ts';
import { runCommand } from './cli/program.ts';
import { startDashboard } from './dashboard.ts';
import { loadDemo } from './demo.ts';
import { demoCountiesIn, demoDone, markDemoDone, onlyDemo } from './demo-trace.ts';
import { demoUsers } from './demo-users.ts';
import { openDoor } from './door.ts';
import { readEnv } from './env.ts';
import { followAll } from './follow-now.ts';
import { type Hub, openHub } from './hub.ts';
import { Inbox } from './inbox.ts';
import { UserEntity } from './modules/access/user.entity.ts';
import { Morning } from './morning.ts';
import { startServer } from './server.ts';

/** Share of the county that a first start loads: enough to show every page, and quick. */
const SMALL = 0.02;

/** Whether the demo is to be loaded, or a load that was cut off to be finished: never beside real files or accounts. */
async function wantsDemo({ warehouse, orm, env }: Hub): Promise<boolean> {
  if (process.env.DEMO === '0' || demoDone(env.dataFolder) || !(await onlyDemo(warehouse))) return false;
  const begun = (await demoCountiesIn(warehouse)).length > 0;
  return begun || (await orm.em.fork().count(UserEntity)) === 0;
}

/** A line once: the accounts of a county that joins later are told without those known already. */
function tellOnce(io: Io): (lines: readonly string[]) => void {
  const told = new Set<string>();
  return (lines) => {
    for (const line of lines) if (!told.has(line)) io.out(line);
    for (const line of lines) told.add(line);
  };
}

/** Loads one county; `firstMonth` is called when its first month can be looked at. */
async function loadCounty(hub: Hub, io: Io, county: string, firstMonth: () => Promise<void>): Promise<void> {
  const name = hub.divisions.find(({ code }) => code === county)?.name ?? county;
  const bar = monthBar(io, name);
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

/**
 * Loads the demo counties one after the other, in the order of the demo's order.yaml. One that fails keeps no other.
 * @throws after the last one, naming those that failed
 */
async function loadDemos(hub: Hub, io: Io, firstMonth: () => Promise<void>): Promise<void> {
  const failed: string[] = [];
  for (const county of demoOrder(hub.places.demos))
    await loadCounty(hub, io, county, firstMonth).catch((error: unknown) => {
      failed.push(`${county}（${error instanceof Error ? error.message : String(error)}）`);
    });
  if (failed.length > 0) throw new Error(failed.join('；'));
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
  const inbox = env.inbox === null ? null : new Inbox({ folder: env.inbox, desk: server.desk, log: io.err });
  const morning = new Morning(hub, io.err);
  const dashboard = await startDashboard(server.url, io);
  const tell = tellOnce(io);
  const greet = async () => tell([...(await demoUsers(hub)), `接口  ${server.url}/graphql`, `大屏  ${dashboard.url}`]);
  let loading: Promise<void> = Promise.resolve();
  if (await wantsDemo(hub)) {
    io.err('正在逐县载入演示数据（合成数据，经真正的报送流程）；第一个县的第一个月好了就可以打开大屏。');
    loading = loadDemos(hub, io, greet).then(async () => {
      // Accounts that wait for what only a whole county knows, such as its busiest town.
      await greet();
      markDemoDone(env.dataFolder);
      io.err('演示数据已载入。');
    });
    loading.catch((error: unknown) => io.err(`演示数据没有载入完：${String(error)}。再次启动会接着载入。`));
  } else {
    await greet();
    await followAll(hub, io.err);
  }
  inbox?.start();
  morning.start();
  return {
    close: async () => {
      await inbox?.close();
      await morning.close();
      await dashboard.close();
      await door.close();
      await server.close();
      await hub.close();
    },
  };
}
