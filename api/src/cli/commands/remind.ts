import type { Command } from 'commander';
import { maskedEmail } from '../../modules/calendar/contact-fields.ts';
import { MAIL_VARIABLES, openMailer } from '../../modules/reminder/mailer.ts';
import { countiesToRemind, type Reminded, remind } from '../../modules/reminder/remind.ts';
import { today } from '../../modules/submission/today.ts';
import type { CommandContext } from '../context.ts';
import { countyArgument, EXIT, Usage } from '../io.ts';

const STATES: Readonly<Record<Reminded['state'], string>> = {
  LISTED: '待发送',
  NO_ADDRESS: '没有登记电子邮件，发不出',
  TAKEN: '正由另一处发送',
  SENT: '已发送',
  FAILED: '没有发出，下次再试',
  DOUBTFUL: '可能已发出',
};

const somebody = (one: Reminded['mail']['to']) => (one ? `${one.name} ${maskedEmail(one.email)}` : '—');

function inWords({ mail, state, reason }: Reminded): string {
  const { county, department, to, copy, sentences } = mail;
  const who = `${somebody(to)}${copy ? `，抄送 ${somebody(copy)}` : ''}`;
  const came = `${STATES[state]}${reason ? `：${reason}` : ''}`;
  return [`${county}  ${department}  ${who}  ${came}`, ...sentences.map((one) => `    ${one}`)].join('\n');
}

const toLine = ({ mail, state, reason }: Reminded) => {
  const { county, department, day, to, copy, lines } = mail;
  return { county, department, day, to: to?.name ?? null, copy: copy?.name ?? null, lines, state, reason };
};

export function remindCommand(program: Command, context: CommandContext): void {
  program
    .command('remind')
    .description('今天要提醒哪些部门：只列出，加 --send 才发送电子邮件；同一人、同一项数据一天只发一次')
    .option('--county <代码>', '只看一个县的六位行政区划代码', countyArgument)
    .option('--send', '发送')
    .option('--json', '每封一行 JSON')
    .action(async ({ county, send, json }: { county?: string; send?: boolean; json?: boolean }) => {
      const hub = await context.hub();
      if (county && !hub.policies.has(county)) throw new Usage(`没有 ${county} 的文件：请核对代码。`);
      const mailer = send ? openMailer(hub.env) : null;
      if (send && !mailer)
        throw new Usage(`还没有设定邮件服务器：请设环境变量 ${MAIL_VARIABLES.join('、')} 后重新启动，再发送。`);
      try {
        const counties = county ? [county] : await countiesToRemind(hub);
        const came = await remind(hub, { day: today(), counties, mailer, who: 'cli' });
        for (const one of came) context.io.out(json ? JSON.stringify(toLine(one)) : inWords(one));
        if (came.length === 0 && !json) context.io.out('今天没有要提醒的，或今天已经提醒过。');
        if (came.some(({ state }) => state === 'FAILED')) context.exit(EXIT.failed);
      } finally {
        mailer?.close();
      }
    });
}
