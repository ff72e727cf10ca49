// For a team that applies again: where its last file ended and why, and what is new since.
import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../selection/StatusTag';
import type { EarlierFile } from '../../types';
import { useFormat } from '../../ui/format';
import { Voice } from '../../ui/pieces/Voice';
import { TextField } from '../fields/TextField';
import desk from './desk.module.css';

export function EarlierCard({ earlier }: { earlier: EarlierFile }) {
  const { t } = useTranslation('apply');
  const { dayAndYear } = useFormat();
  return (
    <section className={desk.card} aria-labelledby="earlier">
      <div className={desk.cardHead}>
        <h2 id="earlier">{t('earlier.title', { call: earlier.call_name })}</h2>
        <StatusTag status={earlier.status} />
      </div>
      <p className={desk.cardLead}>{t('earlier.lead', { day: dayAndYear(earlier.sent_at) })}</p>
      {earlier.reasons && (
        <details className={desk.reasons} open>
          <summary>{t('earlier.reasons')}</summary>
          <Voice>{earlier.reasons.text}</Voice>
        </details>
      )}
      <TextField field="changed_since" label={t('earlier.changed')} help={t('earlier.changedHelp')} long />
    </section>
  );
}
