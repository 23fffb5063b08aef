import { casesAt } from '../../read/work-events.ts';
import { sql } from '../../sql.ts';
import type { Facts } from '../facts.ts';

/** States in which a household is monitored. */
const MONITORED = ['MONITORED', 'TRACKING', 'EXITING', 'NO_LABOUR_HOLD', 'REFLAGGED', 'ROLLED_BACK'];

/**
 * Cases by a span's cut-off day, as they stood then. `monitored`: not eliminated; `ever`: monitored or eliminated;
 * `warned`: a department had warned of the household by the month of its registration.
 */
export const CASE: Facts = {
  dimensions: {
    TOWN: { column: 'town' },
    VILLAGE: { column: 'village' },
    RISK: { column: 'risk', many: true },
    TYPE: { column: 'type' },
  },
  relation: (scope, _store, spans, { withinDays }) => sql`
    select c.span_key as span_key, c.id as id, c.household as household, c.at_town as town, c.at_village as village,
           arrayFilter(one -> one != '', c.risk_codes) as risk, c.monitored_as as type, toString(c.state) as state, c.persons as persons,
           c.greened as green, c.origin as origin, c.found_on as found_on, c.entered_on as entered_on, c.registered_on as registered_on,
           c.monitored_on as monitored_on, c.ended_on as ended_on,
           ifNull(c.registered_on between c.span_from and c.span_to, false) as registered_in,
           has(${MONITORED}, c.state) as monitored, c.state = 'RISK_ELIMINATED' as eliminated,
           c.state = 'NATURAL_END' as ended, monitored or eliminated or ended as ever,
           eliminated and ifNull(c.ended_on between c.span_from and c.span_to, false) as eliminated_in,
           c.aids_running as aided, ifNull(dateDiff('day', c.monitored_on, c.span_until), 0) as monitored_days,
           ${withinDays === null ? sql`toUInt8(0)` : sql`toUInt8(1)`} as has_limit,
           ifNull(dateDiff('day', c.found_on, c.entered_on) <= ${withinDays ?? 0}, false) as in_time,
           w.first_month != toDate(0) and ifNull(w.first_month <= c.registered_on, false) as warned
    from (${casesAt(scope, spans)}) as c
    left join (select hh_no, min(period) as first_month from warning where county = ${scope.county} and hh_no != '' group by hh_no) as w
      on w.hh_no = c.household`,
  id: 'id',
  kind: 'CASE',
  columns: [
    { code: 'household', name: '户编号', text: 'household' },
    { code: 'town', name: '乡镇', text: 'town' },
    { code: 'village', name: '村', text: 'village' },
    { code: 'type', name: '类型', text: 'type' },
    { code: 'persons', name: '人数', text: 'toString(persons)' },
    { code: 'state', name: '状态', text: 'state' },
    { code: 'found_on', name: '发现日期', text: `ifNull(toString(found_on), '')` },
    { code: 'entered_on', name: '认定日期', text: `ifNull(toString(entered_on), '')` },
    { code: 'ended_on', name: '消除日期', text: `ifNull(toString(ended_on), '')` },
  ],
};
