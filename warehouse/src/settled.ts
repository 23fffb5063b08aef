/** All of it has ended before the first failure is told: what shares tables must not go on beside what comes next. */
export async function settled(work: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(work);
  await Promise.all(work);
}
