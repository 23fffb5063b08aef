import type { Keyring } from '@dixian/warehouse';
import type { Orm } from '../../orm.config.ts';
import { openText } from '../../sealed-text.ts';
import { ContactDuty, DepartmentContactEntity, type DepartmentContactRow } from '../calendar/contact.entity.ts';

/** Somebody who can be written to. */
export interface Addressee {
  /** Row of department_contact. */
  id: string;
  name: string;
  email: string;
}

/** Whom a reminder goes to, and who gets a copy. */
export interface Addressees {
  to: Addressee | null;
  copy: Addressee | null;
}

/** Who answers for the departments of a county on a day, as far as an address is known; the deputy stands in. */
export async function addresseesOf(
  { orm, keyring }: { orm: Orm; keyring: Keyring },
  county: string,
  day: string,
): Promise<(department: string) => Addressees> {
  const rows = await orm.em.fork().find(DepartmentContactEntity, {
    ...{ county, fromDay: { $lte: day } },
    $or: [{ untilDay: null }, { untilDay: { $gte: day } }],
  });
  const opened = ({ id, name, email }: DepartmentContactRow): Addressee | null =>
    email ? { id, name: openText(keyring, name), email: openText(keyring, email) } : null;
  return (department) => {
    const of = (duty: ContactDuty) => rows.find((one) => one.department === department && one.duty === duty);
    const [contact, deputy] = [of(ContactDuty.CONTACT), of(ContactDuty.DEPUTY)];
    const [first, second] = [contact && opened(contact), deputy && opened(deputy)];
    return first ? { to: first, copy: second ?? null } : { to: second ?? null, copy: null };
  };
}
