import { raw, sql } from '../../sql.ts';
import type { Facts } from '../facts.ts';
import { spanArray } from '../span.ts';

/** What departments owed for the months of a span, and what had come of it by the cut-off day. */
export const HAND_IN: Facts = {
  dimensions: { DEPARTMENT: { column: 'department' }, EXTRACT: { column: 'extract' } },
  relation: (scope, _store, spans) => sql`
    select span.1 as span_key, concat(formatDateTime(h.period, '%Y-%m'), ':', h.extract) as id, toString(h.department) as department,
           toString(h.extract) as extract, formatDateTime(h.period, '%Y-%m') as month, h.due as due, h.due is not null as owed,
           h.batch_id is not null and ifNull(toDate32(h.first_submitted_at, 'Asia/Shanghai') <= span.4, false) as came,
           came and h.late as late, came and not h.late as on_time, came and h.nil as nil,
           owed and (came or ifNull(toDate32(h.due) < span.4, false)) as counted,
           owed and not came and ifNull(toDate32(h.due) < span.4, false) as missing,
           ifNull(toString(toDate(h.first_submitted_at, 'Asia/Shanghai')), '') as came_on,
           if(came, h.received, 0) as received, if(came, h.loaded, 0) as loaded, if(came, h.quarantined, 0) as quarantined,
           if(came, h.duplicates, 0) as duplicates
    from (select * from hand_in_status where county = ${scope.county}
            and ${scope.department === undefined ? raw('true') : sql`department = ${scope.department}`}
            and ${raw(scope.division === undefined ? 'true' : 'false')}) as h
    array join ${spanArray(spans)} as span
    where h.period between toStartOfMonth(span.2) and span.3`,
  id: 'id',
  kind: 'HAND_IN',
  columns: [
    { code: 'month', name: '月份', text: 'month' },
    { code: 'department', name: '部门', text: 'department' },
    { code: 'extract', name: '报表', text: 'extract' },
    { code: 'due', name: '期限', text: `ifNull(toString(due), '')` },
    { code: 'came_on', name: '首次受理', text: `if(came, came_on, '')` },
    { code: 'received', name: '报送行数', text: 'toString(received)' },
    { code: 'loaded', name: '入库行数', text: 'toString(loaded)' },
  ],
};
