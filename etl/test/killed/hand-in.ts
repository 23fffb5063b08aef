import { handIn, loadContracts, sweep } from '@dixian/etl';
import { openKeyring, openWarehouse, Warehouse } from '@dixian/warehouse';
import type { Order, State } from './order.ts';

/** A store that ends its own process, as a power cut would, before or during the n-th statement that writes. */
class Mortal extends Warehouse {
  written = 0;
  armed: Order['kill'];

  constructor({ client, embedded }: Warehouse) {
    super(client, embedded);
  }

  override tell(...given: Parameters<Warehouse['tell']>): Promise<void> {
    return this.mortally(() => super.tell(...given));
  }

  override put(...given: Parameters<Warehouse['put']>): Promise<void> {
    return this.mortally(() => super.put(...given));
  }

  private async mortally(work: () => Promise<void>): Promise<void> {
    this.written++;
    const hit = this.written === this.armed?.at;
    if (hit && !this.armed?.during) process.kill(process.pid, 'SIGKILL');
    const running = work();
    if (hit) setImmediate(() => process.kill(process.pid, 'SIGKILL'));
    await running;
  }
}

/** What everybody sees of the month, and what is left of batches that nobody sees. */
async function stateOf(warehouse: Warehouse): Promise<Pick<State, 'month' | 'left'>> {
  const current = 'where batch_id in (select batch_id from current_submission)';
  const parts = [
    `select row, self_pay, toString(cityHash64(tuple(* except (batch_id)))) as content from raw_medical ${current} order by all`,
    `select * replace (toString(cityHash64(cells)) as cells) except (batch_id) from quarantine ${current} order by all`,
    `select * except (batch_id) from problem ${current} order by all`,
    'select period, nil, received, loaded, quarantined, duplicates from current_submission order by all',
  ];
  const month = await Promise.all(parts.map((query) => warehouse.ask<object>(query, { name: 'state' })));
  const [row] = await warehouse.ask<{ left: string }>(
    `select (select count() from system.tables where startsWith(name, 'scratch_'))
      + (select count() from raw_medical where batch_id not in (select batch_id from submission))
      + (select count() from quarantine where batch_id not in (select batch_id from submission))
      + (select count() from problem where batch_id not in (select batch_id from submission))
      + (select count() from identity where (person_key, name_key) not in (select person_key, name_key from raw_medical)) as left`,
    { name: 'left' },
  );
  return { month: JSON.stringify(month), left: Number(row?.left) };
}

const { folder, file, mode, kill } = JSON.parse(process.argv[2] ?? '') as Order;
const warehouse = new Mortal(openWarehouse({ folder }));
const before = await stateOf(warehouse);
const swept = await sweep(warehouse);
const state: State = { ...(await stateOf(warehouse)), swept, seenBeforeSweep: before.month, written: 0 };
process.stdout.write(`${JSON.stringify(state)}\n`);

warehouse.written = 0;
warehouse.armed = kill;
if (file) {
  const deps = { warehouse, keyring: openKeyring(folder).keyring, contracts: loadContracts() };
  const request = { county: '360722', period: '2023-07', by: 'test', files: [file], ...(mode ? { mode } : {}) };
  const [answer] = await handIn(deps, request);
  const done: State = { ...(await stateOf(warehouse)), swept: 0, seenBeforeSweep: '', written: warehouse.written };
  process.stdout.write(`${JSON.stringify({ ...done, status: answer?.status })}\n`);
}
await warehouse.close();
