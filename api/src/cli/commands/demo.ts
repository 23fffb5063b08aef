import type { Command } from 'commander';
import { loadDemo } from '../../demo.ts';
import type { CommandContext } from '../context.ts';
import { countyArgument, monthBar, Usage } from '../io.ts';

interface Options {
  county: string;
  scale: string;
}

export function demoCommand(program: Command, context: CommandContext): void {
  program
    .command('demo')
    .description('生成合成的演示县：按各部门的样子写出每月文件，再由真正的报送流程入库')
    .requiredOption('--county <代码>', '县的六位行政区划代码', countyArgument)
    .option('--scale <比例>', '1 为全县规模', '0.02')
    .action(async ({ county, scale }: Options) => {
      const share = Number(scale);
      if (!(share > 0 && share <= 1)) throw new Usage(`比例「${scale}」不对：请写大于 0、不超过 1 的数，例如 0.02。`);
      const hub = await context.hub();
      const bar = monthBar(context.io);
      await loadDemo(hub, { county, scale: share, step: bar.step });
      context.io.out('演示数据已载入。');
    });
}
