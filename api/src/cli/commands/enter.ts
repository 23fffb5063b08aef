import { enterValue } from '@dixian/warehouse';
import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { countyArgument, Usage } from '../io.ts';

interface Options {
  for: string;
  value: string;
  from: string;
  approvalNo: string;
  note: string;
}

export function enterCommand(program: Command, context: CommandContext): void {
  program
    .command('enter')
    .description('录入文件留待确定的数值：监测标准、待批准的参数、批准文号；省、市录入的管辖下各县')
    .argument('<事项>', 'income_line、<规则>.<参数> 或 approval:<事项>')
    .requiredOption('--for <代码>', '由谁确定：县、市或省的六位行政区划代码', countyArgument)
    .option('--value <数值>', '名单用顿号隔开；批准不写', '')
    .option('--from <日期>', '从哪天起，例如 2023-01-01', '2000-01-01')
    .option('--approval-no <文号>', '批准文号', '')
    .option('--note <说明>', '来源', '')
    .action(async (name: string, { for: county, value, from, approvalNo, note }: Options) => {
      const hub = await context.hub();
      const entry = { county, name, effectiveFrom: from, value, note, approvalNo, by: 'cli' };
      await enterValue(hub.warehouse, entry, hub.policies).catch((error: Error) => {
        throw new Usage(error.message);
      });
      context.io.out(`已录入 ${county} ${name}${value ? ` = ${value}` : ''}，自 ${from} 起；下次计算时生效。`);
    });
}
