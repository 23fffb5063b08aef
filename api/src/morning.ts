import { isWorkingDay } from '@dixian/warehouse';
import type { Hub } from './hub.ts';
import { openMailer } from './modules/reminder/mailer.ts';
import { countiesToRemind, remind } from './modules/reminder/remind.ts';
import { today } from './modules/submission/today.ts';

/** Hours of the Chinese day in which reminders leave. */
const HOURS = { from: 8, to: 18 };
/** How often the clock is looked at, and how long after a failure the next try is, in milliseconds. */
const EVERY = { look: 5 * 60_000, retry: 60 * 60_000 };

const HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', hourCycle: 'h23' });

/** Whether offices work; where next year's days off are not known yet, Monday to Friday. */
function worked(day: string): boolean {
  try {
    return isWorkingDay(day);
  } catch {
    return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  }
}

/** Sends the reminders of a day in its morning while the hub runs; what failed is tried again later that day. */
export class Morning {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private done = '';
  private again = 0;

  constructor(
    private readonly hub: Pick<Hub, 'env' | 'warehouse' | 'orm' | 'keyring' | 'contracts' | 'policies'>,
    private readonly log: (line: string) => void,
  ) {}

  start(): void {
    const look = () => {
      this.running = this.look(new Date()).catch((error: unknown) => this.log(`发送提醒出错：${String(error)}`));
      void this.running.finally(() => {
        if (this.timer) this.timer = setTimeout(look, EVERY.look).unref();
      });
    };
    this.timer = setTimeout(look, EVERY.look).unref();
  }

  /** One look at the clock: sends what is to be sent at this moment. */
  async look(now: Date): Promise<void> {
    const [day, hour] = [today(now), Number(HOUR.format(now))];
    if (hour < HOURS.from || hour >= HOURS.to || !worked(day)) return;
    if (this.done === day || now.getTime() < this.again) return;
    const mailer = openMailer(this.hub.env);
    if (!mailer) return;
    try {
      this.again = now.getTime() + EVERY.retry;
      const counties = await countiesToRemind(this.hub);
      const came = await remind(this.hub, { day, counties, mailer, who: 'hub' });
      const failed = came.filter(({ state }) => state === 'FAILED');
      if (failed.length === 0) this.done = day;
      for (const { mail, reason } of failed) this.log(`提醒没有发出：${mail.county} ${mail.department}：${reason}`);
    } finally {
      mailer.close();
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.running;
  }
}
