import { createTransport, type Transporter } from 'nodemailer';
import type { Env } from '../../env.ts';
import { secret, withPassword } from '../../secrets.ts';
import type { DueMail } from './due-mails.ts';

/** Variables that switch e-mail on, both needed. */
export const MAIL_VARIABLES = ['HUB_SMTP_URL', 'HUB_SMTP_FROM'] as const;

/** Those of them that are still missing; none when mail can be sent. */
export const missingForMail = ({ smtpUrl, smtpFrom }: Pick<Env, 'smtpUrl' | 'smtpFrom'>): string[] =>
  MAIL_VARIABLES.filter((_, at) => [smtpUrl, smtpFrom][at] === null);

/** What came of a message. DOUBTFUL: the line broke when it may have been taken. */
export interface Outcome {
  state: 'SENT' | 'FAILED' | 'DOUBTFUL';
  /** In Chinese, without an address; null when nothing is to be said. */
  reason: string | null;
}

export interface Mailer {
  /** Never throws. */
  send(message: string, mail: DueMail): Promise<Outcome>;
  close(): void;
}

const SECOND = 1000;
/** How long a mail server may take to answer, in milliseconds. */
const PATIENCE = { connectionTimeout: 20 * SECOND, greetingTimeout: 20 * SECOND, socketTimeout: 60 * SECOND };

const REASONS: Readonly<Record<string, string>> = {
  EAUTH: '登录邮件服务器被拒绝：请核对 HUB_SMTP_URL 里的用户名和密码 HUB_SMTP_PASSWORD',
  EENVELOPE: '邮件服务器不接受发件或收件地址：请核对 HUB_SMTP_FROM 和联系人的电子邮件',
  EMESSAGE: '邮件服务器不接受这封邮件：请问邮件服务器的管理员',
  ETLS: '和邮件服务器建立加密连接失败：请核对证书，或用 smtps://',
};
const UNREACHED = '连不上邮件服务器：请核对 HUB_SMTP_URL 和网络';

interface SmtpError {
  code?: string;
  responseCode?: number;
}

/** Without an address: the server's own words may hold one. */
function failed({ code = '', responseCode }: SmtpError): Outcome {
  const why = REASONS[code] ?? UNREACHED;
  return { state: 'FAILED', reason: responseCode === undefined ? `${why}。` : `${why}（答复 ${responseCode}）。` };
}

/** The server could be reached just before: where it gave no answer, nobody knows whether it took the message. */
function cutOff(error: SmtpError): Outcome {
  if (error.responseCode !== undefined || REASONS[error.code ?? '']) return failed(error);
  return {
    state: 'DOUBTFUL',
    reason: '发送时连接断开，邮件服务器没有答复：可能已送到，为免重复没有再发，请电话确认。',
  };
}

function textOf({ to, sentences, recipient }: DueMail): string {
  return [
    `${to?.name}，您好：`,
    ...sentences,
    '请登录系统，在“报送文件”页报送；已经报送的，不必理会。',
    recipient,
    `（本邮件由系统自动发出，请勿直接回复。联络员有变动的，请告知${recipient}。）`,
  ].join('\n\n');
}

/**
 * Opens the way to the mail server; nothing is connected yet. The password comes from HUB_SMTP_PASSWORD or its file.
 * @returns null when mail is not configured
 */
export function openMailer(env: Pick<Env, 'smtpUrl' | 'smtpFrom'>): Mailer | null {
  const { smtpUrl, smtpFrom } = env;
  if (smtpUrl === null || smtpFrom === null) return null;
  const url = secret('HUB_SMTP_PASSWORD') ? withPassword(smtpUrl, 'HUB_SMTP_PASSWORD') : smtpUrl;
  const transport: Transporter = createTransport({ url, ...PATIENCE });
  return {
    send: async (message, mail) => {
      const { to, copy, department, lines } = mail;
      if (to === null) return { state: 'FAILED', reason: '没有登记电子邮件。' };
      const reached = await transport.verify().then(() => null, failed);
      if (reached) return reached;
      try {
        const { rejected = [] } = await transport.sendMail({
          ...{ from: smtpFrom, to: { name: to.name, address: to.email } },
          ...(copy ? { cc: { name: copy.name, address: copy.email } } : {}),
          subject: `报送提醒：${department} ${lines.length} 项数据待报`,
          text: textOf(mail),
          // Whoever meets a doubtful message twice can see that it is one.
          messageId: `<${message}@${smtpFrom.replace(/^.*@/, '').replace(/>$/, '')}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        if (rejected.length === 0) return { state: 'SENT', reason: null };
        const who = rejected.includes(to.email) ? to.name : (copy?.name ?? '');
        return { state: 'SENT', reason: `邮件服务器不接受${who}的地址：请核对，另一人已收到。` };
      } catch (error) {
        return cutOff(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}
