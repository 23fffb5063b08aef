import type { Current, LedgerColumn } from './4-publish.ts';
import type { Call, HandInAnswer, Taken } from './call.ts';
import { fit } from './check/header.ts';
import { columnsOf } from './check/mapping.ts';
import type { Contract } from './contract.ts';
import { forget, remember } from './memory.ts';

type Outcome = { answer: HandInAnswer };

/** How the headers of the files were read, for the ledger; `before` files of the batch came earlier. */
export const readAs = (outcomes: readonly Outcome[], before: number): LedgerColumn[] =>
  outcomes.flatMap(({ answer }, at) =>
    answer.columns.flatMap(({ sheet, columns }) =>
      columns.map(({ header, column, why }) => ({
        ...{ file_no: before + at + 1, sheet, header },
        ...{ column: column ?? '', why: why ?? '' },
      })),
    ),
  );

const pairs = (columns: readonly Pick<LedgerColumn, 'sheet' | 'header' | 'column'>[]): string =>
  JSON.stringify(columns.map(({ sheet, header, column }) => [sheet, header, column]));

/**
 * Whether a file stands in the current hand-in with these bytes and its headers read as they are now. A hand-in from
 * before readings were kept was read by name.
 */
export function standsAs(call: Call, { contract, tables, received }: Taken, current: Current | null): boolean {
  const told = call.toldOf(contract);
  const now = tables.flatMap(({ sheet, header }) => {
    const { columns } = columnsOf(contract, { name: sheet, header, ...fit(contract, header, told) });
    return columns.map(({ header, column, why }) => ({ sheet, header, column: column ?? '', why }));
  });
  const byName = now.every(({ why }) => why !== 'said' && why !== 'remembered');
  return (current?.files ?? []).some(({ sha256 }, at) => {
    if (sha256 !== received.sha256) return false;
    const then = (current?.columns ?? []).filter(({ file_no }) => file_no === at + 1);
    return then.length === 0 ? byName : pairs(then) === pairs(now);
  });
}

/**
 * Remembers what was said about headers, now that the files are accepted. What was remembered of another header of the
 * same file for the same column was overruled by it and is withdrawn.
 */
export async function keepColumns(call: Call, contract: Contract, outcomes: readonly Outcome[]): Promise<void> {
  const { deps, request } = call;
  const read = outcomes.flatMap(({ answer }) => answer.columns.flatMap(({ columns }) => columns));
  const said = read.filter(({ why }) => why === 'said');
  if (said.length === 0) return;
  const place = {
    county: request.county,
    department: call.memory.department(contract),
    extract: contract.id,
  };
  const settled = new Set(said.flatMap(({ column }) => (column === null ? [] : [column])));
  const others = new Set(read.filter(({ why }) => why !== 'said').map(({ header }) => header));
  const overruled = call
    .toldOf(contract)
    .remembered.filter(({ header, column }) => column !== null && settled.has(column) && others.has(header));
  await forget(
    deps.warehouse,
    place,
    request.by,
    overruled.map(({ header }) => header),
  );
  const distinct = new Map(said.map(({ header, column }) => [header, { header, column }]));
  await remember(deps.warehouse, place, request.by, [...distinct.values()]);
}
