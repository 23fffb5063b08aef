import { demoCounties } from '@dixian/etl';
import { type Io, progress } from './cli/io.ts';
import { runCommand } from './cli/program.ts';
import { startDashboard } from './dashboard.ts';
import { loadDemo } from './demo.ts';
import { demoUsers } from './demo-users.ts';
import { openDoor } from './door.ts';
import { readEnv } from './env.ts';
import { type Hub, openHub } from './hub.ts';
import { UserEntity } from './modules/access/user.entity.ts';
import { startServer } from './server.ts';

async function isEmpty({ warehouse }: Hub): Promise<boolean> {
  const [row] = await warehouse.ask<{ submissions: string }>('select count() as submissions from submission', {
    name: 'is empty',
  });
  return row?.submissions === '0';
}

/** The demo on an empty folder, unless DEMO=0: a county office that starts for real says `hub init` first. */
async function demoIfEmpty(hub: Hub, io: Io): Promise<void> {
  if (process.env.DEMO === '0' || !(await isEmpty(hub)) || (await hub.orm.em.fork().count(UserEntity)) > 0) return;
  io.err('数据目录是空的：正在载入演示县（合成数据，经真正的报送流程），约需一两分钟。');
  for (const county of demoCounties()) {
    let bar: ReturnType<typeof progress> | undefined;
    await loadDemo(hub, {
      county,
      step: (label, _at, total) => {
        bar ??= progress(io, total, '步');
        bar.step(label);
      },
    });
    bar?.done();
  }
}

/** Opens the stores and serves API, command line and dashboard until closed. @throws StoreBusy */
export async function serve(io: Io): Promise<{ close(): Promise<void> }> {
  const env = readEnv();
  const hub = await openHub(env);
  for (const line of hub.warnings.splice(0)) io.err(line);
  await demoIfEmpty(hub, io);
  const server = await startServer(hub);
  const door = await openDoor(env.dataFolder, (words, from) => runCommand(words, from, hub));
  const dashboard = await startDashboard(server.url, io);
  io.out(`接口     ${server.url}/graphql`);
  io.out(`大屏     ${dashboard.url}`);
  for (const line of await demoUsers(hub)) io.out(line);
  return {
    close: async () => {
      await dashboard.close();
      await door.close();
      await server.close();
      await hub.close();
    },
  };
}
