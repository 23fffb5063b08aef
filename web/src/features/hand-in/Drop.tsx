'use client';
import { type DragEvent, useId, useState } from 'react';
import { useSay } from '../../i18n/Words.tsx';

/** Where files are dropped, or chosen. */
export function Drop({ onFiles, disabled }: { onFiles: (files: File[]) => void; disabled: boolean }) {
  const say = useSay();
  const field = useId();
  const [over, setOver] = useState(false);
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
  };
  const drop = (event: DragEvent) => {
    drag(false)(event);
    if (!disabled) onFiles([...event.dataTransfer.files]);
  };
  return (
    <label
      htmlFor={field}
      className={`drop ${over ? 'over' : ''}`}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={drop}
    >
      <b>{say('handIn.drop')}</b>
      <span className="muted">{say('handIn.dropHint')}</span>
      <input
        id={field}
        className="sr-only"
        type="file"
        multiple
        accept=".xlsx,.xls,.csv,.txt,.et"
        disabled={disabled}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </label>
  );
}
