import { ofPlace } from '../../read/within.ts';
import { sql } from '../../sql.ts';
import type { Facts } from '../facts.ts';
import { spanArray } from '../span.ts';

/** Households of the newest register of a span's cut-off day or before. */
export const REGISTER: Facts = {
  dimensions: {
    TOWN: { column: 'town' },
    VILLAGE: { column: 'village' },
    TYPE: { column: 'type' },
    KIND: { column: 'kind' },
  },
  relation: (scope, _store, spans) => sql`
    select span_key, concat(formatDateTime(h.period, '%Y-%m'), ':', h.hh_no) as id, h.hh_no as household,
           formatDateTime(h.period, '%Y-%m') as month, toString(h.town_code) as town, toString(h.village_code) as village,
           toString(h.monitored_type) as type, toString(h.hh_kind) as kind, h.members as persons, type != '' as monitored
    from (select * from household_month where ${ofPlace(scope)} and members > 0) as h
    inner join
    (
      select span.1 as span_key, max(period) as newest
      from (select distinct period from household_month where county = ${scope.county})
      array join ${spanArray(spans)} as span
      where period <= span.4 group by span.1
    ) as s on s.newest = h.period`,
  id: 'id',
  kind: 'HOUSEHOLD',
  columns: [
    { code: 'household', name: '户编号', text: 'household' },
    { code: 'town', name: '乡镇', text: 'town' },
    { code: 'village', name: '村', text: 'village' },
    { code: 'kind', name: '户类型', text: 'kind' },
    { code: 'type', name: '监测类型', text: 'type' },
    { code: 'persons', name: '人数', text: 'toString(persons)' },
  ],
};
