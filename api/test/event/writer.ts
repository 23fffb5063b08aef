import { randomUUID } from 'node:crypto';
import { migrate, openKeyring, openWarehouse } from '@dixian/warehouse';
import { Outbox } from '../../dist/modules/event/outbox.js';
import { type Happening, record } from '../../dist/modules/event/record.js';
import { openOrm } from '../../dist/orm.config.js';

/** Writes events, one a transaction, and sends them on, until it is killed; tells the number of each one committed. */
const folder = process.argv[2] ?? '';
const warehouse = openWarehouse({ folder });
await migrate(warehouse);
const orm = await openOrm({ folder });
const { keyring } = openKeyring(folder);
const outbox = new Outbox({ warehouse, orm }, (line: string) => process.stderr.write(`${line}\n`));
const doing = { at: new Date('2023-08-08T02:00:00Z'), actor: 'user:writer', role: 'COUNTY_OFFICE', keyring };
const taken = (subjectId: string): Happening => ({
  ...{ county: '360722', subject: 'ASSIGNMENT' as Happening['subject'], subjectId, hhNo: 'H0001' },
  ...{ town: '360722100', village: '360722100001', kind: 'TAKEN', fromState: null, toState: 'MERGED' },
});

outbox.kick();
for (let number = 1; ; number++) {
  await orm.em.fork().transactional((em) => record(em, doing, [taken(randomUUID())]));
  process.stdout.write(`${number}\n`);
  outbox.kick();
}
