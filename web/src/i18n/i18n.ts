// Words come in one JSON file per language and module, fetched when a screen first needs them.
import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, keepLanguage, type Language, languages, preferredLanguage } from './languages';
import { typeset } from './typeset';

const files = import.meta.glob<{ default: Record<string, unknown> }>('./{en,fr,pt}/*.json');

// French and Portuguese have a plural form for millions; where a file does not spell it, the ordinary plural serves.
function ready(words: Record<string, unknown>, language: Language): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(words)) {
    whole[key] =
      typeof value === 'string' ? typeset(value, language) : ready(value as Record<string, unknown>, language);
    const base = key.endsWith('_other') ? key.slice(0, -'other'.length) : null;
    if (base && !(`${base}many` in words)) whole[`${base}many`] = whole[key];
  }
  return whole;
}

const fromFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`./${language}/${namespace}.json`];
    if (!load) return done(new Error(`no words for ${language}/${namespace}`), null);
    load().then(
      (file) => done(null, ready(file.default, language as Language) as ResourceKey),
      (failure: Error) => done(failure, null),
    );
  },
};

export const words = i18next.createInstance();

export async function startWords(): Promise<void> {
  words.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await words
    .use(fromFiles)
    .use(initReactI18next)
    .init({
      lng: preferredLanguage(),
      fallbackLng: 'en',
      supportedLngs: languages,
      ns: ['ui'],
      defaultNS: 'ui',
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

/** The reader chose it, here and now. */
export function speak(language: Language): Promise<unknown> {
  keepLanguage(language);
  return words.changeLanguage(language);
}

/** The account's language, where nothing was chosen in this browser. */
export const hear = (language: Language): Promise<unknown> => words.changeLanguage(language);

/** For a route's loader: the words of a module arrive with the screen, not after it. */
export const loadWords = (...modules: string[]) => words.loadNamespaces(modules);

/** The same in every language, for screens that show their texts in all three side by side. */
export async function loadAllWords(...modules: string[]): Promise<void> {
  const missing = languages.flatMap((language) =>
    modules.filter((module) => !words.hasResourceBundle(language, module)).map((module) => ({ language, module })),
  );
  const loaded = missing.map(async ({ language, module }) => {
    const file = await files[`./${language}/${module}.json`]?.();
    if (file) words.addResourceBundle(language, module, ready(file.default, language));
  });
  await Promise.all(loaded);
}

export const spoken = (): Language => (isLanguage(words.language) ? words.language : 'en');
