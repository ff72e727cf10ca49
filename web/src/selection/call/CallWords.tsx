// The words of a call in three languages side by side; what is not translated is told in the call's own language.
import { useTranslation } from 'react-i18next';
import type { components } from '../../api.gen';
import { isLanguage, languageNames } from '../../i18n/languages';
import { WordsFields } from '../../ui/words/WordsFields';
import { noWords, type Words } from '../../ui/words/words';

type CallTexts = components['schemas']['CallTexts'];
const parts = ['name', 'summary', 'description'] as const;
export type CallWordsForm = Record<(typeof parts)[number], Words>;

const rows = { name: 1, summary: 2, description: 6 };

export function wordsOf({ texts }: CallTexts): CallWordsForm {
  const form = { name: noWords, summary: noWords, description: noWords };
  for (const text of texts) for (const part of parts) form[part] = { ...form[part], [text.language]: text[part] };
  return form;
}

export const textsOf = (form: CallWordsForm): CallTexts['texts'] =>
  (['en', 'fr', 'pt'] as const).map((language) => ({
    language,
    name: form.name[language].trim(),
    summary: form.summary[language].trim(),
    description: form.description[language].trim(),
  }));

type Props = {
  own: string;
  words: CallWordsForm;
  onChange: (words: CallWordsForm) => void;
  error: (part: (typeof parts)[number]) => string | undefined;
};

export function CallWords({ own, words, onChange, error }: Props) {
  const { t } = useTranslation('calls');
  const language = isLanguage(own) ? languageNames[own] : own;
  const help = {
    name: t('field.ownHelp', { language }),
    summary: t('field.summaryHelp'),
    description: t('field.descriptionHelp'),
  };
  return (
    <>
      {parts.map((part) => (
        <WordsFields
          key={part}
          label={t(`field.${part}`)}
          help={help[part]}
          rows={rows[part]}
          words={words[part]}
          error={error(part)}
          onChange={(changed) => onChange({ ...words, [part]: changed })}
        />
      ))}
    </>
  );
}
