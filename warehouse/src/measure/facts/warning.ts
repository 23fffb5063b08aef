import { ofDepartment } from '../../read/within.ts';
import { sql } from '../../sql.ts';
import type { Facts } from '../facts.ts';
import { spanArray } from '../span.ts';

/**
 * Warnings of the months of a span. `household_departments`: departments that warned of the household in the span;
 * `pair`: the warning's own department with each other one of them.
 */
export const WARNING: Facts = {
  dimensions: {
    TOWN: { column: 'town' },
    VILLAGE: { column: 'village' },
    DEPARTMENT: { column: 'department' },
    EXTRACT: { column: 'extract' },
    RULE: { column: 'rule' },
    RISK: { column: 'risk', many: true },
    TYPE: { column: 'type' },
    KIND: { column: 'kind' },
    PAIR: { column: 'pair', many: true },
  },
  relation: (scope, _store, spans) => sql`
    select span.1 as span_key, toString(w.warning_id) as id, w.hh_no as household, toString(w.person_key) as person,
           toString(w.town_code) as town, toString(w.village_code) as village, toString(w.department) as department,
           toString(w.extract) as extract, toString(w.rule) as rule, splitByChar('+', toString(w.risk)) as risk,
           toString(w.monitored_type) as type, toString(w.hh_kind) as kind, formatDateTime(w.period, '%Y-%m') as month,
           toString(w.event_date) as event_day, w.amount as amount, w.finding as finding, w.subject = 'village' as of_village,
           uniqExact(w.department) over (partition by span.1, w.hh_no) as household_departments,
           arrayMap(other -> if(other < w.department, concat(other, '|', w.department), concat(w.department, '|', other)),
             arrayFilter(other -> other != w.department, groupUniqArray(toString(w.department)) over (partition by span.1, w.hh_no))) as pair
    from (select * from warning where ${ofDepartment(scope)}) as w
    array join ${spanArray(spans)} as span
    where w.period between toStartOfMonth(span.2) and span.3`,
  id: 'id',
  kind: 'WARNING',
  columns: [
    { code: 'month', name: '月份', text: 'month' },
    { code: 'household', name: '户编号', text: 'household' },
    { code: 'town', name: '乡镇', text: 'town' },
    { code: 'village', name: '村', text: 'village' },
    { code: 'department', name: '部门', text: 'department' },
    { code: 'rule', name: '规则', text: 'rule' },
    { code: 'event_day', name: '发生日期', text: 'event_day' },
    { code: 'amount', name: '金额（元）', text: `ifNull(toString(amount), '')` },
    { code: 'finding', name: '预警内容', text: 'finding' },
  ],
};
