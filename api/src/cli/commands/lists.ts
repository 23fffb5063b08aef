import type { Command } from 'commander';
import { readConfig } from '../../config.ts';
import { readEnv } from '../../env.ts';
import type { CommandContext } from '../context.ts';

export function ruleCommand(program: Command, context: CommandContext): void {
  program
    .command('rules')
    .description('列出政策文件中的规则：编号、名称、条款和原文')
    .option('--json', '每条一行 JSON')
    .action(({ json }: { json?: boolean }) => {
      for (const rule of readConfig(readEnv().configFolder).policies.rules()) {
        context.io.out(
          json
            ? JSON.stringify(rule)
            : `${rule.id}\t${rule.name}\t${rule.document} ${rule.clause.article}\t「${rule.clause.quote}」`,
        );
      }
    });
}
