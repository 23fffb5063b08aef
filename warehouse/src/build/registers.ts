import type { Warehouse } from '../engine/warehouse.ts';
import { builtFrom, digest, type Register, remember } from './inputs.ts';
import type { ModelBook } from './models.ts';
import { firstDay } from './months.ts';
import { fill } from './partition.ts';

/** Households of every register snapshot up to a month; a withdrawn snapshot leaves none. */
export async function buildRegisters(
  warehouse: Warehouse,
  models: ModelBook,
  county: string,
  registers: readonly Register[],
): Promise<void> {
  const { sql } = models.get('household_month');
  const built = await builtFrom(warehouse, 'register_state', county);
  const wanted = new Map(registers.map(({ period, batch }) => [period, digest(batch, models.checksum)]));
  for (const [period, inputs] of built) if (inputs !== '0' && !wanted.has(period)) wanted.set(period, '0');
  for (const [period, inputs] of [...wanted].sort()) {
    if (built.get(period) === inputs) continue;
    const month = firstDay(period);
    await remember(warehouse, 'register_state', county, period, '0');
    const place = { county, period: month, registers_until: month, newest_register: month };
    await fill(warehouse, place, { household_month: sql });
    if (inputs !== '0') await remember(warehouse, 'register_state', county, period, inputs);
  }
}
