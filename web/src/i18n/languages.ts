// The languages that Spark speaks, and which one this browser should hear first.
export const languages = ['en', 'fr', 'pt'] as const;
export type Language = (typeof languages)[number];

export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français', pt: 'Português' };

// A cookie, so that the server's sentences follow what is chosen here at once.
const kept = 'spark_language';
const aYear = 31_536_000; // seconds

export const isLanguage = (text: string | null | undefined): text is Language =>
  languages.some((language) => language === text);

/** What was chosen last in this browser. */
export function chosenLanguage(): Language | null {
  const pair = document.cookie.split('; ').find((one) => one.startsWith(`${kept}=`));
  const chosen = pair?.slice(kept.length + 1);
  return isLanguage(chosen) ? chosen : null;
}

export function keepLanguage(language: Language): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we serve
  document.cookie = `${kept}=${language}; Path=/; Max-Age=${aYear}; SameSite=Lax${secure}`;
}

/** What was chosen here before, else the first of the browser's own languages that Spark speaks, else English. */
export function preferredLanguage(): Language {
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return chosenLanguage() ?? spoken ?? 'en';
}

/** The reader's locale: the browser's regional form of the language if it has one ("fr-CA"), else the plain language. */
export function localeOf(language: Language): string {
  const regional = navigator.languages.find((tag) => tag.startsWith(`${language}-`));
  return regional ?? { en: 'en-GB', fr: 'fr-FR', pt: 'pt-BR' }[language];
}
