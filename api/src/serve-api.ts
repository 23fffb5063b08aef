import './threads.ts';
import { terminalIo } from './cli/io.ts';
import { runCommand } from './cli/program.ts';
import { openDoor } from './door.ts';
import { readEnv } from './env.ts';
import { openHub } from './hub.ts';
import { Inbox } from './inbox.ts';
import { Morning } from './morning.ts';
import { startServer } from './server.ts';

/** The API alone, for containers: no demo, no dashboard beside it. */
const env = readEnv();
const hub = await openHub(env);
for (const line of hub.warnings.splice(0)) terminalIo.err(line);
const server = await startServer(hub);
const door = await openDoor(env.dataFolder, (words, from) => runCommand(words, from, hub));
const inbox = env.inbox === null ? null : new Inbox({ folder: env.inbox, desk: server.desk, log: terminalIo.err });
const morning = new Morning(hub, terminalIo.err);
inbox?.start();
morning.start();
terminalIo.out(`${server.url}/graphql`);

const stop = async () => {
  await inbox?.close();
  await morning.close();
  await door.close();
  await server.close();
  await hub.close();
  process.exit(0);
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
