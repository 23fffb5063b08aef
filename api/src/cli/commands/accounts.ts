import type { Command } from 'commander';
import { createUser, disableUser, resetPassword } from '../../modules/access/account.ts';
import { placeOfDuty } from '../../modules/access/place-of-duty.ts';
import { ROLE_OPTIONS } from '../../modules/access/role.ts';
import { Audit } from '../../modules/audit/audit.ts';
import type { CommandContext } from '../context.ts';
import { Usage } from '../io.ts';

interface Place {
  role: string;
  division?: string;
  department?: string;
}

export function accountCommands(program: Command, context: CommandContext): void {
  const user = program.command('user').description('账号');
  user
    .command('add')
    .description('新增账号，打印一次初始密码')
    .argument('<账号>')
    .requiredOption('--role <职务>', ROLE_OPTIONS)
    .option('--division <代码>', '行政区划代码：省、市、县 6 位，乡镇 9 位，村 12 位')
    .option('--department <部门>', '部门联络员所在部门')
    .option('--display <姓名>', '显示的姓名')
    .action(async (name: string, { display, ...place }: Place & { display?: string }) => {
      const hub = await context.hub();
      const { password } = await createUser(
        hub.orm,
        { name, displayName: display ?? name, ...(await placeOfDuty(hub, place)) },
        new Audit(hub.orm, hub.keyring),
      );
      if (!password) throw new Usage(`账号 ${name} 已存在：请换一个名字。`);
      context.io.out(`账号 ${name} 的初始密码：${password}（首次登录须修改）`);
    });
  user
    .command('reset')
    .description('重设密码，打印一次初始密码')
    .argument('<账号>')
    .action(async (name: string) => {
      const hub = await context.hub();
      const password = await resetPassword(hub.orm, name, new Audit(hub.orm, hub.keyring));
      if (!password) throw new Usage(`没有账号 ${name}：请检查名字。`);
      context.io.out(`账号 ${name} 的初始密码：${password}（首次登录须修改）`);
    });
  user
    .command('disable')
    .description('停用账号，结束它的全部登录')
    .argument('<账号>')
    .action(async (name: string) => {
      const hub = await context.hub();
      if (!(await disableUser(hub.orm, name, new Audit(hub.orm, hub.keyring))))
        throw new Usage(`没有账号 ${name}：请检查名字。`);
      context.io.out(`账号 ${name} 已停用。`);
    });
}
