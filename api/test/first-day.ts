import { layFirstDay, layWarehouse } from '../../warehouse/test/first-day.ts';
import { openOrm } from '../src/orm.config.ts';

/** Lays a new decisions store into a data folder. */
export const layOrm = (folder: string): Promise<void> =>
  layFirstDay(folder, 'postgres', async (own) => {
    const orm = await openOrm({ folder: own });
    await orm.close();
  });

/** Lays both stores into an empty data folder, as a hub leaves them that was opened and closed. */
export async function firstDay(folder: string): Promise<void> {
  await layWarehouse(folder);
  await layOrm(folder);
}
