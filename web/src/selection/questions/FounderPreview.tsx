// The form as a founder will see it, in a language of one's choice. It can be typed into; nothing is stored.
import { Checkbox, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../../i18n/i18n';
import { type Language, languageNames, languages } from '../../i18n/languages';
import type { Question } from '../../types';
import { said } from '../../ui/words/words';
import type { Consent } from './designer';
import { PreviewField } from './PreviewField';
import classes from './preview.module.css';
import { sectionsOf } from './questions';

type Props = { questions: Question[]; consents: Consent[] };

export function FounderPreview({ questions, consents }: Props) {
  const { t } = useTranslation('questions');
  const [language, setLanguage] = useState<Language>(spoken());
  const sections = sectionsOf(questions);
  return (
    <>
      <div className={classes.head}>
        <h2>{t('preview.title')}</h2>
        <SegmentedControl
          data={languages.map((each) => ({ value: each, label: languageNames[each] }))}
          value={language}
          withItemsBorders={false}
          onChange={(next) => setLanguage(next as Language)}
        />
      </div>
      <div lang={language}>
        {sections.map(({ title, questions: own }, place) => (
          <section key={place} className={classes.sheet}>
            <div className={classes.sectionHead}>
              <h3>{said(title, language)}</h3>
              <span className="second aside">
                {t('preview.step', { place: place + 1, total: sections.length, lng: language })}
              </span>
            </div>
            {own.map((question) => (
              <PreviewField key={question.key} question={question} language={language} />
            ))}
          </section>
        ))}
        {consents.length > 0 && (
          <div className={classes.sheet}>
            {consents.map(({ key, text }) => (
              <Checkbox key={key} label={said(text, language) || '…'} />
            ))}
          </div>
        )}
      </div>
    </>
  );
}
