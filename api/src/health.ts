import { type RequestHandler, Router } from 'express';
import type { Services } from './context.ts';

/** `/health`: the process lives. `/ready`: both stores answer; 503 names the one that does not. */
export function health({ warehouse, orm }: Pick<Services, 'warehouse' | 'orm'>): RequestHandler {
  const router = Router();
  router.get('/health', (_, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/ready', async (_, response) => {
    const [clickhouse, postgres] = await Promise.all([
      warehouse.ask('select 1', { name: 'ready', seconds: 5 }).then(
        () => true,
        () => false,
      ),
      orm.ready().then(
        () => true,
        () => false,
      ),
    ]);
    const ready = clickhouse && postgres;
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'unavailable', clickhouse, postgres });
  });
  return router;
}
