import { Refusal } from '../../errors.ts';
import type { Act, Audit } from './audit.ts';

/**
 * Does something that must be answerable for: the audit is written before the answer leaves, also when it fails.
 * If the audit cannot be written there is no answer.
 */
export async function audited<T>(audit: Audit, act: Omit<Act, 'result'>, work: () => Promise<T>): Promise<T> {
  let answer: T;
  try {
    answer = await work();
  } catch (error) {
    await audit.append({ ...act, result: error instanceof Refusal ? error.code : 'INTERNAL_SERVER_ERROR' });
    throw error;
  }
  await audit.append({ ...act, result: 'OK' });
  return answer;
}
