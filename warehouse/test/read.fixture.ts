import { derived } from './read.derived.ts';
import type { Tools } from './read.facts.ts';
import { identify, type TestPerson } from './read.people.ts';
import { departmentRows, handedIn, register } from './read.rows.ts';

export * from './read.facts.ts';
export type { TestPerson } from './read.people.ts';

/** Two months of a very small county, as a build would have left them. @returns its people, a stranger last */
export async function fillCounty(tools: Tools): Promise<TestPerson[]> {
  const persons = await identify(tools);
  await handedIn(tools);
  await register(tools, persons);
  await departmentRows(tools, persons);
  await derived(tools, persons);
  return persons;
}
