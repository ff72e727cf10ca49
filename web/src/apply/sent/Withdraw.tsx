// Taking a file back. It can't be undone, so it is asked, and says what happens.
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { asProblem } from '../../problem';
import { cache } from '../../queries';
import { applicationQuery } from '../../selection/queries';
import type { ApplicationDetail, CallDetail } from '../../types';
import { LinkButton } from '../../ui/shell/LinkButton';
import { Empty } from '../../ui/states/Empty';
import { Fault } from '../fields/Field';
import { Dialog } from '../page/Dialog';
import { PublicPage } from '../page/PublicPage';
import classes from './sent.module.css';

export function Withdraw({ file }: { file: ApplicationDetail }) {
  const { t } = useTranslation('apply');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const params = { path: { id: file.id } };
  const leaving = useMutation({
    mutationFn: () =>
      api.POST('/api/applications/{id}/withdrawal', { params, body: { reason: reason.trim() || undefined } }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: applicationQuery(file.id).queryKey });
      await cache.invalidateQueries({ queryKey: ['me'] });
    },
  });
  return (
    <>
      <Button variant="subtle" color="brick" size="sm" onClick={() => setAsking(true)}>
        {t('withdraw.button')}
      </Button>
      <Dialog
        opened={asking}
        leave={() => setAsking(false)}
        title={t('withdraw.title', { startup: file.startup.name })}
      >
        <p className={classes.text}>{t('withdraw.text')}</p>
        <Textarea
          label={t('withdraw.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Fault id="withdraw">{leaving.error && (asProblem(leaving.error).message || t('noAnswer'))}</Fault>
        <div className={classes.ways}>
          <Button color="brick" loading={leaving.isPending} onClick={() => leaving.mutate()}>
            {t('withdraw.button')}
          </Button>
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('withdraw.stay')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

export function Withdrawn({ call, file }: { call: CallDetail; file: ApplicationDetail }) {
  const { t } = useTranslation('apply');
  return (
    <PublicPage title={t('withdrawn.title', { startup: file.startup.name })} lead={call.name} low>
      <Empty
        title={t('withdrawn.done')}
        action={
          <LinkButton to="/apply/$slug" params={{ slug: call.slug }} variant="default">
            {t('noFile.read')}
          </LinkButton>
        }
      >
        {t(call.state === 'open' ? 'withdrawn.open' : 'withdrawn.closed')}
      </Empty>
    </PublicPage>
  );
}
