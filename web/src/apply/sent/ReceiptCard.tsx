// The receipt itself, as it is printed too.
import { Button } from '@mantine/core';
import { IconCheck, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api.gen';
import { useFormat } from '../../ui/format';
import desk from '../draft/desk.module.css';
import { cityOf } from '../said';
import classes from './sent.module.css';

/** `next`: what comes next is still to come; a file that was decided tells its own. */
type Props = { id: number; receipt: components['schemas']['Receipt']; zone: string; next: boolean };

export function ReceiptCard({ id, receipt, zone, next }: Props) {
  const { t } = useTranslation('apply');
  const { fullMoment, dayAndYear } = useFormat();
  const lines = [
    [
      t('receipt.number'),
      <b key="number" className={classes.number}>
        {receipt.number}
      </b>,
    ],
    [t('receipt.startup'), receipt.startup_name],
    [t('receipt.call'), receipt.call_name],
    [
      t('receipt.at'),
      <time key="at" dateTime={receipt.sent_at}>
        {t('receipt.moment', { moment: fullMoment(receipt.sent_at, zone), zone: t('zone', { city: cityOf(zone) }) })}
      </time>,
    ],
    ...(receipt.version > 1 ? [[t('receipt.version'), t('receipt.versionText', { number: receipt.version })]] : []),
    ...(receipt.answers_by
      ? [[t('receipt.answers'), t('receipt.answersBy', { day: dayAndYear(receipt.answers_by) })]]
      : []),
  ] as const;
  return (
    <section className={desk.card} aria-labelledby="receipt">
      <div className={classes.head}>
        <span className={classes.tick} aria-hidden="true">
          <IconCheck size={20} stroke={2.4} />
        </span>
        <h2 id="receipt">{t('receipt.title')}</h2>
      </div>
      <dl className={classes.lines}>
        {lines.map(([term, text]) => (
          <div key={String(term)}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {next && (
        <>
          <h3>{t('receipt.next')}</h3>
          <p className={classes.next}>{receipt.next_step}</p>
        </>
      )}
      <p className={classes.paper}>
        {t('receipt.address', { address: `${location.origin}${location.pathname}?file=${id}` })}
      </p>
      <div className={classes.ways}>
        <Button
          component="a"
          href={`/api/applications/${id}/receipt.pdf`}
          variant="default"
          leftSection={<IconFileTypePdf size={16} />}
        >
          {t('receipt.pdf')}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {t('receipt.print')}
        </Button>
      </div>
    </section>
  );
}
