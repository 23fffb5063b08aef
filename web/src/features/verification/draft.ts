import type {
  Guarantee,
  GuaranteeStanding,
  NoReason,
  UnreachedReason,
  VerifyInput,
  VisitVerdict,
} from '../../gql/graphql.ts';
import type { Word } from '../../i18n/words.ts';

/** What a verifier has filled in so far. It lies in the browser's own store, unencrypted: the page says so. */
export interface Draft {
  /** UUID: however often it is sent, it counts once. */
  draftKey: string;
  /** Version of the clue that the verifier saw. */
  version: number;
  /** When it was begun, in milliseconds since 1970. */
  at: number;
  /** Sent without a network: it goes out by itself. */
  waiting: boolean;
  visitedOn: string;
  verdict: VisitVerdict | null;
  noReason: NoReason | null;
  unreachedReason: UnreachedReason | null;
  revisitOn: string;
  findings: Partial<Record<Guarantee, GuaranteeStanding>>;
  /** Names, with 、 or a comma between them. */
  visitors: string;
  note: string;
}

export const VERDICTS: readonly VisitVerdict[] = ['YES', 'NO', 'ALREADY', 'UNREACHED'];
export const NO_REASONS: readonly NoReason[] = [
  ...(['INCOME_ABOVE', 'RISK_GONE', 'COVERED', 'UNTRUE', 'NOT_RESIDENT', 'GONE', 'OTHER'] as const),
];
export const UNREACHED: readonly UnreachedReason[] = ['AWAY', 'HOSPITAL', 'NO_CONTACT', 'WRONG_ADDRESS', 'OTHER'];
export const GUARANTEES: readonly Guarantee[] = ['FOOD', 'CLOTHING', 'EDUCATION', 'MEDICAL', 'HOUSING', 'WATER'];
export const STANDINGS: readonly GuaranteeStanding[] = ['OK', 'RISK', 'UNKNOWN'];

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'dixian.visit.';
/** How long a draft is kept, in milliseconds. */
const KEPT = 7 * 24 * 3_600_000;

/** A draft belongs to one account and one clue. */
export const placeOf = (who: string, county: string, assignment: string): string =>
  `${PREFIX}${who}.${county}.${assignment}`;

/** A UUID also where the page came over plain HTTP, and `crypto.randomUUID` is missing. */
export function newKey(random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)): string {
  const bytes = random(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export const newDraft = (version: number, day: string, visitors: string, now: number): Draft => ({
  ...{ draftKey: newKey(), version, at: now, waiting: false, visitedOn: day, verdict: null, noReason: null },
  ...{ unreachedReason: null, revisitOn: '', findings: {}, visitors, note: '' },
});

function parsed(text: string | null): Draft | null {
  try {
    const draft = JSON.parse(text ?? 'null') as Draft | null;
    return draft && typeof draft.draftKey === 'string' && typeof draft.at === 'number' ? draft : null;
  } catch {
    return null;
  }
}

/** A draft that was left; null when there is none, or its time is over. */
export function readDraft(store: Store, place: string, now: number): Draft | null {
  const draft = parsed(store.getItem(place));
  if (draft && now - draft.at <= KEPT) return draft;
  store.removeItem(place);
  return null;
}

/** @returns false when the browser keeps nothing: full, or forbidden */
export function writeDraft(store: Store, place: string, draft: Draft): boolean {
  try {
    store.setItem(place, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Removes every draft whose time is over, of whatever clue. */
export function sweepDrafts(store: Store, now: number): void {
  const places = Array.from({ length: store.length }, (_, at) => store.key(at) ?? '');
  for (const place of places.filter((one) => one.startsWith(PREFIX))) readDraft(store, place, now);
}

/** Names as they were typed: 张三、李四 or 张三 李四. */
export const namesOf = (visitors: string): string[] => visitors.split(/[、，,;；\s]+/).filter(Boolean);

/** Reasons with which nobody, or nothing here, is there to be looked at. */
const NOTHING_TO_SEE: readonly (NoReason | null)[] = ['GONE', 'NOT_RESIDENT'];

/** The first thing that is missing, as the word that asks for it; null when the draft can go out. */
export function missing(draft: Draft): Word | null {
  const { verdict, noReason, unreachedReason, revisitOn, note } = draft;
  if (!verdict) return 'visit.needVerdict';
  if (verdict === 'NO' && !noReason) return 'visit.needNoReason';
  if (verdict === 'UNREACHED' && !unreachedReason) return 'visit.needUnreached';
  if (verdict === 'UNREACHED' && !revisitOn) return 'visit.needRevisit';
  if (namesOf(draft.visitors).length === 0) return 'visit.needVisitors';
  const looked = GUARANTEES.some((one) => (draft.findings[one] ?? 'UNKNOWN') !== 'UNKNOWN');
  const blind = verdict === 'NO' && !looked && !NOTHING_TO_SEE.includes(noReason);
  if (blind && noReason !== 'OTHER' && !note.trim()) return 'visit.needFinding';
  const other = verdict === 'NO' ? noReason === 'OTHER' : verdict === 'UNREACHED' && unreachedReason === 'OTHER';
  return other && !note.trim() ? 'visit.needNote' : null;
}

/** What goes to the hub: of the reasons only that of the verdict. */
export function inputOf(draft: Draft): VerifyInput {
  const { draftKey, visitedOn, verdict, noReason, unreachedReason, revisitOn, note } = draft;
  const away = verdict === 'UNREACHED';
  return {
    ...{ draftKey, visitedOn, verdict: verdict ?? 'UNREACHED', visitors: namesOf(draft.visitors) },
    noReason: verdict === 'NO' ? noReason : null,
    unreachedReason: away ? unreachedReason : null,
    revisitOn: away ? revisitOn || null : null,
    findings: GUARANTEES.flatMap((guarantee) => {
      const standing = draft.findings[guarantee];
      return standing ? [{ guarantee, standing }] : [];
    }),
    note: note.trim() || null,
  };
}
