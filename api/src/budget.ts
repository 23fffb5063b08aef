/** What each asker may spend a minute. */
export class Budget {
  private readonly accounts = new Map<string, { spent: number; until: number }>();

  constructor(
    readonly perMinute: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes a cost from an asker's minute; what does not fit is not taken. */
  spend(asker: string, cost: number): { granted: boolean; remaining: number; resetsInSeconds: number } {
    const now = this.now();
    let account = this.accounts.get(asker);
    if (!account || account.until <= now) {
      this.forget(now);
      account = { spent: 0, until: now + 60_000 };
      this.accounts.set(asker, account);
    }
    const granted = account.spent + cost <= this.perMinute;
    if (granted) account.spent += cost;
    return {
      granted,
      remaining: this.perMinute - account.spent,
      resetsInSeconds: Math.ceil((account.until - now) / 1000),
    };
  }

  /** Askers whose minute is over are dropped as others come. */
  private forget(now: number): void {
    for (const [asker, { until }] of this.accounts) if (until <= now) this.accounts.delete(asker);
  }
}
