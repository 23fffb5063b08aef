import { createHmac, hkdfSync } from 'node:crypto';
import type { Keyring } from '@dixian/warehouse';
import { openText, sealText } from '../../sealed-text.ts';

/** What was told about whom, kept sealed. A null was not told. */
export interface IntakeContent {
  name: string;
  /** Checked: 18 digits with an upper-case X. */
  idNo: string | null;
  phone: string | null;
  headName: string | null;
  said: string;
  /** Number that the hotline or the petition office gave. */
  sourceNo: string | null;
  /** When the applicant agreed to be compared (承诺授权), ISO 8601; null where nobody was asked on a page. */
  agreedAt: string | null;
}

export const sealContent = (keyring: Keyring, content: IntakeContent): string =>
  sealText(keyring, JSON.stringify(content));

export const openContent = (keyring: Keyring, sealed: string): IntakeContent =>
  JSON.parse(openText(keyring, sealed)) as IntakeContent;

/** A keyed hash: who holds the database but not the key cannot find the text by trying. */
export function hashed(keyring: Keyring, kind: 'receipt' | 'source', text: string): string {
  const key = Buffer.from(hkdfSync('sha256', keyring.seal, '', `intake ${kind}`, 32));
  return createHmac('sha256', key).update(text).digest('hex');
}
