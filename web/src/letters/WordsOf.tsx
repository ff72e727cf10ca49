// The wording to begin from, by language, for as long as nothing else was typed.
import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageNames } from '../i18n/languages';
import type { LetterTemplate } from '../types';
import classes from './write.module.css';

type Words = { subject: string; body: string };
type Props = { template: LetterTemplate; words: Words; choose: (words: Words) => void };

export function WordsOf({ template: { wordings }, words, choose }: Props) {
  const { t } = useTranslation('letters');
  const here = wordings.find(({ subject, body }) => subject === words.subject && body === words.body);
  return (
    <div className={classes.begin}>
      {here && (
        <SegmentedControl
          aria-label={t('write.begin')}
          data={wordings.map(({ language }) => ({ value: language, label: languageNames[language] }))}
          value={here.language}
          onChange={(language) => {
            const other = wordings.find((each) => each.language === language);
            if (other) choose({ subject: other.subject, body: other.body });
          }}
        />
      )}
      <p className="second quiet">{t('write.language')}</p>
    </div>
  );
}
