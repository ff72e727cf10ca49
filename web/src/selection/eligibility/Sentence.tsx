// What the founder reads when the rule is broken: the house's standard sentence, or one's own in three languages.
import { Button, UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../../i18n/i18n';
import { languages } from '../../i18n/languages';
import { Voice } from '../../ui/pieces/Voice';
import { WordsFields } from '../../ui/words/WordsFields';
import { isEmpty, noWords, said, untranslated, type Words } from '../../ui/words/words';
import { useEditor } from './editor';
import classes from './sentence.module.css';
import { standardSentence } from './standard';
import type { RuleNode } from './tree';

type Props = { node: RuleNode; excluded: boolean; set: (words: Words) => void };

export function Sentence({ node, excluded, set }: Props) {
  const { t } = useTranslation('eligibility');
  const { counts, asked, faults } = useEditor();
  const [open, setOpen] = useState(false);
  const fields = useId();
  const own = !isEmpty(node.sentence);
  const missing = untranslated(node.sentence);
  // What is unfinished was not tried yet: the last counts spoke of another condition.
  const counted = faults.has(node.key) ? undefined : counts.get(node.key)?.counts;
  return (
    <>
      <div className={classes.sentence}>
        <span className={classes.reads}>{t(excluded ? 'readsIfSo' : 'readsIfNot')}</span>
        <UnstyledButton
          className={classes.said}
          aria-expanded={open}
          aria-controls={fields}
          onClick={() => setOpen(!open)}
        >
          <Voice as="span">
            {own ? said(node.sentence, spoken()) : standardSentence(node, excluded, spoken(), asked)}
          </Voice>
          <IconPencil size={14} aria-hidden="true" />
        </UnstyledButton>
        {own && missing.length > 0 && (
          <span className={classes.missing}>{t('untranslated', { list: missing.join(', ') })}</span>
        )}
      </div>
      {counted && <p className={classes.counts}>{counted}</p>}
      {open && (
        <div className={classes.own} id={fields}>
          <WordsFields
            label={t('own.label')}
            help={t('own.help')}
            words={node.sentence}
            onChange={set}
            rows={2}
            voice
            placeholder={
              Object.fromEntries(
                languages.map((each) => [each, standardSentence(node, excluded, each, asked)]),
              ) as Words
            }
          />
          {own && (
            <Button variant="subtle" size="compact-sm" onClick={() => set(noWords)}>
              {t('own.standard')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
