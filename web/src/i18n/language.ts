/** Languages of the interface. What was handed in stays in the language it came in. */
export type Language = 'zh' | 'en';
export const LANGUAGE_COOKIE = 'lang';

/** Language named by a cookie; Chinese when it names none we have. */
export function language(value: string | undefined): Language {
  return value === 'en' ? 'en' : 'zh';
}
