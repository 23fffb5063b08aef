'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { VerifyDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { type Draft, inputOf, missing, newDraft, placeOf, readDraft, sweepDrafts, writeDraft } from './draft.ts';
import { type Photos, usePhotos } from './use-photos.ts';

/** How often a draft that waits for the network is tried again, in milliseconds. */
const AGAIN = 30_000;

export interface VisitOf {
  county: string;
  assignment: string;
  version: number;
  /** Account of who fills it in, and the name to begin with. */
  who: string;
  name: string;
  /** The hub's day. */
  day: string;
  /** Whether there is anything to fill in. */
  open: boolean;
  /** Why 是 cannot be chosen; null where it can. */
  yesRefused: string | null;
}

export interface VisitState {
  /** Null until the page has looked into the browser's store. */
  draft: Draft | null;
  photos: Photos;
  busy: boolean;
  problem: string;
  /** Somebody changed the clue since the verifier saw it. */
  stale: boolean;
  /** The browser keeps no draft. */
  unkept: boolean;
  /** What the hub said after it took the answer; null before. */
  answered: readonly string[] | null;
  change(part: Partial<Draft>): void;
  submit(): Promise<void>;
  /** The verifier looked at what changed, and keeps the draft. */
  adopt(): void;
  discard(): void;
}

/** A visit being filled in: kept as it is typed, sent when there is a network, counted once. */
export function useVisit({ county, assignment, version, who, name, day, open, yesRefused }: VisitOf): VisitState {
  const say = useSay();
  const router = useRouter();
  const place = placeOf(who, county, assignment);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const [unkept, setUnkept] = useState(false);
  const [answered, setAnswered] = useState<readonly string[] | null>(null);
  const running = useRef(false);
  const photos = usePhotos(county, assignment, draft?.draftKey);

  const put = (next: Draft) => {
    setDraft(next);
    setUnkept(!writeDraft(localStorage, place, next));
  };
  const begin = useEffectEvent(() => {
    sweepDrafts(localStorage, Date.now());
    const left = readDraft(localStorage, place, Date.now());
    setDraft(left ?? (open ? newDraft(version, day, name, Date.now()) : null));
  });
  useEffect(() => begin(), [open]);

  const wait = (current: Draft) => {
    put({ ...current, waiting: true });
    setProblem('');
  };
  const done = (notices: readonly string[]) => {
    localStorage.removeItem(place);
    setDraft(null);
    setAnswered(notices);
    router.refresh();
  };
  const deliver = async (current: Draft) => {
    const brought = await photos.settle();
    if (brought === 'offline') return wait(current);
    if (brought === 'refused') return refuse(current, say('visit.photoRefused'));
    const variables = { county, assignment, version: current.version, input: inputOf(current) };
    const sent = await send(VerifyDocument, variables);
    if (sent.ok) return done(sent.data.verify.notices);
    if (sent.code === 'OFFLINE') return wait(current);
    if (sent.code === 'CONFLICT') router.refresh();
    refuse(current, sent.code === 'UNAUTHENTICATED' ? say('visit.signIn') : (sent.message ?? say('visit.failed')));
  };
  const refuse = (current: Draft, message: string) => {
    put({ ...current, waiting: false });
    setProblem(message);
  };
  const submit = async () => {
    if (!draft || running.current) return;
    const lacking = missing(draft);
    if (lacking) return setProblem(say(lacking));
    if (draft.verdict === 'YES' && yesRefused) return setProblem(yesRefused);
    running.current = true;
    setBusy(true);
    await deliver(draft);
    setBusy(false);
    running.current = false;
  };
  const retry = useEffectEvent(() => {
    if (draft?.waiting) void submit();
  });
  const waiting = draft?.waiting ?? false;
  useEffect(() => {
    if (!waiting) return;
    const again = () => retry();
    const timer = setInterval(again, AGAIN);
    addEventListener('online', again);
    if (navigator.onLine) again();
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [waiting]);

  return {
    ...{ draft, photos, busy, problem, unkept, answered, submit },
    stale: draft !== null && draft.version !== version,
    change: (part) => {
      if (draft) put({ ...draft, ...part, waiting: false });
      setProblem('');
    },
    adopt: () => {
      setProblem('');
      if (draft) put({ ...draft, version });
    },
    discard: () => {
      localStorage.removeItem(place);
      setDraft(open ? newDraft(version, day, name, Date.now()) : null);
      setProblem('');
    },
  };
}
