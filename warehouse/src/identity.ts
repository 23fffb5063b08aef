import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { id64, type Sql, sql } from './sql.ts';

/** The two keys that stand between the store and who people are. They never enter the store or a statement's text. */
export interface Keyring {
  /** Key of the pseudonyms: two 64-bit halves. */
  pseudonym: readonly [bigint, bigint];
  /** Key of the sealed texts: 32 bytes. */
  seal: Buffer;
}

/** 64 hex digits of the sealing key, then 32 of the pseudonym key. */
const WRITTEN = /^([0-9a-f]{64})([0-9a-f]{32})$/i;

function parse(text: string, where: string): Keyring {
  const [, seal, pseudonym] = WRITTEN.exec(text.trim()) ?? [];
  if (!seal || !pseudonym)
    throw new Error(
      `${where} 不是有效的密钥（应为 96 位十六进制字符）：请放回原来的密钥，勿新造，否则已有数据无法辨认。`,
    );
  return {
    seal: Buffer.from(seal, 'hex'),
    pseudonym: [BigInt(`0x${pseudonym.slice(0, 16)}`), BigInt(`0x${pseudonym.slice(16)}`)],
  };
}

/**
 * The keys of a data folder: from outside (HUB_KEY, 96 hex digits) or the file identity.key in it (mode 0600),
 * generated when there is none. `created` asks the caller to warn: without this file nobody can be named any more.
 * @throws when the key is misspelt
 */
export function openKeyring(folder: string, env: { HUB_KEY?: string } = {}): { keyring: Keyring; created: boolean } {
  if (env.HUB_KEY) return { keyring: parse(env.HUB_KEY, '环境变量 HUB_KEY'), created: false };
  const file = join(folder, 'identity.key');
  const created = !existsSync(file);
  if (created) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${randomBytes(48).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
  return { keyring: parse(readFileSync(file, 'utf8'), `密钥文件 ${file}`), created };
}

/** The key as it is written into a file. Whoever holds it can read everybody. */
export const keyText = ({ seal, pseudonym }: Keyring): string =>
  seal.toString('hex') + pseudonym.map((half) => half.toString(16).padStart(16, '0')).join('');

/** A fingerprint that tells two keys apart and nothing about either. */
export const keyFingerprint = (keyring: Keyring): string =>
  createHmac('sha256', keyring.seal)
    .update(`fingerprint ${keyText(keyring)}`)
    .digest('hex')
    .slice(0, 32);

const halves = ({ pseudonym: [high, low] }: Keyring): Sql => sql`(${id64(String(high))}, ${id64(String(low))})`;
const sealKey = ({ seal }: Keyring): Sql => sql`unhex(${seal.toString('hex')})`;

/** Pseudonym of a person, UInt128: `idNo` is the checked ID number, 18 digits with an upper-case X. */
export function personKey(keyring: Keyring, idNo: Sql): Sql {
  return sql`reinterpretAsUInt128(sipHash128Keyed(${halves(keyring)}, concat('id:', ${idNo})))`;
}

/** A name as it is compared: compatibility forms folded, no white space, one kind of middle dot. */
export function normalName(name: Sql): Sql {
  const folded = sql`normalizeUTF8NFKC(toValidUTF8(${name}))`;
  const unspaced = sql`replaceRegexpAll(${folded}, '[\\\\s\\\\p{Z}\\\\x{200B}-\\\\x{200D}\\\\x{FEFF}]+', '')`;
  return sql`replaceRegexpAll(${unspaced}, '[•・‧∙⋅]', '·')`;
}

/** Pseudonym of a name, UInt64: equal for spellings of one name, and 0 for an empty one. */
export const nameKey = (keyring: Keyring, name: Sql): Sql => normalNameKey(keyring, normalName(name));

/** The same of a name that already is as `normalName` would leave it. */
export function normalNameKey(keyring: Keyring, normal: Sql): Sql {
  return sql`if(empty(${normal}), 0, sipHash64Keyed(${halves(keyring)}, concat('name:', ${normal})))`;
}

/** 16 bytes that only the holder of the key can tell of a text: where its sealing begins, and the proof that it was not changed. */
const proofOf = (keyring: Keyring, text: Sql): Sql =>
  sql`sipHash128Keyed(${halves(keyring)}, concat('seal:', ${text}))`;

/**
 * A text as it is kept: aes-256-ctr from a start that is a keyed hash of the text, which stands in front (docs/adr/0013).
 * Equal texts seal equally, so a file read twice writes the same bytes. An empty text stays empty.
 */
export function sealed(keyring: Keyring, text: Sql): Sql {
  const proof = proofOf(keyring, text);
  return sql`if(empty(${text}), '', concat(${proof}, encrypt('aes-256-ctr', ${text}, ${sealKey(keyring)}, ${proof})))`;
}

/** Long enough to be taken apart, also where the engine does so before it knows that a text is empty: one byte and its tag at least. */
const padded = (cipher: Sql): Sql => sql`rightPad(${cipher}, greatest(length(${cipher}), 29), '0')`;

/** What was sealed before: aes-256-gcm, 12 bytes of nonce in front. Null when it was not. */
const openedBefore = (keyring: Keyring, cipher: Sql): Sql =>
  sql`tryDecrypt('aes-256-gcm', substring(${padded(cipher)}, 13), ${sealKey(keyring)}, substring(${padded(cipher)}, 1, 12))`;

/** What `sealed` hid. A text sealed with another key, or changed since, ends the query with an error. */
export function opened(keyring: Keyring, cipher: Sql): Sql {
  const proof = sql`substring(${padded(cipher)}, 1, 16)`;
  const text = sql`decrypt('aes-256-ctr', substring(${cipher}, 17), ${sealKey(keyring)}, ${proof})`;
  const proven = sql`${proofOf(keyring, text)} = ${proof}`;
  const before = openedBefore(keyring, cipher);
  const lost = sql`notEmpty(${cipher}) and not (${proven}) and isNull(${before})`;
  return sql`if(throwIf(${lost}, 'a sealed text cannot be opened') = 0,
    multiIf(empty(${cipher}), '', ${proven}, ${text}, assumeNotNull(${before})), '')`;
}
