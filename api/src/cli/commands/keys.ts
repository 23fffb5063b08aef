import type { Command } from 'commander';
import type { Hub } from '../../hub.ts';
import { createServiceKey, listServiceKeys, revokeServiceKey } from '../../modules/access/account.ts';
import { placeOfDuty } from '../../modules/access/place-of-duty.ts';
import type { ServiceKeyRow } from '../../modules/access/service-key.entity.ts';
import { Audit } from '../../modules/audit/audit.ts';
import { KEY_ROLES } from '../../scope.ts';
import type { CommandContext } from '../context.ts';
import { Usage } from '../io.ts';

interface NewKey {
  role: string;
  division: string;
  department?: string;
  name: string;
}

const audited = (hub: Hub, action: string, subject: string): Promise<unknown> =>
  new Audit(hub.orm, hub.keyring).append({ who: 'cli', action, subject, result: 'OK' });

/** Everything of a key but its secret, which nobody keeps. */
const toLine = ({ secretHash: _, ...key }: ServiceKeyRow) => key;

function inWords({ id, name, role, division, department, expiresAt, revokedAt, lastUsedAt }: ServiceKeyRow): string {
  const day = (at: Date) => at.toISOString().slice(0, 10);
  const state = revokedAt ? `已停用 ${day(revokedAt)}` : expiresAt ? `有效至 ${day(expiresAt)}` : '有效';
  const used = lastUsedAt ? `最近使用 ${day(lastUsedAt)}` : '从未使用';
  return [id, name, role.toLowerCase(), division, department ?? '', state, used].join('\t');
}

export function keyCommands(program: Command, context: CommandContext): void {
  const key = program.command('key').description('其他系统的访问密钥');
  key
    .command('add')
    .description('新增密钥，只打印这一次；密钥看不到姓名等个人信息')
    .requiredOption('--role <职务>', KEY_ROLES.join(' ').toLowerCase())
    .requiredOption('--division <代码>', '可见范围的行政区划代码')
    .option('--department <部门>', '只限该部门的数据')
    .option('--name <名称>', '给谁用', 'cli')
    .action(async ({ name, division, ...rest }: NewKey) => {
      const hub = await context.hub();
      const place = await placeOfDuty(hub, { division, ...rest });
      const { secret } = await createServiceKey(hub.orm, { name, ...place, division });
      await audited(hub, 'CREATE_SERVICE_KEY', `${name} ${place.role} ${division}`);
      context.io.out(secret);
    });
  key
    .command('list')
    .description('列出密钥：编号、给谁用、权限、范围、是否有效；不含密钥本身')
    .option('--json', '每个一行 JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const hub = await context.hub();
      const keys = await listServiceKeys(hub.orm);
      if (keys.length === 0 && !json) context.io.out('还没有密钥：用 hub key add 新增。');
      for (const row of keys) context.io.out(json ? JSON.stringify(toLine(row)) : inWords(row));
    });
  key
    .command('revoke')
    .description('停用密钥，立即生效，不能恢复')
    .argument('<编号>', 'hub key list 列出的编号')
    .action(async (id: string) => {
      const hub = await context.hub();
      const row = await revokeServiceKey(hub.orm, id);
      if (!row) throw new Usage(`没有编号为 ${id} 的密钥：用 hub key list 查看编号。`);
      await audited(hub, 'REVOKE_SERVICE_KEY', id);
      context.io.out(`密钥 ${row.name} 已停用。`);
    });
}
