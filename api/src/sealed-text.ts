import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Keyring } from '@dixian/warehouse';

/** Bytes of nonce, and of the tag behind it. */
const SIZES = { nonce: 12, tag: 16 };

const keyOf = ({ seal }: Keyring): Buffer => Buffer.from(hkdfSync('sha256', seal, '', 'match text', 32));

/** Free text about a household as it is kept: aes-256-gcm under a key that lies outside the database. */
export function sealText(keyring: Keyring, text: string): string {
  const nonce = randomBytes(SIZES.nonce);
  const cipher = createCipheriv('aes-256-gcm', keyOf(keyring), nonce);
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64');
}

/** @throws when it was sealed with another key, or changed since */
export function openText(keyring: Keyring, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const behind = SIZES.nonce + SIZES.tag;
  const cipher = createDecipheriv('aes-256-gcm', keyOf(keyring), bytes.subarray(0, SIZES.nonce));
  cipher.setAuthTag(bytes.subarray(SIZES.nonce, behind));
  return cipher.update(bytes.subarray(behind), undefined, 'utf8') + cipher.final('utf8');
}
