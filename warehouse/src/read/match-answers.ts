import { MATCH_RESULT } from '../match-detail.ts';
import type { Scope } from '../scope.ts';
import { raw, type Sql, sql } from '../sql.ts';
import { firstDay, periods, type Store } from './store.ts';
import { currentBatches } from './text.ts';
import type { Place } from './warning-row.ts';
import { type Owners, ofExtract, ofPlace } from './within.ts';

/** A household put forward: answers about its members count from when it was asked until it was asked again. */
export interface AskedHousehold {
  /** Names the household put forward in the answer. */
  candidate: string;
  household: string;
  /** Month 'YYYY-MM' of the register snapshot that says who its members are. */
  snapshot: string;
  /** Instants, ISO 8601 in UTC. */
  after: string;
  until: string | null;
}

/** What a department answered about a household. */
export interface MatchAnswer {
  candidate: string;
  extract: string;
  /** any row says so */
  hit: boolean;
  /** members that rows are about */
  answered: number;
  /** when the first row came in, ISO 8601 in UTC */
  returnedAt: string;
  rows: AnswerRow[];
}

/** Where a row of an answer stands, and in the hand-in of which month. */
export interface AnswerRow extends Place {
  month: string;
}

/** Households asked about in one query: their bound values must stay far below what a statement may carry. */
const AT_ONCE = 500;
const NEVER = '2299-01-01T00:00:00.000Z';

const list = (values: readonly string[]) => ({ type: 'Array(String)', value: values });
const instant = (text: string): Sql => raw(`parseDateTime64BestEffort(${text}, 3, 'UTC')`);

function asked(households: readonly AskedHousehold[]): Sql {
  const column = (of: (one: AskedHousehold) => string) => list(households.map(of));
  return sql`select one.1 as candidate, one.2 as household, toDate(one.3) as snapshot,
      ${instant('one.4')} as after, ${instant('one.5')} as until
    from (select arrayJoin(arrayZip(${column(({ candidate }) => candidate)}, ${column(({ household }) => household)},
      ${column(({ snapshot }) => firstDay(snapshot))}, ${column(({ after }) => after)},
      ${column(({ until }) => until ?? NEVER)})) as one)`;
}

const wholeCounty = ({ county, department }: Scope): Scope =>
  department === undefined ? { county } : { county, department };

type Told = Omit<MatchAnswer, 'rows'> & { places: [string, number, string, number, string][] };

/**
 * A row counts when it names a member by number and name, and its file first came in after the household was asked.
 * An amendment repeats the rows of the hand-in it completes: they count from when they first came in.
 */
function answersOf(scope: Scope, owners: Owners, households: readonly AskedHousehold[]): Sql {
  const { county } = scope;
  const snapshots = periods([...new Set(households.map(({ snapshot }) => snapshot))]);
  const numbers = [...new Set(households.map(({ household }) => household))];
  return sql`
    with member as
    (
      select a.candidate as candidate, a.after as after, a.until as until, r.person_key as person_key, r.name_key as name_key
      from (${asked(households)}) as a
      join
      (
        select hh_no, period, person_key, name_key from raw_register
        where ${ofPlace(scope)} and period in ${snapshots} and hh_no in ${numbers}
          and batch_id in ${currentBatches(county)}
      ) as r on r.hh_no = a.household and r.period = a.snapshot
    ),
    told as
    (
      select member.candidate as candidate, m.extract as extract, m.period as period, m.person_key as person,
             m.file_no as file, m.sheet as sheet, m.row as row,
             min(s.submitted_at) as first, max(member.after) as after, max(member.until) as until,
             argMax((m.batch_id, m.hit, s.current), s.published_at) as newest
      from (select * from ${raw(`raw_${MATCH_RESULT}`)} as m where ${ofExtract(wholeCounty(scope), owners, 'm')}) as m
      join member on member.person_key = m.person_key and member.name_key = m.name_key
      join
      (
        select batch_id, submitted_at, published_at, files, batch_id in ${currentBatches(county)} as current
        from submission where county = ${county} and status = 'ACCEPTED'
      ) as s on s.batch_id = m.batch_id
      group by candidate, extract, period, person, file, sheet, row, s.files[m.file_no].sha256
      having first >= after and first < until
    )
    select candidate, extract, cast(countIf(newest.2 and newest.3) > 0, 'Bool') as hit,
           toUInt32(uniqExactIf(person, newest.3)) as answered,
           formatDateTime(min(first), '%Y-%m-%dT%H:%i:%SZ', 'UTC') as returnedAt,
           arraySort(groupArrayIf((toString(newest.1), toUInt32(file), toString(sheet), row,
             formatDateTime(period, '%Y-%m')), newest.3)) as places
    from told group by candidate, extract having countIf(newest.3) > 0`;
}

/**
 * What departments answered about households that were put forward, one entry a household and match that has an
 * answer. A department sees its own answers, a place those about its own households.
 */
export async function matchAnswers(
  scope: Scope,
  { warehouse }: Store,
  owners: Owners,
  households: readonly AskedHousehold[],
): Promise<MatchAnswer[]> {
  const found: MatchAnswer[] = [];
  for (let at = 0; at < households.length; at += AT_ONCE) {
    const some = households.slice(at, at + AT_ONCE);
    const told = await warehouse.ask<Told>(answersOf(scope, owners, some), { name: 'match answers' });
    found.push(
      ...told.map(({ places, ...rest }) => ({
        ...rest,
        rows: places.map(([batch, file, sheet, row, month]) => ({ batch, file, sheet, row, month })),
      })),
    );
  }
  return found;
}
