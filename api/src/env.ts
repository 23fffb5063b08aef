import { join, resolve } from 'node:path';

/** What the operator decides outside the program. Every value has a default that suits one computer. */
export interface Env {
  /** Folder of both embedded stores and the identity key. */
  dataFolder: string;
  /** Folder of documents, contracts, divisions and demo settings that do not come with the product. */
  configFolder: string;
  /** ClickHouse server; null means embedded. */
  clickhouseUrl: string | null;
  /** PostgreSQL server; null means embedded. */
  databaseUrl: string | null;
  /** Interface the API listens on; only this computer unless said otherwise. */
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** The cookie travels over TLS only. County intranets often run plain HTTP, so it is off unless set. */
  secureCookie: boolean;
  /** No introspection, no stack anywhere. */
  production: boolean;
  /** Number of reverse proxies in front, whose X-Forwarded-For is believed; 0 believes none. */
  trustedProxies: number;
  /** From one address; an office, or the dashboard itself, may stand behind one. */
  signInsPerMinute: number;
  /** Applications that one address may try to hand in within an hour; the computer itself is not counted. */
  applyPerAddress: number;
  /** Applications of one village that are taken within a day. */
  applyPerVillage: number;
  /** Applications that are taken within an hour in all. */
  applyPerHour: number;
  /** Receipt codes that one address may ask about within a minute; ten times as many in all. */
  receiptsPerMinute: number;
  /** Largest file that may be uploaded, in bytes. */
  maxUpload: number;
  /** How long the files themselves are kept, in days; 0 keeps none. */
  originalsDays: number;
  /** Largest photo or paper about a clue, in bytes, and how many a clue may have. */
  maxAttachment: number;
  attachmentsPerClue: number;
  /** How long they are kept, in days; 0 keeps none. */
  attachmentsDays: number;
  /** Watched folder, `<county>/<period>/<file>`; null watches none. */
  inbox: string | null;
  /** Mail server, smtp:// or smtps://; null sends no reminders. */
  smtpUrl: string | null;
  /** Sender of reminders. */
  smtpFrom: string | null;
}

function wholeNumber(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new Error(`环境变量 ${name}=${text} 不是 0 到 65535 的整数：请改正后再启动。`);
  return value;
}

function yesNo(name: string, text: string | undefined): boolean {
  if (text === undefined || text === '' || text === '0' || text === 'false') return false;
  if (text === '1' || text === 'true') return true;
  throw new Error(`环境变量 ${name}=${text} 应为 1 或 0：请改正后再启动。`);
}

function mailServer(text: string | undefined): string | null {
  if (!text) return null;
  if (!/^smtps?:\/\/[^/]/.test(text) || !URL.canParse(text))
    throw new Error('环境变量 HUB_SMTP_URL 应写成 smtp://用户名@服务器:587 或 smtps://用户名@服务器：请改正后再启动。');
  return text;
}

function sender(text: string | undefined): string | null {
  if (!text) return null;
  if (!/^[^@<>]*(<[^@<>\s]+@[^@<>\s]+>|[^@<>\s]+@[^@<>\s]+)$/.test(text))
    throw new Error('环境变量 HUB_SMTP_FROM 应是一个电子邮件地址：请改正后再启动。');
  return text;
}

/**
 * Reads the environment.
 * @throws Chinese sentence naming the variable that cannot be understood
 */
export function readEnv(from: Readonly<Record<string, string | undefined>> = process.env, base = process.cwd()): Env {
  const dataFolder = resolve(base, from.HUB_DATA || '.data');
  return {
    dataFolder,
    configFolder: from.HUB_CONFIG ? resolve(base, from.HUB_CONFIG) : join(dataFolder, 'config'),
    clickhouseUrl: from.CLICKHOUSE_URL || null,
    databaseUrl: from.DATABASE_URL || null,
    host: from.API_HOST || '127.0.0.1',
    port: wholeNumber('API_PORT', from.API_PORT, 4000),
    secureCookie: yesNo('SECURE_COOKIE', from.SECURE_COOKIE),
    production: from.NODE_ENV === 'production',
    trustedProxies: wholeNumber('TRUSTED_PROXIES', from.TRUSTED_PROXIES, 0),
    signInsPerMinute: wholeNumber('SIGN_INS_PER_MINUTE', from.SIGN_INS_PER_MINUTE, 60),
    applyPerAddress: wholeNumber('HUB_APPLY_PER_ADDRESS', from.HUB_APPLY_PER_ADDRESS, 20),
    applyPerVillage: wholeNumber('HUB_APPLY_PER_VILLAGE', from.HUB_APPLY_PER_VILLAGE, 60),
    applyPerHour: wholeNumber('HUB_APPLY_PER_HOUR', from.HUB_APPLY_PER_HOUR, 600),
    receiptsPerMinute: wholeNumber('HUB_RECEIPTS_PER_MINUTE', from.HUB_RECEIPTS_PER_MINUTE, 10),
    maxUpload: wholeNumber('HUB_UPLOAD_MB', from.HUB_UPLOAD_MB, 512) * 1024 ** 2,
    originalsDays: wholeNumber('HUB_ORIGINALS_DAYS', from.HUB_ORIGINALS_DAYS, 3 * 365),
    maxAttachment: wholeNumber('HUB_ATTACHMENT_MB', from.HUB_ATTACHMENT_MB, 10) * 1024 ** 2,
    attachmentsPerClue: wholeNumber('HUB_ATTACHMENTS_PER_CLUE', from.HUB_ATTACHMENTS_PER_CLUE, 20),
    attachmentsDays: wholeNumber('HUB_ATTACHMENTS_DAYS', from.HUB_ATTACHMENTS_DAYS, 3 * 365),
    inbox: from.HUB_INBOX ? resolve(base, from.HUB_INBOX) : null,
    smtpUrl: mailServer(from.HUB_SMTP_URL),
    smtpFrom: sender(from.HUB_SMTP_FROM),
  };
}
