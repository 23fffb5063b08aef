import { badInput } from '../../errors.ts';

const NAME = /^[\p{L}·•・ ]{2,30}$/u;
const PHONE = /^(?:1\d{10}|0\d{2,3}-?\d{7,8}(?:-\d{1,6})?)$/;
const EMAIL = /^[\w.+-]{1,64}@(?:[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?\.)+[A-Za-z]{2,}$/;
const LONGEST_EMAIL = 100;

/** @throws BAD_USER_INPUT */
export function checkedName(text: string): string {
  const name = text.trim();
  if (!NAME.test(name)) throw badInput('请填写姓名（2 到 30 个字，不要写数字）。');
  return name;
}

/** A phone without its spaces; null when none is told. @throws BAD_USER_INPUT */
export function checkedPhone(text: string | null | undefined): string | null {
  const phone = text?.replaceAll(/\s/g, '') || null;
  if (phone && !PHONE.test(phone))
    throw badInput('电话写法不对：请填 11 位手机号码，或带区号的座机，如 0797-1234567。');
  return phone;
}

/** An address as mail servers take it; null when none is told. @throws BAD_USER_INPUT */
export function checkedEmail(text: string | null | undefined): string | null {
  const email = text?.normalize('NFKC').replaceAll(/\s/g, '') || null;
  if (email && (email.length > LONGEST_EMAIL || !EMAIL.test(email)))
    throw badInput('电子邮件写法不对：请填一个地址，如 wang@example.gov.cn。');
  return email;
}

/** The two ends of a number: of a landline its area code and last three digits. */
export const maskedPhone = (phone: string): string =>
  phone.replace(/^(0\d{2,3})-?\d+(\d{3})(-\d+)?$/, '$1-****$2').replace(/^(1\d\d)\d{4}(\d{4})$/, '$1****$2');

/** The first character and the server: enough to see whose it is. */
export const maskedEmail = (email: string): string => email.replace(/^(.).*@/, '$1***@');
