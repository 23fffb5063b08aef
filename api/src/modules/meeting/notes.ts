import type { Context } from '../../context.ts';
import { openText, sealText } from '../../sealed-text.ts';
import type { TypedNote } from '../pack/pack-ask.ts';
import type { MeetingRow } from './meeting.entity.ts';

/** What was written about the items of the agenda. */
export const notesOf = ({ services }: Context, { notes }: MeetingRow): TypedNote[] =>
  notes ? (JSON.parse(openText(services.keyring, notes)) as TypedNote[]) : [];

export const sealedNotes = ({ services }: Context, notes: readonly TypedNote[]): string | null =>
  notes.length > 0 ? sealText(services.keyring, JSON.stringify(notes)) : null;
