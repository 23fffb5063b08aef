'use client';
import { useId } from 'react';
import { useSay } from '../../i18n/Words.tsx';
import type { Photos } from './use-photos.ts';

const ACCEPT = 'image/jpeg,image/png,image/webp,application/pdf';

/** Photos and papers of the visit, each with where it is. */
export function PhotoField({ photos }: { photos: Photos }) {
  const say = useSay();
  const field = useId();
  return (
    <div className="photo-field">
      <label className="photo-add" htmlFor={field}>
        {say('visit.photoAdd')}
      </label>
      <input
        id={field}
        className="sr-only"
        type="file"
        accept={ACCEPT}
        multiple
        onChange={({ target }) => {
          photos.add([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <p className="muted">{say('visit.photoLead')}</p>
      <ul aria-live="polite">
        {photos.all.map(({ key, file, state, message }) => (
          <li key={key}>
            <span>{file.name}</span> <span className={`badge ${LOOK[state]}`}>{say(`visit.photo.${state}`)}</span>{' '}
            {state !== 'sent' && (
              <button type="button" className="plain-button" onClick={() => photos.remove(key)}>
                {say('visit.photoRemove')}
              </button>
            )}
            {message && <p className="problem">{message}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}

const LOOK = { waiting: 'amber', sending: '', sent: 'blue', refused: 'red' } as const;
