import { badInput } from '../../errors.ts';

/** Letters of a purpose at least and at most. */
const PURPOSE = { least: 4, most: 200 };

/** A purpose as the audit keeps it, whatever was written: no ID number enters by it. */
export const keptPurpose = (purpose: string): string =>
  purpose
    .trim()
    .slice(0, PURPOSE.most)
    .replace(/\d{15,}/g, '…');

/** @throws BAD_USER_INPUT when the purpose says nothing */
export function checkPurpose(written: string): void {
  const purpose = written.trim();
  if (purpose.length < PURPOSE.least || purpose.length > PURPOSE.most)
    throw badInput(`请写明查看目的（${PURPOSE.least} 到 ${PURPOSE.most} 个字），例如「入户核查前电话联系」。`);
  if (/\d{15}/.test(purpose)) throw badInput('查看目的里请不要写身份证号码。');
}
