import { casesAt, cluesAt } from '../../read/work-events.ts';
import type { Scope } from '../../scope.ts';
import { raw, type Sql, sql } from '../../sql.ts';
import type { Facts } from '../facts.ts';
import type { Span } from '../span.ts';

/** The rules that warned of each clue, by the warnings that it was taken in with; a department's own only. */
const rulesOf = (scope: Scope, spans: readonly Span[]): Sql => sql`
  select c.span_key as span_key, c.id as id, groupUniqArray(w.rule) as rules
  from (select span_key, id, arrayJoin(warning_ids) as warning_id from (${cluesAt(scope, spans)})) as c
  inner join
  (
    select toString(warning_id) as warning_id, toString(rule) as rule from warning where county = ${scope.county}
      and ${scope.department === undefined ? raw('true') : sql`department = ${scope.department}`}
  ) as w on w.warning_id = c.warning_id
  group by c.span_key, c.id`;

/**
 * Clues that were taken in by a span's cut-off day, as they stood then. In the span's stock (`in_stock`) are those sent
 * by its last day and not closed before its first: carried over (`carried`) or sent in it (`sent_in`). A department sees
 * of a clue that it warned of itself, and nobody else's risk.
 * Of a clue that ended without a visit no answer is owed: it is not `clocked`.
 * `county_late`: calendar days by which the county sent it after its own day; they are given back to the township: `fair_due` is
 * the due day (without one, the day it was sent) moved by them, and until then it is `excused`.
 */
export const ASSIGNMENT: Facts = {
  dimensions: {
    TOWN: { column: 'town' },
    VILLAGE: { column: 'village' },
    DEPARTMENT: { column: 'department', many: true },
    CHANNEL: { column: 'channel' },
    RISK: { column: 'risk', many: true },
    RULE: { column: 'rule', many: true },
    KIND: { column: 'kind' },
  },
  relation: (scope, _store, spans, { told, feedback = [] }, asked) => {
    const { department, ...place } = scope;
    const [months, days] = [feedback.map(([month]) => month), feedback.map(([, day]) => day)];
    const own = department === undefined ? null : sql`[${department}]`;
    const rules = asked.includes('RULE');
    return sql`
    select c.span_key as span_key, c.id as id, c.household as household, c.at_town as town, c.at_village as village,
           ${own ?? raw(`arrayFilter(one -> one != '', c.warned)`)} as department,
           ${raw(own ? `emptyArrayString()` : `arrayFilter(one -> one != '', c.risk_codes)`)} as risk,
           ${raw(rules ? 'r.rules' : 'emptyArrayString()')} as rule, toString(c.by_channel) as channel, c.assignment_kind as kind, c.of_month as month, toString(c.state) as state,
           toString(c.said) as verdict, c.no_reason as no_reason, c.taken_on as taken_on, c.sent_on as sent_on, c.due_on as due_on,
           if(c.has_answer, c.verdict_on, null) as answered_on, c.told_on as told_on, c.closed_on as closed_on,
           c.sent_on is not null as sent, c.state = 'CLOSED' and sent as closed, c.state != 'CLOSED' and sent as open,
           c.state != 'CLOSED' and not sent as waiting, sent and c.has_answer as answered,
           ifNull(c.sent_on between c.span_from and c.span_to, false) as sent_in,
           ifNull(c.sent_on < c.span_from and (c.closed_on is null or c.closed_on >= c.span_from), false) as carried,
           sent_in or carried as in_stock,
           open and not c.has_answer and ifNull(c.due_on < c.span_until, false) as overdue,
           open and not c.has_answer and ifNull(c.due_on = c.span_until, false) as due_today,
           answered and ifNull(c.verdict_on <= c.due_on, false) as on_time,
           c.due_on is not null and (answered or open and ifNull(c.due_on <= c.span_until, false)) as clocked,
           answered and c.said = 'NO' and has(${told}, c.by_channel) as to_tell,
           ifNull(k.registered_on >= c.sent_on, false) as included,
           if(c.by_channel = 'DEPT', toDate32OrNull(arrayElement(${days}, indexOf(${months}, c.of_month))), null) as feed_by,
           toInt32(ifNull(greatest(dateDiff('day', feed_by, c.sent_on), 0), 0)) as county_late,
           addDays(ifNull(c.due_on, c.sent_on), county_late) as fair_due,
           sent and county_late > 0 and ifNull(c.span_until <= fair_due, false) as excused,
           c.due_on is not null and answered and ifNull(c.verdict_on <= fair_due, false) as fair_on_time,
           c.due_on is not null and (answered or open and ifNull(fair_due <= c.span_until, false)) as fair_clocked
    from (${cluesAt(scope, spans)}) as c
    left join
    (
      select span_key, household, maxOrNull(registered_on) as registered_on from (${casesAt(place, spans)})
      where household != '' group by span_key, household
    ) as k on k.span_key = c.span_key and k.household = c.household
    ${rules ? sql`left join (${rulesOf(scope, spans)}) as r on r.span_key = c.span_key and r.id = c.id` : raw('')}`;
  },
  id: 'id',
  kind: 'ASSIGNMENT',
  columns: [
    { code: 'month', name: '月份', text: 'month' },
    { code: 'household', name: '户编号', text: 'household' },
    { code: 'town', name: '乡镇', text: 'town' },
    { code: 'village', name: '村', text: 'village' },
    { code: 'department', name: '部门', text: `arrayStringConcat(department, '、')` },
    { code: 'channel', name: '预警方式', text: 'channel' },
    { code: 'state', name: '状态', text: 'state' },
    { code: 'verdict', name: '核查结果', text: 'verdict' },
    { code: 'sent_on', name: '下发日期', text: `ifNull(toString(sent_on), '')` },
    { code: 'due_on', name: '期限', text: `ifNull(toString(due_on), '')` },
    { code: 'county_late', name: '县级迟下发天数', text: `if(county_late > 0, toString(county_late), '')` },
    { code: 'answered_on', name: '反馈日期', text: `ifNull(toString(answered_on), '')` },
    { code: 'closed_on', name: '办结日期', text: `ifNull(toString(closed_on), '')` },
  ],
};
