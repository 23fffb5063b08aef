import { cache } from 'react';
import { type Permission, ShellDocument } from '../gql/graphql.ts';
import { ask } from './ask.ts';

/** Who asks, and what every page of a county needs: its months, townships, departments. Once a request. */
export const shell = cache((county: string) => ask(ShellDocument, { county }));

/** Whether it is any use to offer something to who asks; the hub decides. */
export async function may(county: string, right: Permission): Promise<boolean> {
  const frame = await shell(county);
  return frame.ok && (frame.data.me?.rights.includes(right) ?? false);
}
