import type { MeetingShown } from './types.ts';

/** What is prepared of a meeting: all that the browser is sent to change it, without what it is told. */
export type Preparation = Pick<
  MeetingShown,
  'id' | 'version' | 'cutOff' | 'asOf' | 'toWrite' | 'counties' | 'notes' | 'visited' | 'minCountiesVisited'
>;

export const preparationOf = (meeting: MeetingShown): Preparation => {
  const { id, version, cutOff, asOf, toWrite, counties, notes, visited, minCountiesVisited } = meeting;
  return { id, version, cutOff, asOf, toWrite, counties, notes, visited, minCountiesVisited };
};
