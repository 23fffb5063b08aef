/** All of it has ended before the first failure is told: what shares tables must not go on beside what comes next. */
export async function settled<T>(work: readonly (T | Promise<T>)[]): Promise<T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
