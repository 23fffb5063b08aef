import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Source } from '../yaml/source.ts';
import { type Day, readDay } from './day.ts';

/** What differs in a year from Monday to Friday. */
export interface WorkYear {
  /** Weekdays without work. */
  off: ReadonlySet<Day>;
  /** Weekends with work. */
  work: ReadonlySet<Day>;
}

export type WorkYears = ReadonlyMap<number, WorkYear>;

interface Table {
  holidays: Record<Day, string>;
  workdays: Record<Day, string>;
}

/** Years of the library chinese-days, which keeps the notices of the 国务院办公厅. */
function published(): Map<number, WorkYear> {
  const { holidays, workdays } = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Table;
  const ofYear = (days: Record<Day, string>, year: string) =>
    new Set(Object.keys(days).filter((day) => day.startsWith(year)));
  const years = [...new Set(Object.keys(holidays).map((day) => day.slice(0, 4)))];
  return new Map(years.map((year) => [Number(year), { off: ofYear(holidays, year), work: ofYear(workdays, year) }]));
}

/** A day written as such, or a stretch: 2027-02-06..2027-02-12. */
function daysOf(text: string): Day[] {
  const [from = '', to = from] = text.split('..').map((part) => part.trim());
  const [first, last] = [readDay(from), readDay(to)];
  const days: Day[] = [];
  for (const at = first; at <= last; at.setUTCDate(at.getUTCDate() + 1)) days.push(at.toISOString().slice(0, 10));
  if (days.length === 0) throw new Error(`“${text}”先后颠倒：应从前往后写。`);
  return days;
}

interface YearFile {
  year: number;
  source: string;
  off: string[];
  work: string[];
}

const FORM = '应写 year（年份）、source（文号）、off（放假的日子）、work（上班的周末）四项';

function asYear(source: Source): YearFile | undefined {
  const value = source.value as Partial<Record<keyof YearFile, unknown>> | null;
  const texts = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((one) => typeof one === 'string');
  if (typeof value?.year === 'number' && typeof value.source === 'string' && texts(value.off) && texts(value.work))
    return { year: value.year, source: value.source, off: value.off, work: value.work };
  source.problem([], `${FORM}，日期加引号。`);
  return undefined;
}

/** @throws SourceError with file and line */
function readYear(file: string): [number, WorkYear] {
  const source = Source.read(file);
  const year = asYear(source);
  const read = (list: 'off' | 'work') =>
    (year?.[list] ?? []).flatMap((text, at) => {
      try {
        const days = daysOf(text);
        if (days.some((day) => !day.startsWith(`${year?.year}-`))) throw new Error(`“${text}”不在 ${year?.year} 年。`);
        return days;
      } catch (error) {
        source.problem([list, at], (error as Error).message);
        return [];
      }
    });
  const [off, work] = [read('off'), read('work')];
  for (const day of off.filter((one) => work.includes(one))) source.problem(['work'], `${day} 既放假又上班：请改正。`);
  source.settle();
  return [year?.year ?? 0, { off: new Set(off), work: new Set(work) }];
}

/** All years known: the library's, and those of the tables, which stand before it. */
export function loadYears(folders: readonly string[]): WorkYears {
  const files = folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(folder, name)),
  );
  return new Map([...published(), ...files.map(readYear)]);
}
