// What a founder agrees to when sending, in three languages.
import { ActionIcon, Switch } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AddChip } from '../../ui/pieces/AddChip';
import { WordsFields } from '../../ui/words/WordsFields';
import { noWords, untranslated } from '../../ui/words/words';
import type { Consent } from './designer';
import { freshKey } from './questions';
import classes from './questions.module.css';

type Props = { consents: Consent[]; change: (consents: Consent[]) => void };

export function Consents({ consents, change }: Props) {
  const { t } = useTranslation('questions');
  const set = (key: string, changed: Partial<Consent>) =>
    change(consents.map((consent) => (consent.key === key ? { ...consent, ...changed } : consent)));
  const add = () =>
    change([
      ...consents,
      {
        key: freshKey(
          'consent',
          consents.map(({ key }) => key),
        ),
        text: noWords,
        required: true,
      },
    ]);
  return (
    <section className={classes.consents}>
      <h2>{t('consents.title')}</h2>
      <p className="second quiet">{t('consents.help')}</p>
      {consents.map(({ key, text, required }, at) => (
        <div key={key} className={classes.card}>
          <WordsFields
            label={t('consents.number', { number: at + 1 })}
            words={text}
            rows={2}
            onChange={(words) => set(key, { text: words })}
          />
          <div className={classes.consentFoot}>
            <Switch
              label={t('consents.required')}
              checked={required}
              onChange={(event) => set(key, { required: event.currentTarget.checked })}
            />
            {untranslated(text).length > 0 && (
              <span className={classes.missing}>{t('untranslated', { list: untranslated(text).join(', ') })}</span>
            )}
            <ActionIcon
              className={classes.bin}
              aria-label={t('removeNamed', { name: t('consents.number', { number: at + 1 }) })}
              onClick={() => change(consents.filter((consent) => consent.key !== key))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        </div>
      ))}
      <AddChip onClick={add}>{t('consents.add')}</AddChip>
    </section>
  );
}
