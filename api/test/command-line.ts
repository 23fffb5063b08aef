import { runCommand } from '../src/cli/program.ts';

/** The command line of a data folder, as a person at a keyboard uses it. */
export function commandLine(folder: string) {
  const run = async (...words: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    process.env.HUB_DATA = folder;
    const code = await runCommand(words, {
      cwd: folder,
      terminal: false,
      out: (line) => out.push(line),
      err: (line) => err.push(line),
    });
    return { code, out, err, text: out.join('\n') };
  };
  /** With --json: every line of standard output parsed. */
  const json = async <Line>(...words: string[]) => {
    const answer = await run(...words, '--json');
    return { ...answer, lines: answer.out.map((line) => JSON.parse(line) as Line) };
  };
  return { run, json };
}
