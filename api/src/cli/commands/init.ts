import { createInterface } from 'node:readline/promises';
import { enteredValues, enterValue } from '@dixian/warehouse';
import type { Command } from 'commander';
import type { Hub } from '../../hub.ts';
import { createUser } from '../../modules/access/account.ts';
import { Audit } from '../../modules/audit/audit.ts';
import type { CommandContext } from '../context.ts';
import { countyArgument, Usage } from '../io.ts';

interface Options {
  county: string;
  incomeLine: string[];
  approve: string[];
  admin: string;
}

const collect = (value: string, before: string[]): string[] => [...before, value];

function pair(text: string, example: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) throw new Usage(`「${text}」不对：请写成 ${example}。`);
  return [text.slice(0, at), text.slice(at + 1)];
}

async function enterLines(hub: Hub, county: string, lines: string[]): Promise<void> {
  for (const text of lines) {
    const [year, line] = pair(text, '2023=8000');
    if (!/^20\d\d$/.test(year) || !/^\d+(\.\d{1,2})?$/.test(line))
      throw new Usage(`监测线「${text}」不对：请写成 年份=元，例如 2023=8000。`);
    await enterValue(
      hub.warehouse,
      {
        county,
        name: 'income_line',
        effectiveFrom: `${year}-01-01`,
        value: line,
        note: '县里录入',
        approvalNo: '',
        by: 'init',
      },
      hub.policies,
    );
  }
}

/** Approval numbers of the points a document leaves open. */
async function enterApprovals(hub: Hub, county: string, approvals: string[]): Promise<void> {
  const known = new Set(hub.policies.forCounty(county).open.map(({ id }) => id));
  for (const text of approvals) {
    const [point, number] = pair(text, '<待定事项编号>=<批准文号>');
    if (!known.has(point)) throw new Usage(`没有待定事项「${point}」：可选 ${[...known].join('、')}。`);
    await enterValue(
      hub.warehouse,
      {
        county,
        name: `approval:${point}`,
        effectiveFrom: '2000-01-01',
        value: '',
        note: '',
        approvalNo: number,
        by: 'init',
      },
      hub.policies,
    );
  }
}

async function askLine(): Promise<string[]> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await reader.question('本县年度监测线（年份=元，例如 2023=8000；直接回车跳过，以后再录）：');
    return answer.trim() ? [answer.trim()] : [];
  } finally {
    reader.close();
  }
}

export function initCommand(program: Command, context: CommandContext): void {
  program
    .command('init')
    .description('开始一个真实的县：不含演示数据和演示用户')
    .requiredOption('--county <代码>', '县的六位行政区划代码', countyArgument)
    .option('--income-line <年份=元>', '年度监测线，可写多次', collect, [])
    .option('--approve <事项=文号>', '待定事项的批准文号，可写多次', collect, [])
    .option('--admin <账号>', '管理员账号', 'admin')
    .action(async ({ county, incomeLine, approve, admin }: Options) => {
      const hub = await context.hub();
      const policy = hub.policies.forCounty(county);
      const lines =
        incomeLine.length === 0 && context.io.terminal && process.stdin.isTTY ? await askLine() : incomeLine;
      await enterLines(hub, county, lines);
      await enterApprovals(hub, county, approve);
      context.io.out(`已按 ${policy.documentNo}《${policy.title}》建立 ${county}。`);
      const entered = await enteredValues(hub.warehouse, county);
      if (!entered.some(({ name }) => name === 'income_line'))
        context.io.out('尚无年度监测线：收入类规则的结论将是「未知」，录入后自动重算。');
      const approved = new Set(approve.map((text) => text.split('=')[0]));
      const open = policy.open.filter(({ id }) => !approved.has(id));
      for (const point of open)
        context.io.out(`待批准 ${point.id}：${point.label}，暂按 ${point.value}（${point.reason}）`);
      const { password } = await createUser(
        hub.orm,
        { name: admin, displayName: '管理员', role: 'ADMINISTRATOR' },
        new Audit(hub.orm, hub.keyring),
      );
      context.io.out(
        password ? `管理员 ${admin} 的初始密码：${password}（首次登录须修改）` : `管理员 ${admin} 已存在。`,
      );
    });
}
