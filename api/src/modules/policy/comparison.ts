import {
  ComparedCell,
  ComparedRow,
  ComparedSection,
  type ComparedValue,
  PolicyComparison,
  ValueState,
} from './comparison.type.ts';
import {
  type Compared,
  ofCoverage,
  ofDepartments,
  ofDueDays,
  ofEntries,
  ofLines,
  ofMatches,
  ofProvision,
  ofRecipient,
  ofSteps,
  ofTopic,
  type Say,
} from './comparison-says.ts';
import { CalendarKind } from './duties.type.ts';
import { topics } from './topics.ts';

interface RowSpec {
  id: string;
  title: string;
  say: Say;
}

const row = (id: string, title: string, say: Say): RowSpec => ({ id, title, say });

/** The matters compared, in the order of the page. */
function specs(provisions: readonly { id: string; label: string }[]): { id: string; title: string; rows: RowSpec[] }[] {
  return [
    {
      id: 'due',
      title: '报送',
      rows: [
        row('recipient', '报送给谁', ofRecipient),
        row('due_days', '报送时间', ofDueDays),
        row('coverage', '所属期间', ofCoverage),
        row('departments', '部门和报表', ofDepartments),
      ],
    },
    {
      id: 'calendar',
      title: '日程',
      rows: [
        row('feedback', '县向乡镇反馈', ofEntries(CalendarKind.FEEDBACK)),
        row('ledger', '台账', ofEntries(CalendarKind.LEDGER)),
        row('outbound', '发给部门的名单', ofEntries(CalendarKind.OUTBOUND)),
        row('meetings', '会议、调度、通报', ofEntries(CalendarKind.MEETING)),
        row('one_off', '一次性任务', ofEntries(CalendarKind.ONE_OFF)),
      ],
    },
    {
      id: 'thresholds',
      title: '预警标准',
      rows: [...topics().map(({ id, title }) => row(id, title, ofTopic(id))), row('income_lines', '监测标准', ofLines)],
    },
    {
      id: 'procedure',
      title: '程序',
      rows: [
        row('steps', '认定步骤', ofSteps('steps')),
        ...provisions.map(({ id, label }) => row(`procedure.${id}`, label, ofProvision(id))),
        row('exit', '退出步骤', ofSteps('exit')),
        row('matches', '信息比对', ofMatches),
      ],
    },
  ];
}

/** What a county approved is told only to those who may read its data. */
const toCell = ({ county: { code, own } }: Compared, values: readonly ComparedValue[]): ComparedCell =>
  Object.assign(new ComparedCell(), {
    county: code,
    values: values.map((one) =>
      one.state === ValueState.WAITING && !own ? { ...one, state: ValueState.UNSEEN } : one,
    ),
  });

/** Laws side by side: due days, calendar, thresholds by topic, procedure. A matter nobody writes about is left out. */
export function compare(all: readonly Compared[]): PolicyComparison {
  const provisions = all[0]?.policy.procedure.provisions ?? [];
  const toRow = ({ id, title, say }: RowSpec): ComparedRow =>
    Object.assign(new ComparedRow(), {
      id,
      title,
      cells: all.map((one) => toCell(one, say(one))),
    });
  const sections = specs(provisions).map(({ id, title, rows }) =>
    Object.assign(new ComparedSection(), {
      id,
      title,
      rows: rows.map(toRow).filter(({ cells }) => cells.some(({ values }) => values.length > 0)),
    }),
  );
  return Object.assign(new PolicyComparison(), { counties: all.map(({ county }) => county), sections });
}
