import { dayIn, type LedgerForm as Form, lastWorkDay, ledgerDay, months, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput, forbidden, notFound } from '../../errors.ts';
import { divisionOf } from '../division/division.loader.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { toClause } from '../policy/rule.ts';
import { today } from '../submission/today.ts';
import { clueLines } from './clue-lines.ts';
import { departmentLines } from './department-lines.ts';
import { Ledger, LedgerBalance, LedgerColumn, LedgerRow } from './ledger.type.ts';
import { type Cell, isSomeone, type LedgerAsked, type Line } from './line.ts';
import { type Naming, namingOf, type Shown } from './people.ts';
import { warningLines } from './warning-lines.ts';

/** Beyond the end of some months, which then is meant. */
const LAST = 31;

const LINES: Readonly<Record<Form['rows'], (ctx: Context, scope: Scope, asked: LedgerAsked) => Promise<Line[]>>> = {
  clue: clueLines,
  warning: warningLines,
  department: departmentLines,
};

/** The forms that a county's documents prescribe; none where they are silent. */
export function formsOf(ctx: Context, { county }: Pick<Scope, 'county'>): Form[] {
  const { ledger } = lawOf(ctx, { county }).policy.procedure;
  return (ledger?.forms ?? []).map((id) => ctx.services.ledgers.get(id));
}

/** The last months in which something was done, and for which data were handed in; this month where there is none. */
export async function newestMonths(ctx: Context, scope: Scope): Promise<{ work: string; data: string }> {
  const store = storeOf(ctx);
  const now = today(ctx.now()).slice(0, 7);
  await ctx.outbox.flush();
  const [day, [data = now]] = await Promise.all([lastWorkDay(scope, store), months(scope, store)]);
  return { work: day?.slice(0, 7) ?? now, data };
}

/** @throws NOT_FOUND when the county keeps no such ledger */
function formOf(ctx: Context, scope: Scope, id: string): Form {
  const form = formsOf(ctx, scope).find((one) => one.id === id);
  if (!form) throw notFound('这张台账');
  return form;
}

/** Whose ledger, which month, and as of which day. */
export interface LedgerWanted {
  id: string;
  month: string;
  town: string | null;
  /** Null: see `cutOff`. */
  day: string | null;
}

/**
 * The day whose end counts. Unless another is asked for: of what townships work off in a month, its last day; of a
 * month's warnings, which are worked off later, today.
 * @throws BAD_USER_INPUT for a month or day that has not come
 */
function cutOff(ctx: Context, { rows }: Form, { month, day }: LedgerWanted): string {
  const now = today(ctx.now());
  if (`${month}-01` > now) throw badInput(`${month} 还没有到：请选择本月或以前的月份。`);
  if (day !== null && (day > now || day < `${month}-01`))
    throw badInput(`截止日应在 ${month}-01 和今天之间：请改 ${day}。`);
  const last = dayIn(month, LAST);
  return day ?? (rows === 'clue' && now > last ? last : now);
}

/** @throws FORBIDDEN to who sees no persons: a ledger is about nothing else */
function askedOf(ctx: Context, { county }: Scope, form: Form, wanted: LedgerWanted): LedgerAsked {
  const { month, town } = wanted;
  if (!ctx.may('READ_PERSON')) throw forbidden('台账含农户信息，您的职务只看数字：请看总览和截止日统计。');
  if (town !== null && !(town.startsWith(county) && town.length === county.length + 3)) throw notFound('这个乡镇');
  return { month, day: cutOff(ctx, form, wanted), ...(town === null ? {} : { town }) };
}

function text(cell: Cell | undefined, naming: Naming): string {
  if (cell === null || cell === undefined) return '';
  return isSomeone(cell) ? naming(cell) : String(cell);
}

/** Cells of the form's columns, in their order. */
const cellsOf = ({ columns }: Form, { cells }: Line, naming: Naming): string[] =>
  columns.map(({ field }) => text(cells[field], naming));

function balanceOf(form: Form, lines: readonly Line[], month: string): LedgerBalance | null {
  if (form.rows !== 'clue') return null;
  const carried = lines.filter(({ cells }) => String(cells.fed_back_on) < `${month}-01`).length;
  const closed = lines.filter(({ cells }) => cells.closed_on).length;
  return Object.assign(new LedgerBalance(), {
    ...{ carried, received: lines.length - carried, closed, open: lines.length - closed },
  });
}

/** Whose ledger it is: the township's, of one of them or of several; else the county's. */
async function unitOf(ctx: Context, { county, division }: Scope, town: string | undefined): Promise<string> {
  const place = town ?? division ?? county;
  const names = await Promise.all([county, place].map((code) => divisionOf(ctx, { county }, code)));
  const [above = '', own = ''] = names.map((division) => division?.name ?? '');
  return place === county ? above : `${above}${own}`;
}

/** A ledger of a month, and the lines it is made of. `shown` decides about ID numbers alone. */
export async function ledgerOf(
  ctx: Context,
  scope: Scope,
  wanted: LedgerWanted,
  shown: Shown = 'MASKED',
): Promise<Ledger> {
  const { id, month } = wanted;
  const form = formOf(ctx, scope, id);
  const asked = askedOf(ctx, scope, form, wanted);
  await ctx.outbox.flush();
  const lines = await LINES[form.rows](ctx, scope, asked);
  const naming = await namingOf(ctx, scope, lines, shown);
  const law = lawOf(ctx, scope);
  const { annex, title, stamp = null, notes = [], clause, reason = null } = form;
  return Object.assign(new Ledger(), {
    ...{ id, annex, title, month, day: asked.day, stamp, notes, reason },
    unit: await unitOf(ctx, scope, asked.town),
    due: form.by === 'town' ? ledgerDay(law.policy, month) : null,
    columns: form.columns.map(({ header, group = null, field, reason: why = null }) =>
      Object.assign(new LedgerColumn(), { header, group, field, reason: why }),
    ),
    rows: lines.map((line) =>
      Object.assign(new LedgerRow(), {
        ...{ id: line.id, household: line.household || null, assignment: line.assignment },
        cells: cellsOf(form, line, naming),
      }),
    ),
    balance: balanceOf(form, lines, month),
    clause: clause ? toClause(law, clause, clause.policy) : null,
  });
}

/** Widths of the columns, in characters, and which hold numbers. */
export const layoutOf = (ctx: Context, scope: Scope, id: string): Form => formOf(ctx, scope, id);
