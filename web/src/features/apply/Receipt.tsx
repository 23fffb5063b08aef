'use client';
import { useEffect, useRef } from 'react';
import { today } from '../../format.ts';
import { useSay } from '../../i18n/Words.tsx';

/** The code, shown this once: to be written down, photographed or printed. */
export function Receipt({ code, village }: { code: string; village: string }) {
  const say = useSay();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className="apply-receipt">
      <h2 ref={head} tabIndex={-1}>
        {say('apply.done')}
      </h2>
      <p>
        {village} · {today()}
      </p>
      <p className="apply-code">
        <span>{say('apply.receipt')}</span>
        <strong>{code}</strong>
      </p>
      <p>{say('apply.receiptLead')}</p>
      <p>{say('apply.next')}</p>
      <button type="button" className="apply-button screen-only" onClick={() => window.print()}>
        {say('apply.print')}
      </button>
    </section>
  );
}
