import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DIVISIONS } from '@dixian/warehouse';
import { addMonths, type Month, monthsBetween, monthsFrom, parseMonth } from './calendar.ts';
import { changeRegister } from './change.ts';
import { type Hits, Office } from './office.ts';
import { Random } from './random.ts';
import { writeRegister } from './register.ts';
import {
  type DemoSettings,
  type ExtractSettings,
  type IncomeLine,
  loadDemoSettings,
  loadDemoWords,
} from './settings.ts';
import { SHAPES } from './shape/index.ts';
import type { Clerk } from './shape/kit.ts';
import type { Cells } from './subject.ts';
import { type Founding, foundWorld, type World } from './world.ts';
import { numberRows, writeExtract } from './write.ts';

export interface DemoRequest {
  /** division code of a county that has a file in etl/demo */
  county: string;
  /** share of the county's rural persons; 1 is the whole county */
  scale?: number;
  /** 'YYYY-MM', ascending without gaps; the parameter file says which when absent */
  months?: readonly string[];
  seed?: string;
  /** folders of parameter files and files of divisions; those that come with the product when absent */
  folders?: readonly string[];
  divisions?: readonly string[];
}

/** One hand-in of a synthetic department. */
export interface DemoFile {
  extract: string;
  period: string;
  /** empty for 零报告 */
  path: string;
  name: string;
  /** ISO time with +08:00; some come after the due day */
  submittedAt: string;
  /** 零报告: nothing to report, no file */
  nil: boolean;
}

/** A synthetic county; its months are worked out in order, whichever is asked for. */
export class DemoCounty {
  readonly settings: DemoSettings;
  readonly months: readonly string[];
  readonly #request: Founding;
  #world!: World;
  #clerks!: Map<string, Clerk>;
  #rows = new Map<string, Cells[]>();
  /** how many of `months` have been worked out */
  #done = 0;

  constructor(settings: DemoSettings, months: readonly string[], request: Founding) {
    this.settings = settings;
    this.months = months;
    this.#request = request;
    this.#restart();
  }

  get county(): string {
    return this.settings.county;
  }

  /** Income lines of the demo, each with a note that says where it comes from or that it is invented. */
  get incomeLines(): readonly IncomeLine[] {
    return this.settings.income_lines;
  }

  /**
   * The people and every extract's rows of a month.
   * @throws Error in Chinese when the month is not one of the county's
   */
  at(period: string): { world: World; rows: ReadonlyMap<string, Cells[]> } {
    const wanted = this.months.indexOf(period) + 1;
    if (wanted === 0) {
      throw new Error(`${period} 不在演示月份 ${this.months[0]} 至 ${this.months.at(-1)} 之内。`);
    }
    if (wanted < this.#done) this.#restart();
    const { from_day } = this.settings;
    while (this.#done < wanted) {
      const month = parseMonth(this.months[this.#done++] ?? period);
      this.#next(from_day === undefined ? month : { ...month, fromDay: from_day });
    }
    return { world: this.#world, rows: this.#rows };
  }

  #restart(): void {
    const year = parseMonth(this.months[0] ?? '').year;
    this.#world = foundWorld(this.settings, loadDemoWords(), this.#request, year);
    this.#clerks = new Map(this.settings.extracts.map(({ extract, shape }) => [extract, clerkFor(extract, shape)]));
    this.#done = 0;
  }

  #next(month: Month): void {
    changeRegister(this.#world, month);
    const hits: Hits = new Map();
    this.#rows = new Map();
    for (const settings of this.settings.extracts) {
      const rows = this.#clerks.get(settings.extract)?.(new Office(this.#world, settings, month, hits)) ?? [];
      this.#rows.set(settings.extract, rows);
    }
    this.#world.hit = [...hits.keys()];
  }
}

function clerkFor(extract: string, shape: string): Clerk {
  const make = SHAPES[shape];
  if (!make)
    throw new Error(`演示参数 ${extract} 的 shape “${shape}” 不存在。可用：${Object.keys(SHAPES).join('、')}。`);
  return make();
}

/**
 * Opens a synthetic county: same seed and scale, same bytes.
 * @throws Error in Chinese when the county has no demo parameters or the request makes no sense
 */
export function openDemoCounty(request: DemoRequest): DemoCounty {
  const settings = loadDemoSettings(request.county, request.folders);
  const { scale = 1, seed = '1', divisions = DIVISIONS } = request;
  if (!(scale > 0 && scale <= 1)) throw new Error(`规模 ${scale} 不对，请写大于 0、不超过 1 的数，例如 0.02。`);
  const months = request.months ?? monthsFrom(settings.months.from, settings.months.count);
  months.forEach((month, at) => {
    if (at > 0 && monthsBetween(months[at - 1] ?? month, month) !== 1)
      throw new Error('演示月份须从早到晚，中间不缺月。');
    parseMonth(month);
  });
  if (months.length === 0) throw new Error('请至少给出一个演示月份。');
  return new DemoCounty(settings, months, { scale, seed, divisions });
}

/** Writes what the departments of a county hand in for a month into a folder; who is missing writes nothing. */
export async function writeDemoMonth(county: DemoCounty, period: string, folder: string): Promise<DemoFile[]> {
  const { world, rows } = county.at(period);
  const month = parseMonth(period);
  await mkdir(folder, { recursive: true });
  const { extract } = county.settings.register;
  const files = [{ ...handIn(world, extract, month, 'csv', folder), nil: false }];
  await writeRegister(world, month, files[0]?.path ?? '');
  for (const settings of county.settings.extracts) {
    if (!isOwed(county, settings, month)) continue;
    const file = handIn(world, settings.extract, month, settings.format, folder);
    const luck = new Random(world.seed, county.county, settings.extract, period, 'hand-in');
    const cells = numberRows(world, rows.get(settings.extract) ?? [], luck);
    if (settings.ad_hoc && cells.length === 0) continue;
    const nil = luck.chance(settings.nil) || cells.length === 0;
    if (!nil) await writeExtract(world, settings, month, cells, file.path);
    files.push({ ...file, path: nil ? '' : file.path, name: nil ? '' : file.name, nil });
  }
  return files;
}

function isOwed(county: DemoCounty, settings: ExtractSettings, month: Month): boolean {
  if (settings.owed && !settings.owed.includes(month.month)) return false;
  const fromEnd = monthsBetween(month.period, county.months.at(-1) ?? month.period);
  return !county.settings.missing.some((gap) => gap.extract === settings.extract && gap.from_end === fromEnd);
}

function handIn(world: World, extract: string, month: Month, ending: string, folder: string): Omit<DemoFile, 'nil'> {
  const name = `${extract}-${month.period}.${ending}`;
  const random = new Random(world.seed, world.settings.county, extract, month.period, 'time');
  const { due_day, due_month = 'following', late } = world.settings;
  const owed = parseMonth(due_month === 'same' ? month.period : addMonths(month.period, 1));
  // Early files come in the week before the due day, unless the month's last days are covered by then alone.
  const early = due_month === 'same' ? 0 : 7;
  const day = random.chance(late) ? due_day + random.int(1, 9) : random.int(Math.max(2, due_day - early), due_day);
  const date = new Date(Date.UTC(owed.year, owed.month - 1, day));
  const time = [random.int(8, 17), random.int(0, 59), random.int(0, 59)].map((part) => String(part).padStart(2, '0'));
  const submittedAt = `${date.toISOString().slice(0, 10)}T${time.join(':')}+08:00`;
  return { extract, period: month.period, path: join(folder, name), name, submittedAt };
}
