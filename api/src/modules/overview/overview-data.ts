import {
  type ClueCell,
  type ClueRow,
  cellsByMonth,
  clues,
  cluesByMonth,
  type HandInRow,
  months,
  monthsAfter,
  type Narrowing,
  type Scope,
  type WarningCell,
  type WarningRow,
  warningCells,
  warnings,
} from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { type Law, lawOf, storeOf } from '../policy/law.ts';
import { handInLoader } from '../submission/hand-in.loader.ts';
import { monthsUpTo } from './months.ts';
import { once } from './once.ts';

/** Months of the trend. */
const TREND = 24;
/** Households hit by several departments that 总览 shows. */
const MULTI = 10;
/** Village alerts that 总览 shows. */
const ALERTS = 50;

/** What the fields of 总览 are computed from. Each part is read when a field asks for it, all of them at the same time. */
export class OverviewData {
  readonly law: Law;
  readonly previous: string;
  /** Oldest first, the month itself last. */
  readonly trend: readonly string[];

  constructor(
    readonly ctx: Context,
    readonly scope: Scope,
    readonly month: string,
    readonly narrowing: Narrowing,
  ) {
    this.law = lawOf(ctx, scope);
    this.previous = monthsAfter(month, -1);
    this.trend = monthsUpTo(month, TREND);
  }

  private get store() {
    return storeOf(this.ctx);
  }

  private get span() {
    return { from: this.trend[0] ?? this.month, to: this.month };
  }

  /** Months that have numbers at all. */
  readonly built = once(async (): Promise<ReadonlySet<string>> => new Set(await months(this.scope, this.store)));

  /** Warnings by month and department; of this month and the one before also by every split. */
  readonly cells = once(
    (): Promise<WarningCell[]> =>
      warningCells(this.scope, this.store, this.narrowing, { ...this.span, splitsFrom: this.previous }),
  );

  /** Warnings by month and department, department '' for all of them. */
  readonly byMonth = once(
    async (): Promise<WarningCell[]> => cellsByMonth(this.scope, this.narrowing, await this.cells()),
  );

  /** Clues by month; of this month also by town. */
  readonly clueCells = once(
    (): Promise<ClueCell[]> =>
      cluesByMonth(this.scope, this.store, this.narrowing, { ...this.span, townsFrom: this.month }),
  );

  /** What was due and what came in the months of the trend. */
  readonly handIns = once(async (): Promise<HandInRow[]> => {
    const { department } = this.narrowing;
    const loader = handInLoader(this.ctx, this.scope);
    const rows = (await Promise.all(this.trend.map((month) => loader.load(month)))).flatMap((found) => found ?? []);
    return department ? rows.filter((row) => row.department === department) : rows;
  });

  /** The clues that several departments raised; a department knows its own only and sees none. */
  readonly multi = once(async (): Promise<ClueRow[]> => {
    if (this.scope.department !== undefined) return [];
    const { town, department, risk } = this.narrowing;
    const asked = {
      month: this.month,
      multi: true,
      ...(town ? { town } : {}),
      ...(department ? { departments: [department] } : {}),
      ...(risk ? { risks: [risk] } : {}),
    };
    return clues(this.scope, this.store, asked, 'PRIORITY', { from: 0, size: MULTI });
  });

  /** Villages hit as a whole. */
  readonly alerts = once((): Promise<WarningRow[]> => {
    const { town, department, risk } = this.narrowing;
    const asked = {
      month: this.month,
      subject: 'village',
      ...(town ? { town } : {}),
      ...(department ? { departments: [department] } : {}),
      ...(risk ? { risks: [risk] } : {}),
    };
    return warnings(this.scope, this.store, asked, 'EVENT_DATE', { from: 0, size: ALERTS });
  });

  /** Whether every hand-in owed for a month is in. */
  complete(rows: readonly HandInRow[], month: string): boolean {
    return rows.every((row) => row.month !== month || row.due === null || row.batch !== null);
  }
}
