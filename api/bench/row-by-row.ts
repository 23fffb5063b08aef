import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Warehouse } from '@dixian/warehouse';
import { checkCharacter, HEAD } from './files.ts';

const TABLE = 'bench_row_by_row';

/** What is wrong with a row; the commonest checks only, and no keys, sealing, divisions or duplicates. */
function problemsOf(cells: readonly string[]): string[] {
  const [name = '', id = '', town = '', village = '', kind = '', day = '', cost = '', own = ''] = cells.map((cell) =>
    cell.normalize('NFKC').replace(/\s+/g, ' ').trim(),
  );
  const found: string[] = [];
  if (!name || !town || !village) found.push('REQUIRED_MISSING');
  if (!/^\d{17}[\dX]$/.test(id)) found.push('ID_FORMAT');
  else if (checkCharacter(id) !== id[17]) found.push('ID_CHECKSUM');
  if (!['住院', '门诊慢特病'].includes(kind)) found.push('CODE_UNKNOWN');
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) found.push('DATE_INVALID');
  if (!/^\d+(\.\d+)?$/.test(cost) || !/^\d+(\.\d+)?$/.test(own)) found.push('MONEY_INVALID');
  else if (Number(own) > Number(cost)) found.push('SELF_PAY_OVER_TOTAL');
  return found;
}

async function* rows(path: string): AsyncGenerator<object> {
  let row = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    row++;
    if (row === 1) continue;
    const cells = line.split(',');
    yield { row, problems: problemsOf(cells), ...Object.fromEntries(HEAD.map((_, at) => [`c${at}`, cells[at]])) };
  }
}

/** The obvious way: each row is validated in TypeScript, then sent to the engine. It does less than a hand-in does. */
export async function rowByRow(warehouse: Warehouse, path: string): Promise<void> {
  const columns = HEAD.map((_, at) => `c${at} String`).join(', ');
  await warehouse.tell(
    `create or replace table ${TABLE} (row UInt32, problems Array(String), ${columns}) engine = MergeTree order by row`,
    { name: 'bench row by row' },
  );
  await warehouse.client.insert({ table: TABLE, values: Readable.from(rows(path)), format: 'JSONEachRow' });
  await warehouse.tell(`drop table ${TABLE} sync`, { name: 'bench row by row' });
}
