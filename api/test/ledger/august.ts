import { Channel, Verdict } from '../../src/modules/assignment/assignment.entity.ts';
import type { World } from './world.ts';

/** Left over from July and closed in August; closed in July; and four ways by which clues came in August. @returns their ids */
export async function augustOf(world: World) {
  const { clue, report, answer, tell, close } = world;
  const carried = await clue('2023-07-20', 0, Channel.DEPT);
  const before = await clue('2023-07-10', 2, Channel.DEPT);
  await answer('2023-07-12', before, Verdict.YES);
  await close('2023-07-13', before);
  const refused = await clue('2023-08-07', 1, Channel.SELF);
  await report('2023-08-05', refused, Channel.SELF, 'PAGE');
  const petition = await clue('2023-08-07', 3, Channel.PETITION);
  await report('2023-08-05', petition, Channel.PETITION, 'LINE_12345');
  const cadre = await clue('2023-08-07', 4, Channel.CADRE);
  await report('2023-08-06', cadre, Channel.CADRE, 'VISIT');
  const unknown = await clue('2023-08-08', 6, Channel.SELF, { hhNo: '' });
  await report('2023-08-08', unknown, Channel.SELF, 'PAPER', world.houses[6]);
  await answer('2023-08-09', refused, Verdict.NO, 'INCOME_ABOVE');
  await answer('2023-08-09', petition, Verdict.NO, 'UNTRUE');
  await answer('2023-08-14', cadre, Verdict.ALREADY);
  await tell('2023-08-10', refused);
  await close('2023-08-11', refused);
  await answer('2023-08-15', carried, Verdict.YES);
  await close('2023-08-16', carried);
  await close('2023-09-02', cadre);
  return { carried, before, refused, petition, cadre, unknown };
}
