import { daysAfter, households } from '@dixian/warehouse';
import { chance, type DemoDesk, oneOf, type Task } from './demo-desk.ts';
import { adoptable, adoptMonitored } from './modules/case/adopt.ts';
import { AidKind } from './modules/case/aid.entity.ts';
import { addAid } from './modules/case/aid-work.ts';

/** Households taken over from the register at most, so that a whole county does not take an hour. */
const MOST = 200;
/** Share of them that have help; made up. */
const AIDED = 0.88;

const HELP: readonly [AidKind, string][] = [
  [AidKind.SECURITY, '落实低保和医疗救助。'],
  [AidKind.JOB, '安排乡村公益岗位。'],
  [AidKind.INDUSTRY, '发放种苗，安排技术指导。'],
  [AidKind.SOCIAL, '联系社会组织结对帮扶。'],
];

/** Whom the register lists as monitored stands under the hub from a day on; most of them are helped already. */
export const monitoredTask = (desk: DemoDesk, day: string): Task => ({
  day,
  run: async () => {
    const { county, hub } = desk;
    const asked = await adoptable(desk.office(day), county);
    const homes = await households(county, hub, asked, { from: 0, size: MOST });
    if (homes.length === 0) return [];
    const numbers = homes.map(({ household }) => household);
    const taken = await adoptMonitored(desk.office(day), county.county, numbers);
    return taken
      .filter(({ hhNo }) => chance('aided', hhNo) < AIDED)
      .map((row) => {
        const helped = daysAfter(day, 1 + Math.floor(chance('helped', row.hhNo) * 5));
        return { day: helped, run: () => help(desk, helped, row) };
      });
  },
});

async function help(desk: DemoDesk, day: string, row: Awaited<ReturnType<typeof adoptMonitored>>[number]): Promise<[]> {
  const [kind, what] = oneOf(HELP, 'help', row.hhNo);
  const seen = { id: row.id, version: row.version };
  const given = { kind, risk: null, department: null, responsible: '帮扶责任人', what };
  await addAid(desk.place(day, row.town), desk.county.county, seen, given);
  return [];
}
