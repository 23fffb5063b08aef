import { createCipheriv, createHmac, createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { divisionNames, type Warehouse } from '@dixian/warehouse';
import { checkCharacter, HEAD } from './files.ts';

const FSYNC = 'settings fsync_after_insert = 1, fsync_part_directory = 1';
const TABLES: Readonly<Record<string, string>> = {
  bench_rows: `batch UUID, row UInt32, person_key FixedString(32), name_key FixedString(16), birth_date Date32, town_code LowCardinality(String),
    village_code LowCardinality(String), visit_type LowCardinality(String), settle_date Date32, total_fee Nullable(Decimal(14, 2)),
    self_pay Decimal(14, 2), remark String) engine = MergeTree partition by batch order by (person_key, row`,
  bench_identity:
    'person_key FixedString(32), name_key FixedString(16), id_no String, name String) engine = MergeTree order by (person_key, name_key',
  bench_quarantine:
    'batch UUID, row UInt32, cells String, problems Array(String)) engine = MergeTree order by (batch, row',
  bench_ledger:
    'batch UUID, received UInt32, loaded UInt32, quarantined UInt32, duplicates UInt32) engine = MergeTree order by (batch',
};
const VISITS = new Map([
  ...['住院', '普通住院', '住院治疗'].map((word) => [word, 'INPATIENT'] as const),
  ...['门诊慢特病', '门诊慢性病', '门诊特殊病', '慢特病门诊'].map((word) => [word, 'CHRONIC'] as const),
]);

/** Two keys of this run: the real ones stay with the hub. */
const KEYS = { pseudonym: createSecretKey(randomBytes(32)), seal: createSecretKey(randomBytes(32)) };

const pseudonym = (text: string, length: number): string =>
  createHmac('sha256', KEYS.pseudonym).update(text).digest('hex').slice(0, length);

function sealed(text: string): string {
  if (text === '') return '';
  const nonce = createHmac('sha256', KEYS.pseudonym).update(`seal:${text}`).digest().subarray(0, 12);
  const cipher = createCipheriv('aes-256-gcm', KEYS.seal, nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

const clean = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replace(/[\s\p{Z}\u200B-\u200D\uFEFF]+/gu, ' ')
    .trim();

function dayOf(text: string): string | null {
  const [, y = '', m = '', d = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
  return date.getUTCMonth() === Number(m) - 1 && date.getUTCDate() === Number(d)
    ? date.toISOString().slice(0, 10)
    : null;
}

const amountOf = (text: string): string | null => {
  const plain = text.replace(/[¥元,]/g, '');
  return /^[+-]?\d{1,12}(\.\d{1,2})?$/.test(plain) ? plain : null;
};

/** A row with its values and all that is wrong with it. */
function judged(cells: readonly string[], codes: ReadonlyMap<string, string>) {
  const [name = '', id = '', town = '', village = '', kind = '', day = '', cost = '', own = '', remark = ''] =
    cells.map(clean);
  const number = id.replace(/['’‘\s]/g, '').toUpperCase();
  const birth = dayOf(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
  const [settled, total, paid] = [dayOf(day), amountOf(cost), amountOf(own)];
  const [townCode, visit] = [codes.get(town) ?? '', VISITS.get(kind.replaceAll(' ', '')) ?? ''];
  const problems: string[] = [];
  if (!name || !town || !village) problems.push('REQUIRED_MISSING');
  if (!/^\d{17}[\dX]$/.test(number)) problems.push('ID_FORMAT');
  else if (birth === null) problems.push('ID_DATE');
  else if (checkCharacter(number) !== number[17]) problems.push('ID_CHECKSUM');
  if (!visit) problems.push('CODE_UNKNOWN');
  if (settled === null) problems.push('DATE_INVALID');
  if (total === null || paid === null) problems.push('MONEY_INVALID');
  else if (Number(paid) > Number(total)) problems.push('SELF_PAY_OVER_TOTAL');
  const value = {
    ...{ birth_date: birth, town_code: townCode, village_code: codes.get(townCode + village) ?? '', visit_type: visit },
    ...{ settle_date: settled, total_fee: total, self_pay: paid, remark: sealed(remark) },
  };
  return {
    name,
    number,
    value,
    problems,
    content: [name, number, town, village, kind, day, cost, own, remark].join('\u0000'),
  };
}

interface Out {
  table: string;
  row: object;
}

/** What is to be written, row after row; counts are kept in `counts`. */
async function* written(
  path: string,
  batch: string,
  county: string,
  counts: Record<'received' | 'bad' | 'twice', number>,
) {
  const { towns, villages } = divisionNames(county);
  const codes = new Map(
    [towns, villages].flatMap(({ names, codes }) => names.map((name, at) => [name, codes[at] ?? ''])),
  );
  const [seen, known] = [new Set<string>(), new Set<string>()];
  let row = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    row++;
    if (row === 1 || line === '') continue;
    const cells = line.split(',');
    const { name, number, value, problems, content } = judged(cells, codes);
    counts.received++;
    if (seen.has(content)) counts.twice++;
    else if (problems.length > 0) {
      counts.bad++;
      const texts = JSON.stringify(Object.fromEntries(HEAD.map((head, at) => [head, cells[at] ?? ''])));
      yield { table: 'bench_quarantine', row: { batch, row, cells: sealed(texts), problems } };
    } else {
      const keys = { person_key: pseudonym(`id:${number}`, 32), name_key: pseudonym(`name:${name}`, 16) };
      yield { table: 'bench_rows', row: { batch, row, ...keys, ...value } };
      const who = keys.person_key + keys.name_key;
      if (!known.has(who))
        yield { table: 'bench_identity', row: { ...keys, id_no: sealed(number), name: sealed(name) } };
      known.add(who);
    }
    seen.add(content);
  }
}

/** Rows sent to the engine in one insert; a stream a table would have to be fed by turns. */
const PIECE = 50_000;

async function send(warehouse: Warehouse, rows: AsyncIterable<Out>): Promise<void> {
  const waiting = new Map<string, object[]>();
  const flush = async (table: string, values: object[]) => {
    await warehouse.put(table, values, { name: 'bench row by row' });
    waiting.set(table, []);
  };
  for await (const { table, row } of rows) {
    const values = waiting.get(table) ?? [];
    values.push(row);
    waiting.set(table, values);
    if (values.length >= PIECE) await flush(table, values);
  }
  for (const [table, values] of waiting) if (values.length > 0) await flush(table, values);
}

/**
 * The obvious way, doing the same work: each row is cleaned, checked, keyed and sealed in TypeScript, then sent to the
 * engine; a row of a ledger written last publishes them all.
 */
export async function rowByRow(warehouse: Warehouse, path: string, county: string): Promise<string> {
  const options = { name: 'bench row by row' };
  for (const [table, columns] of Object.entries(TABLES))
    await warehouse.tell(`create or replace table ${table} (${columns}) ${FSYNC}`, options);
  const [batch, counts] = [randomUUID(), { received: 0, bad: 0, twice: 0 }];
  await send(warehouse, written(path, batch, county, counts));
  const { received, bad, twice } = counts;
  const loaded = received - bad - twice;
  await warehouse.put('bench_ledger', [{ batch, received, loaded, quarantined: bad, duplicates: twice }], options);
  for (const table of Object.keys(TABLES)) await warehouse.tell(`drop table ${table} sync`, options);
  return `${received} rows = ${loaded} + ${bad} bad + ${twice} repeated`;
}
