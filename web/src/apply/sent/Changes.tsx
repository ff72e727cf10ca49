// What may still be changed, until when, and whether changes were made since that nobody reads yet.
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHouseNow } from '../../app/clock';
import type { ApplicationDetail, CallDetail } from '../../types';
import { isFar, useFormat } from '../../ui/format';
import { LinkButton } from '../../ui/shell/LinkButton';
import { say } from '../../ui/states/undo';
import desk from '../draft/desk.module.css';
import { saverOf } from '../draft/savers';
import { type Obstacle, useSending } from '../draft/sending';
import { Fault } from '../fields/Field';
import { receiptQuery } from './queries';
import classes from './sent.module.css';

export function Changes({ call, file }: { call: CallDetail; file: ApplicationDetail }) {
  const { t } = useTranslation('apply');
  const { deadline, fromNow } = useFormat();
  const now = useHouseNow();
  const { refetch } = useSuspenseQuery(receiptQuery(file.id));
  const [obstacle, setObstacle] = useState<Obstacle>();
  const saver = saverOf(file.id, call.questions);
  const sending = useSending(file.id, saver, {
    sent: () => void refetch().then(() => say(t('sent.again'))),
    hindered: setObstacle,
  });
  const until = file.extension?.until ?? call.closes_at;
  const params = { slug: call.slug };
  const reason =
    obstacle?.kind === 'problem' ? obstacle.problem.message || t('noAnswer') : obstacle && t('sent.incomplete');
  return (
    <section className={desk.file} aria-labelledby="changes">
      <h2 id="changes">{t(file.changed_since_sent ? 'sent.unsent' : file.may.edit ? 'sent.change' : 'sent.final')}</h2>
      <p className={classes.text}>
        {file.changed_since_sent && `${t('sent.unsentText')} `}
        {file.may.edit
          ? t(isFar(until, now) ? 'sent.untilFar' : 'sent.until', {
              gap: fromNow(until, now),
              moment: deadline(until, call.time_zone),
            })
          : t('sent.finalText')}
      </p>
      {file.extension && <p className={classes.text}>{t('sent.extension', { reason: file.extension.reason })}</p>}
      {file.changed_since_sent && file.may.submit && (
        <Button fullWidth size="md" h={44} loading={sending.isPending} onClick={() => sending.mutate()}>
          {t('next.sendAgain')}
        </Button>
      )}
      <Fault id="changes">{reason}</Fault>
      {file.may.edit && (
        <LinkButton
          fullWidth
          mt={8}
          variant="default"
          h={44}
          to="/apply/$slug/form"
          params={params}
          search={{ file: file.id }}
        >
          {t('sent.edit')}
        </LinkButton>
      )}
    </section>
  );
}
