import { useEffect, useState } from 'react';
import { ScreenDocument, type ScreenQuery } from '../../gql/graphql.ts';
import { send } from '../../ui/send.ts';

/** Seconds from one look to the next. */
export const EVERY = 60;

export interface Fresh {
  data: ScreenQuery;
  /** When the figures were read. */
  at: string;
  /** Why they are not newer: the hub is out of reach, or wants a person to sign in; null: they are. */
  stale: 'OFFLINE' | 'SIGNED_OUT' | null;
}

interface Asked {
  county: string;
  month: string;
  handIns: boolean;
}

/** The figures, read again every minute; while the hub is out of reach those of before stay, with a word about it. */
export function useFresh(first: Fresh, { county, month, handIns }: Asked): Fresh {
  const [fresh, setFresh] = useState(first);
  useEffect(() => {
    let ended = false;
    const look = async () => {
      const sent = await send(ScreenDocument, { county, month, handIns });
      if (ended) return;
      if (sent.ok) return setFresh({ data: sent.data, at: new Date().toISOString(), stale: null });
      const stale = /^(UNAUTHENTICATED|FORBIDDEN|PASSWORD)/.test(sent.code) ? 'SIGNED_OUT' : 'OFFLINE';
      setFresh((before) => ({ ...before, stale }));
    };
    const timer = setInterval(look, EVERY * 1000);
    return () => {
      ended = true;
      clearInterval(timer);
    };
  }, [county, month, handIns]);
  return fresh;
}
