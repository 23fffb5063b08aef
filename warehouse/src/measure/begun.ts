import type { Store } from '../read/store.ts';
import type { Scope } from '../scope.ts';
import { sql } from '../sql.ts';

/** The first day of any work on clues and on cases of a county; null where none was done yet. */
export async function workBegun(
  { county }: Scope,
  { warehouse }: Pick<Store, 'warehouse'>,
): Promise<Record<'assignment' | 'case', string | null>> {
  const rows = await warehouse.ask<{ subject: string; day: string }>(
    sql`select subject, toString(min(day)) as day from event where county = ${county} group by subject`,
    { name: 'work begun' },
  );
  const of = (subject: string) => rows.find((row) => row.subject === subject)?.day ?? null;
  return { assignment: of('ASSIGNMENT'), case: of('CASE') };
}
