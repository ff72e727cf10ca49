// The languages that Spark speaks, and which one this browser should hear first.
export const languages = ['en', 'fr', 'pt'] as const;
export type Language = (typeof languages)[number];

export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français', pt: 'Português' };

const kept = 'spark.language';

export const isLanguage = (text: string | null | undefined): text is Language =>
  languages.some((language) => language === text);

/** What was chosen here before, else the first of the browser's own languages that Spark speaks, else English. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(kept);
  if (isLanguage(chosen)) return chosen;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return spoken ?? 'en';
}

export const keepLanguage = (language: Language) => localStorage.setItem(kept, language);

/** The reader's locale: the browser's regional form of the language if it has one ("fr-CA"), else the plain language. */
export function localeOf(language: Language): string {
  const regional = navigator.languages.find((tag) => tag.startsWith(`${language}-`));
  return regional ?? { en: 'en-GB', fr: 'fr-FR', pt: 'pt-BR' }[language];
}
