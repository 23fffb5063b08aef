import { HOUSEHOLDS, named, type Tools } from './read.facts.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A synthetic ID number: the region 360799 is not assigned. */
function idNo(birth: string, order: number): string {
  const body = `360799${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (WEIGHTS[at] ?? 0), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

export interface TestPerson {
  name: string;
  idNo: string;
  birth: string;
  phone: string;
  household: string;
  head: boolean;
  key: string;
  nameKey: string;
}

const people = (): Omit<TestPerson, 'key' | 'nameKey'>[] =>
  HOUSEHOLDS.flatMap((household, at) =>
    [true, false].map((head) => {
      const birth = `19${60 + at * 3 + (head ? 0 : 1)}-0${at + 1}-15`;
      const order = at * 2 + (head ? 1 : 2);
      const name = `${'赵钱孙李周吴'[at]}${head ? '一' : '二'}`;
      return { household, head, birth, name, idNo: idNo(birth, order), phone: `1390000${String(1000 + order)}` };
    }),
  );

/** The known persons, and a stranger who stands in a row but not in the register. */
export async function identify(tools: Tools): Promise<TestPerson[]> {
  const { warehouse, keyring, sql, personKey, nameKey, sealed } = tools;
  const stranger = {
    name: '郑生人',
    idNo: idNo('1980-01-01', 99),
    birth: '1980-01-01',
    phone: '',
    household: '',
    head: false,
  };
  const found: TestPerson[] = [];
  for (const person of [...people(), stranger]) {
    const [key] = await warehouse.ask<{ key: string; nameKey: string }>(
      sql`select toString(${personKey(keyring, sql`${person.idNo}`)}) as key, toString(${nameKey(keyring, sql`${person.name}`)}) as nameKey`,
      named,
    );
    if (!key) throw new Error('no key');
    await warehouse.tell(
      sql`insert into identity select ${personKey(keyring, sql`${person.idNo}`)}, ${nameKey(keyring, sql`${person.name}`)},
          ${sealed(keyring, sql`${person.idNo}`)}, ${sealed(keyring, sql`${person.name}`)}, ${sealed(keyring, sql`${person.phone}`)}, now64(3)`,
      named,
    );
    found.push({ ...person, ...key });
  }
  return found;
}
