import type { Context } from '../../context.ts';
import type { PackRow } from '../pack/pack.entity.ts';
import type { Pack } from '../pack/pack.type.ts';
import { toPack } from '../pack/to-pack.ts';
import { thawed } from './pack-of.ts';

/** Packs that are kept opened, the latest last: at a meeting everybody opens the same one. */
const MOST = 4;
const opened = new Map<string, Pack>();

/** A frozen pack as GraphQL tells it. It never changes, so that it is opened once. */
export function toldPack(ctx: Context, row: PackRow): Pack {
  const key = `${row.id} ${row.fingerprint}`;
  const pack = opened.get(key) ?? toPack(thawed(ctx, row));
  opened.delete(key);
  opened.set(key, pack);
  for (const oldest of opened.keys()) if (opened.size > MOST) opened.delete(oldest);
  return pack;
}
