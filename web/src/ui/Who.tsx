'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import { SignOutDocument } from '../gql/graphql.ts';
import { useSay } from '../i18n/Words.tsx';
import { send } from './send.ts';

/** Who is signed in, the other language, and the way out. */
export function Who({ name, roleName }: { name: string; roleName: string }) {
  const say = useSay();
  const path = usePathname();
  const query = new URLSearchParams(useSearchParams());
  query.set('lang', say('languageCode'));
  const leave = async () => {
    await send(SignOutDocument, {});
    location.assign('/sign-in');
  };
  return (
    <div className="who">
      <span title={roleName}>{name}</span>
      <a className="plain-button" href={`${path}?${query}`} hrefLang={say('languageCode')}>
        {say('language')}
      </a>
      <button type="button" className="plain-button" onClick={leave}>
        {say('signOut')}
      </button>
    </div>
  );
}
