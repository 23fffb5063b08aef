import { runCommand } from '../src/cli/program.ts';
import { readEnv } from '../src/env.ts';
import { type Hub, openHub } from '../src/hub.ts';

/** The command line of a data folder, as a person at a keyboard uses it. Each command opens the stores and closes them. */
export const commandLine = (folder: string) => commands(folder, async () => undefined);

/**
 * The same beside a running hub, which carries the commands out itself: for tests of what commands do one after the
 * other. The hub is opened by the first of them.
 */
export function besideHub(folder: string) {
  let opened: Promise<Hub> | undefined;
  const hub = () => {
    opened ??= openHub(readEnv());
    return opened;
  };
  return { ...commands(folder, hub), close: async () => (await opened)?.close() };
}

function commands(folder: string, borrowed: () => Promise<Hub | undefined>) {
  const run = async (...words: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    process.env.HUB_DATA = folder;
    const io = {
      cwd: folder,
      terminal: false,
      out: (line: string) => out.push(line),
      err: (line: string) => err.push(line),
    };
    const code = await runCommand(words, io, await borrowed());
    return { code, out, err, text: out.join('\n') };
  };
  /** With --json: every line of standard output parsed. */
  const json = async <Line>(...words: string[]) => {
    const answer = await run(...words, '--json');
    return { ...answer, lines: answer.out.map((line) => JSON.parse(line) as Line) };
  };
  return { run, json };
}
