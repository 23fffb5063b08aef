import { SingleBar } from 'cli-progress';

/** Where a command reads paths from and writes to: a terminal, a pipe, or a request from another process. */
export interface Io {
  cwd: string;
  terminal: boolean;
  out(line: string): void;
  err(line: string): void;
}

export const terminalIo: Io = {
  cwd: process.cwd(),
  terminal: process.stderr.isTTY === true,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
};

export interface Progress {
  step(label: string): void;
  done(): void;
}

/** A bar on a terminal, a line a step when piped. Always on standard error: standard output is for answers. */
export function progress(io: Io, total: number, unit: string): Progress {
  if (!io.terminal) {
    let at = 0;
    return {
      step: (label) => {
        at += 1;
        io.err(`${at}/${total} ${label}`);
      },
      done: () => undefined,
    };
  }
  const bar = new SingleBar({ format: `{bar} {value}/{total} ${unit} {label}`, stream: process.stderr });
  bar.start(total, 0, { label: '' });
  return { step: (label) => bar.increment(1, { label }), done: () => bar.stop() };
}

/** A bar over months whose number is told by the first step; `name` says whose months they are. */
export function monthBar(io: Io, name = ''): { step: (month: string, done: number, total: number) => void } {
  let bar: Progress | undefined;
  return {
    step: (month, done, total) => {
      bar ??= progress(io, total, '个月');
      if (done < total) bar.step(`${name} ${month}`.trim());
      else bar.done();
    },
  };
}

/** A mistake of the person at the keyboard: exit code 2, and the sentence says how to do it right. */
export class Usage extends Error {
  override readonly name = 'Usage';
}

export const EXIT = { done: 0, failed: 1, usage: 2, refused: 3, busy: 4 } as const;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** @throws Usage unless text is YYYY-MM */
export function monthArgument(text: string): string {
  if (!MONTH.test(text)) throw new Usage(`月份「${text}」不对：请写成四位年份-两位月份，例如 2023-07。`);
  return text;
}

/** @throws Usage unless text is a county's division code */
export function countyArgument(text: string): string {
  if (!/^\d{6}$/.test(text)) throw new Usage(`县代码「${text}」不对：请写六位行政区划代码。`);
  return text;
}
