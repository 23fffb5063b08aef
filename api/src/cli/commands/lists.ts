import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';

export function ruleCommand(program: Command, context: CommandContext): void {
  program
    .command('rules')
    .description('列出政策文件中的规则：编号、名称、条款和原文')
    .option('--json', '每条一行 JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const hub = await context.hub();
      for (const rule of hub.policies.rules()) {
        context.io.out(
          json
            ? JSON.stringify(rule)
            : `${rule.id}\t${rule.name}\t${rule.document} ${rule.clause.article}\t「${rule.clause.quote}」`,
        );
      }
    });
}
