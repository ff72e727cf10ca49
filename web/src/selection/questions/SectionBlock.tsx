// One section: its title in three languages, and its questions in order.
import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../../i18n/i18n';
import { WordsFields } from '../../ui/words/WordsFields';
import { said, untranslated } from '../../ui/words/words';
import { AddQuestion } from './AddQuestion';
import { useDesigner } from './designer';
import { QuestionCard } from './QuestionCard';
import { renameSection, type Section } from './questions';
import classes from './questions.module.css';

export function SectionBlock({ section }: { section: Section }) {
  const { t } = useTranslation('questions');
  const { questions, change } = useDesigner();
  const [renaming, setRenaming] = useState(false);
  const missing = untranslated(section.title);
  return (
    <section className={classes.section}>
      {renaming ? (
        <div className={classes.rename}>
          <WordsFields
            label={t('section.title')}
            words={section.title}
            onChange={(title) => change(renameSection(questions, section, title))}
          />
          <ActionIcon aria-label={t('close')} onClick={() => setRenaming(false)}>
            <IconX size={16} />
          </ActionIcon>
        </div>
      ) : (
        <div className={classes.sectionHead}>
          <h2>
            <UnstyledButton className={classes.title} onClick={() => setRenaming(true)}>
              {said(section.title, spoken()) || t('section.untitled')}
              <IconPencil size={15} aria-hidden="true" />
            </UnstyledButton>
          </h2>
          {missing.length > 0 && (
            <span className={classes.missing}>{t('untranslated', { list: missing.join(', ') })}</span>
          )}
        </div>
      )}
      <ul className={classes.cards}>
        {section.questions.map((question) => (
          <li key={question.key}>
            <QuestionCard question={question} />
          </li>
        ))}
      </ul>
      <AddQuestion section={section.title} />
    </section>
  );
}
