import { listedCounties } from '@dixian/warehouse';
import type { Hub } from './hub.ts';
import { Outbox } from './modules/event/outbox.ts';
import { followRegister } from './modules/household/follow-register.ts';

/** Lets a county's open work follow its newest register, and brings what was done to where figures are read. */
export async function followNow(hub: Hub, county: string, log: (line: string) => void): Promise<void> {
  const outbox = new Outbox(hub, log);
  await followRegister({ services: hub, outbox }, county);
  await outbox.flush();
  await outbox.close();
}

/** The same for every county, when a hub starts: a stop between a build and what follows from it loses nothing. */
export async function followAll(hub: Hub, log: (line: string) => void): Promise<void> {
  const listed = (await listedCounties(hub)).map(({ code }) => code).filter((code) => hub.policies.has(code));
  for (const county of listed)
    await followNow(hub, county, log).catch((error: unknown) =>
      log(`${county} 花名册变动没有处理完：${String(error)}`),
    );
}
