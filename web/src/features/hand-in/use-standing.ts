import { useEffect, useState } from 'react';
import { HandInStandingDocument } from '../../gql/graphql.ts';
import { send } from '../../ui/send.ts';
import { groupOf, type Item, open } from './items.ts';

/** The hand-in of an extract and month that holds now. */
export interface Standing {
  batch: string;
  received: number;
  quarantined: number;
}

/** What holds, by `groupOf`, of the months that were asked for. */
export interface Known {
  months: readonly string[];
  of: Readonly<Record<string, Standing>>;
}

/** In milliseconds. */
const AGAIN = 3000;
const pause = () => new Promise((resolve) => setTimeout(resolve, AGAIN));

/** What holds of the extracts and months of the files. @param version another number: ask again */
export function useStanding(county: string, items: readonly Item[], version: number): Known {
  const [known, setKnown] = useState<Known>({ months: [], of: {} });
  const asked = [...new Set(items.filter(open).flatMap(({ period }) => period ?? []))].sort().join(' ');
  useEffect(() => {
    let gone = version < 0;
    const read = async (month: string) => {
      let sent = await send(HandInStandingDocument, { county, month });
      while (!sent.ok && !gone) {
        await pause();
        sent = await send(HandInStandingDocument, { county, month });
      }
      const list = sent.ok ? sent.data.handInStatus : [];
      return list.flatMap(({ extract, batch, nil, received, quarantined }) =>
        batch && !nil
          ? [[groupOf(extract, month), { batch, received: received ?? 0, quarantined: quarantined ?? 0 }] as const]
          : [],
      );
    };
    const months = asked.split(' ').filter(Boolean);
    void Promise.all(months.map(read)).then((found) => {
      if (!gone) setKnown({ months, of: Object.fromEntries(found.flat()) });
    });
    return () => {
      gone = true;
    };
  }, [county, asked, version]);
  return known;
}
