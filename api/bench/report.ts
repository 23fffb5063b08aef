import { readFileSync, writeFileSync } from 'node:fs';

/** A measured line: what it took with us, what the engine alone takes, and the limit where there is one. */
export interface Line {
  name: string;
  /** ms, a median where it was repeated */
  ms: number;
  /** ms of the engine alone; null when there is nothing to compare with */
  bare: number | null;
  /** ms not to be passed; null when none was set */
  limit: number | null;
  note: string;
}

/** The middle value; of an even number of values the upper one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** ms that some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** What some work takes: ms by the clock, and ms of processor time of the whole process, the engine's threads too. */
export interface Cost {
  ms: number;
  cpu: number;
}

export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const before = process.cpuUsage();
  const ms = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return { ms, cpu: (user + system) / 1000 };
}

/** The middle of several costs, by the clock and by the processor. */
export const middle = (costs: readonly Cost[]): Cost => ({
  ms: median(costs.map(({ ms }) => ms)),
  cpu: median(costs.map(({ cpu }) => cpu)),
});

/** Forgets the peak so far, where the system can: opening a new hub takes more memory for a moment than loading does. */
export function resetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Not Linux, or not allowed: the peak then is that of the whole run.
  }
}

/** Largest resident memory of this process since the last `resetPeak`, the engine in it included. */
export function peakMegabytes(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes) return Math.round(Number(kilobytes) / 1024);
  } catch {
    // Told by the run-time below.
  }
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** Several lines as one. */
export function total(name: string, lines: readonly Line[]): Line {
  const sum = (value: (line: Line) => number | null) => lines.reduce((all, line) => all + (value(line) ?? 0), 0);
  return { name, ms: sum(({ ms }) => ms), bare: sum(({ bare }) => bare), limit: sum(({ limit }) => limit), note: '' };
}

const ratioOf = ({ ms, bare }: Line): number | null => (bare ? ms / bare : null);
const verdict = ({ ms, limit }: Line): string => (limit === null ? '' : ms <= limit ? 'pass' : 'MISS');
const written = (value: number | null): string =>
  value === null ? '–' : value >= 100 ? value.toFixed(0) : value.toFixed(1);

export function print(title: string, lines: readonly Line[]): void {
  if (lines.length === 0) {
    console.log(`\n${title}: not measured, the folder holds its months already`);
    return;
  }
  const rows = lines.map((line) => [
    line.name,
    `${written(line.ms)} ms`,
    `${written(line.bare)} ms`,
    ratioOf(line)?.toFixed(2) ?? '–',
    line.limit === null ? '–' : `${written(line.limit)} ms`,
    verdict(line),
    line.note,
  ]);
  const table = [['', 'ours', 'engine alone', '×', 'limit', '', ''], ...rows];
  const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => wide(row[at] ?? '')))) ?? [];
  console.log(`\n${title}`);
  for (const row of table) {
    const cells = row.map((cell, at) => {
      const space = ' '.repeat((widths[at] ?? 0) - wide(cell));
      return at === 0 || at > 4 ? cell + space : space + cell;
    });
    console.log(cells.join('  ').trimEnd());
  }
}

/** Columns on a terminal: a Chinese character takes two. */
const wide = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);

/** All of it once more, as one line that a program can read. */
export function printSummary(
  settings: { scale: number; months: number },
  parts: Readonly<Record<string, Line[]>>,
): void {
  const short = (lines: Line[]) =>
    lines.map((line) => {
      const pass = line.limit === null ? null : line.ms <= line.limit;
      return { ...line, ms: round(line.ms), bare: round(line.bare), limit: round(line.limit), pass };
    });
  const lines = Object.fromEntries(Object.entries(parts).map(([name, own]) => [name, short(own)]));
  console.log(`\n${JSON.stringify({ ...settings, peakRssMb: peakMegabytes(), ...lines })}`);
}

const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);
