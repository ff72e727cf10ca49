// One text in three languages side by side, so that a translation is written with the original in view.
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../../i18n/languages';
import { onLeaving } from '../leaving';
import type { Words } from './words';
import classes from './words.module.css';

type Props = {
  label: string;
  words: Words;
  onChange: (words: Words) => void;
  help?: string;
  placeholder?: Words;
  error?: string | undefined;
  /** When the focus has left all of its fields. */
  onLeave?: () => void;
  rows?: number;
  /** The text is a person's, told in the serif. */
  voice?: boolean;
};

export function WordsFields({
  label,
  words,
  onChange,
  help,
  placeholder,
  error,
  onLeave,
  rows = 1,
  voice = false,
}: Props) {
  const { t } = useTranslation('ui');
  return (
    <fieldset className={classes.set} onBlur={onLeave && onLeaving(onLeave)}>
      <legend>{label}</legend>
      {help && <p className={classes.help}>{help}</p>}
      <div className={classes.columns}>
        {languages.map((language) => (
          <Textarea
            key={language}
            lang={language}
            minRows={rows}
            maxRows={8}
            aria-label={t('words.in', { name: label, language: languageNames[language] })}
            leftSection={<span className={classes.code}>{language}</span>}
            leftSectionWidth={34}
            placeholder={placeholder?.[language]}
            value={words[language]}
            onChange={(event) => onChange({ ...words, [language]: event.currentTarget.value })}
            error={error !== undefined && language === languages[0]}
            classNames={{ input: voice ? classes.voice : undefined, section: classes.section }}
          />
        ))}
      </div>
      {error && <p className={classes.error}>{error}</p>}
    </fieldset>
  );
}
