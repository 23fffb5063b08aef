import { today } from '../format.ts';
import { MeetingsDocument } from '../gql/graphql.ts';
import { ask } from './ask.ts';

/** Address of the meeting that is held today, or whose pack was frozen today; null on other days. */
export async function meetingOfToday(county: string): Promise<string | null> {
  const day = today();
  const year = Number(day.slice(0, 4));
  // A meeting about the end of a year is held in the next one.
  const answers = await Promise.all([year, year - 1].map((of) => ask(MeetingsDocument, { place: county, year: of })));
  const met = answers
    .flatMap((answer) => (answer.ok ? answer.data.meetings.meetings : []))
    .find(({ heldOn, frozen }) => heldOn === day || (frozen && today(new Date(frozen.frozenAt)) === day));
  return met?.id ? `/${county}/meetings/${met.id}` : null;
}
