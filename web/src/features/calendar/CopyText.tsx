'use client';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '../../i18n/Words.tsx';

/** Copies a reminder, to be sent by whatever the county uses. */
export function CopyText({ text, name }: { text: string; name: string }) {
  const say = useSay();
  const [told, setTold] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setTold(say('calendar.copied'));
    } catch {
      setTold(say('calendar.notCopied'));
    }
  };
  return (
    <span className="screen-only">
      <Button size="small" onClick={copy} aria-label={say('calendar.copyOf', { name })}>
        {say('calendar.copy')}
      </Button>{' '}
      <span role="status" className="muted">
        {told}
      </span>
    </span>
  );
}
