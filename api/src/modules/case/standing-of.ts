import type { CaseRow } from './case.entity.ts';
import type { Standing } from './machine.ts';

/** Where a stored case stands. */
export const standingOf = (row: CaseRow): Standing => ({
  ...{ state: row.state, step: row.step ?? null, postedOn: row.postedOn ?? null, green: row.green },
  ...{ registeredOn: row.registeredOn ?? null, since: row.since ?? null, aids: row.aids },
  ...{ eliminatedOn: row.eliminatedOn ?? null, endedOn: row.endedOn ?? null },
});
