import { staleMonths } from '@dixian/warehouse';
import type { Command } from 'commander';
import { buildDeps } from '../../build.ts';
import type { CommandContext } from '../context.ts';

interface CountyRow {
  county: string;
  first: string;
  last: string;
  extracts: number;
  rows: string;
}

export function statusCommand(program: Command, context: CommandContext): void {
  program
    .command('status')
    .description('数据目录里有什么：各县的月份、行数、待重算的月份')
    .option('--json', '每县一行 JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const hub = await context.hub();
      const counties = await hub.warehouse.ask<CountyRow>(
        `select county, formatDateTime(min(period), '%Y-%m') as first, formatDateTime(max(period), '%Y-%m') as last,
                toUInt32(uniqExact(extract)) as extracts, sum(loaded) as rows
         from current_submission group by county order by county`,
        { name: 'status' },
      );
      if (counties.length === 0 && !json)
        context.io.out('还没有数据：用 hub load 报送文件，或用 hub demo 载入演示县。');
      for (const row of counties) {
        const stale = await staleMonths(buildDeps(hub), row.county);
        context.io.out(
          json
            ? JSON.stringify({ ...row, rows: Number(row.rows), stale })
            : `${row.county}  ${row.first} 至 ${row.last}  ${row.extracts} 种报表  ${row.rows} 行  ${stale.length ? `待重算 ${stale.join('、')}` : '各月都是最新的'}`,
        );
      }
    });
}
