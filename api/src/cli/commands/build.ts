import { build, dropDerived } from '@dixian/warehouse';
import type { Command } from 'commander';
import { buildDeps } from '../../build.ts';
import { followNow } from '../../follow-now.ts';
import type { CommandContext } from '../context.ts';
import { countyArgument, monthArgument, monthBar } from '../io.ts';

interface Options {
  county: string;
  period?: string;
  fresh?: boolean;
}

export function buildCommand(program: Command, context: CommandContext): void {
  program
    .command('build')
    .description('由入库数据和政策文件计算预警、线索和各项数字；已是最新的月份不重算')
    .requiredOption('--county <代码>', '县的六位行政区划代码', countyArgument)
    .option('--period <月份>', '到这个月为止；不写则全部月份', monthArgument)
    .option('--fresh', '先删除全部计算结果（各县）再重算')
    .action(async ({ county, period, fresh }: Options) => {
      const hub = await context.hub();
      if (fresh) await dropDerived(hub.warehouse);
      const bar = monthBar(context.io);
      const { built } = await build(buildDeps(hub), county, {
        ...(period ? { period } : {}),
        progress: ({ period: month, done, of }) => bar.step(month, done, of),
      });
      await followNow(hub, county, context.io.err);
      context.io.out(built.length === 0 ? '各月都是最新的，无需重算。' : `已计算 ${built.join('、')}。`);
    });
}
