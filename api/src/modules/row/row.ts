import type { Column, Contract } from '@dixian/etl';
import {
  type BatchRow,
  type IdentityRow,
  identities,
  isMatchDetail,
  type Place,
  quarantinedRow,
  type RawRow,
  rows,
  type Scope,
} from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { divisionOf } from '../division/division.loader.ts';
import { toPerson } from '../person/person.loader.ts';
import { type Law, lawOf, storeOf } from '../policy/law.ts';
import { isBirth, shownCell } from './cell-mask.ts';
import { compared } from './compared.ts';
import { batchLoader } from './evidence.loader.ts';
import { masked } from './mask.ts';
import { Cell, HandedInRow } from './row.type.ts';
import { inWords, unitOf } from './words.ts';

/** Kept as a pseudonym only, because the number holds the ID number. */
const NOT_KEPT = '（已加密，不能还原）';
/** Of a match's answer everybody sees whether there was a hit, and only the county's checker what it was. */
const FOR_CHECKER = '（只在信息比对页由县级核查人员查看）';

type Special = Readonly<Record<string, string | null>>;

const toCell = (column: string, value: string | null, unit: string | null, read: boolean): Cell =>
  Object.assign(new Cell(), { column, value, unit, compared: read });

/** The name of a row's own file if it was kept under it, else any name of the person. */
export const named = (all: readonly IdentityRow[], person: string, nameKey: string): IdentityRow | undefined =>
  all.find((one) => one.person === person && one.nameKey === nameKey) ?? all.find((one) => one.person === person);

/** A row about a household names its head as the person. */
const aboutHead = ({ columns }: Contract): boolean => !columns.some(({ field }) => field === 'name');

const free = (text: string | null | undefined): string | null => (text ? masked(text) : null);

/** Cells that do not stand in the raw table as they were written, ready to be shown: persons, places, the remark. */
async function special(
  ctx: Context,
  scope: Scope,
  contract: Contract,
  row: RawRow,
  all: readonly IdentityRow[],
): Promise<Special> {
  const place = (code: unknown) => divisionOf(ctx, { county: scope.county }, String(code ?? ''));
  const [town, village] = await Promise.all([place(row.town_code), place(row.village_code)]);
  const person = named(all, row.person_key, row.name_key);
  const head = aboutHead(contract) ? person : named(all, row.head_key, row.head_name_key);
  return {
    name: free(person?.name),
    id_no: person?.idNoMasked || null,
    phone: person?.phoneMasked || null,
    head_name: free(head?.name),
    head_id_no: head?.idNoMasked || null,
    town: town?.name ?? null,
    village: village?.name ?? null,
    cert_no: NOT_KEPT,
    remark: row.remark ? masked(String(row.remark)) : null,
  };
}

function cellOf(law: Law, contract: Contract, column: Column, row: RawRow, other: Special): Cell {
  const { field, name } = column;
  if (isMatchDetail(contract.shape, field)) return toCell(name, FOR_CHECKER, null, false);
  const known = field !== null && field in other ? other[field] : undefined;
  const written = known === undefined ? inWords(column, row) : null;
  const value = known ?? (written && shownCell(name, column, written, isBirth(row.change)));
  return toCell(name, value, unitOf(column), compared(law, contract.id, field));
}

/** The cells of a loaded row in the order of the contract, as they may be shown. `all` knows its persons. */
export async function cellsOf(
  ctx: Context,
  scope: Scope,
  contract: Contract,
  row: RawRow,
  all: readonly IdentityRow[],
): Promise<Cell[]> {
  const other = await special(ctx, scope, contract, row, all);
  return contract.columns.map((column) => cellOf(lawOf(ctx, scope), contract, column, row, other));
}

function handedIn(
  law: Law,
  batch: BatchRow,
  place: Place,
  rest: Pick<HandedInRow, 'cells' | 'person' | 'quarantined'>,
): HandedInRow {
  return Object.assign(new HandedInRow(), {
    extract: batch.extract,
    title: law.title(batch.extract),
    department: law.department(batch.extract),
    month: batch.month,
    fileName: batch.files[place.file - 1] ?? '',
    sheet: place.sheet,
    row: place.row,
    superseded: !batch.current,
    ...rest,
  });
}

async function loadedRow(ctx: Context, scope: Scope, batch: BatchRow, place: Place): Promise<HandedInRow | null> {
  const law = lawOf(ctx, scope);
  const contract = law.contract(batch.extract);
  if (!contract) return null;
  const store = storeOf(ctx);
  const asked = { shape: contract.shape, months: [batch.month], places: [place] };
  const [row] = await rows(scope, store, law.owners, asked);
  if (!row) return null;
  const all = await identities(scope, store, [row.person_key, row.head_key]);
  const person = named(all, row.person_key, row.name_key);
  return handedIn(law, batch, place, {
    cells: await cellsOf(ctx, scope, contract, row, all),
    person: person ? toPerson(ctx, person) : null,
    quarantined: false,
  });
}

async function keptOut(ctx: Context, scope: Scope, batch: BatchRow, place: Place): Promise<HandedInRow | null> {
  const law = lawOf(ctx, scope);
  const cells = await quarantinedRow(scope, storeOf(ctx), law.owners, { ...place, month: batch.month });
  const contract = law.contract(batch.extract);
  const columnOf = (header: string) =>
    contract?.columns.find(({ name, synonyms }) => name === header || synonyms.includes(header)) ?? null;
  const born = Object.entries(cells ?? {}).some(
    ([header, text]) => ['change', 'remark'].includes(columnOf(header)?.field ?? '') && isBirth(text),
  );
  return (
    cells &&
    handedIn(law, batch, place, {
      cells: Object.entries(cells).map(([header, text]) => {
        const column = columnOf(header);
        if (contract && isMatchDetail(contract.shape, column?.field ?? null))
          return toCell(header, FOR_CHECKER, null, false);
        const read = column ? compared(law, batch.extract, column.field) : false;
        return toCell(header, shownCell(header, column, text, born) || null, column ? unitOf(column) : null, read);
      }),
      person: null,
      quarantined: true,
    })
  );
}

/** The row at an address: from the table it was loaded into, or from the quarantine; null when there is none in the scope. */
export async function rowAt(ctx: Context, scope: Scope, place: Place): Promise<HandedInRow | null> {
  if (place.file < 1 || place.row < 1) return null;
  const batch = await batchLoader(ctx, scope).load(place.batch);
  if (!batch) return null;
  return (await loadedRow(ctx, scope, batch, place)) ?? (await keptOut(ctx, scope, batch, place));
}
