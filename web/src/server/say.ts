import { cookies } from 'next/headers';
import { LANGUAGE_COOKIE, language } from '../i18n/language.ts';
import { type Say, say } from '../i18n/words.ts';

/** Interface words for the person who asked. */
export async function words(): Promise<Say> {
  return say(language((await cookies()).get(LANGUAGE_COOKIE)?.value));
}
