import { sql } from '@dixian/warehouse';
import { DEMO_BY } from './demo-trace.ts';
import type { Hub } from './hub.ts';
import { CandidateEntity } from './modules/match/candidate.entity.ts';
import { fileCandidate } from './modules/match/file-candidate.ts';
import { skipsOf } from './modules/match/skip.ts';
import { Law } from './modules/policy/law.ts';

/** Days between putting a household forward and the first answer: within what documents allow. */
const BEFORE = 1;
const DAY_MS = 86_400_000;

interface Answered {
  household: string;
  division: string;
  snapshot: string;
  /** Month before that of the answers. */
  month: string;
  /** Unix milliseconds of the first answer. */
  first: string;
}

/** Households that the demo's departments answered about, by month, oldest first. */
function answered({ warehouse }: Hub, county: string, matches: readonly string[]): Promise<Answered[]> {
  return warehouse.ask<Answered>(
    sql`select l.hh_no as household, any(l.village_code) as division, formatDateTime(max(l.snapshot), '%Y-%m') as snapshot,
               formatDateTime(subtractMonths(l.period, 1), '%Y-%m') as month,
               toUnixTimestamp64Milli(min(s.submitted_at)) as first
        from link as l join submission as s on s.batch_id = l.batch_id
        where l.county = ${county} and has(${matches}, l.extract) and l.state = 'LINKED' and s.status = 'ACCEPTED'
          and s.submitted_by = ${DEMO_BY} and l.village_code != ''
        group by l.period, household order by l.period, household`,
    { name: 'demo matches' },
  );
}

/** Puts forward whom the demo's departments answered about, as the county would have, a few days before; each once. */
export async function putForwardDemo(hub: Hub, county: string): Promise<void> {
  const law = new Law(hub.policies.forCounty(county), hub.contracts.forCounty(county));
  const { matches } = law.policy;
  if (matches.length === 0) return;
  const found = await answered(
    hub,
    county,
    matches.map(({ id }) => id),
  );
  const em = hub.orm.em.fork();
  const known = new Map((await em.find(CandidateEntity, { county })).map((one) => [`${one.month}:${one.hhNo}`, one]));
  for (const { household, division, snapshot, month, first } of found) {
    if (known.has(`${month}:${household}`)) continue;
    const at = new Date(Number(first) - BEFORE * DAY_MS);
    const skip = (await skipsOf(hub, { county }, law, [{ household, snapshot }])).get(household);
    const facts = { county, household, division, snapshot, month, at, by: DEMO_BY, note: null };
    for (const one of [...known.values()].filter(({ hhNo, followedAt }) => hhNo === household && !followedAt))
      one.followedAt = at;
    known.set(`${month}:${household}`, fileCandidate(em, matches, { ...facts, ...(skip ? { skip } : {}) }));
  }
  await em.flush();
}
