// When somebody can interview, said by the house for them; whoever has no interview can be let go.
import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import type { InterviewsTold } from '../types';
import { SidePanel } from '../ui/dialog/SidePanel';
import classes from './interviews.module.css';
import { TimesGrid } from './TimesGrid';
import { useInterviews } from './useInterviews';

type Props = { slug: string; page: InterviewsTold; who: InterviewsTold['people'][number]; close: () => void };

export function AskerTimes({ slug, page, who, close }: Props) {
  const { t } = useTranslation('interviews');
  const [free, setFree] = useState(who.free);
  const [most, setMost] = useState(who.most);
  const path = { slug, person: who.person };
  const saving = useInterviews(
    slug,
    () =>
      body(api.PUT('/api/calls/{slug}/interviews/people/{person}/times', { params: { path }, body: { free, most } })),
    close,
  );
  const leaving = useInterviews(
    slug,
    () => body(api.DELETE('/api/calls/{slug}/interviews/people/{person}', { params: { path } })),
    close,
  );
  return (
    <SidePanel title={t('askers.timesOf', { name: who.name })} close={close}>
      <div className={classes.editor}>
        <p className="quiet">{t('times.help')}</p>
        <TimesGrid slots={page.slots} zone={page.time_zone} value={free} change={setFree} />
        <NumberInput
          label={t('times.most')}
          min={0}
          max={40}
          value={most}
          onChange={(value) => setMost(Number(value))}
        />
        <div className={classes.acts}>
          <Button loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('times.save')}
          </Button>
          {who.interviews === 0 && (
            <Button variant="subtle" color="brick" loading={leaving.isPending} onClick={() => leaving.mutate()}>
              {t('askers.letGo')}
            </Button>
          )}
        </div>
      </div>
    </SidePanel>
  );
}
