// More time for a team to answer.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onVersion } from '../api';
import type { OfferLine } from '../types';
import { Ask } from '../ui/dialog/Ask';
import { instantAt, wallClock } from '../ui/zones';
import { useChange } from './useChange';

const threeDays = 3 * 86_400_000;

type Props = { slug: string; line: OfferLine; zone: string; close: () => void };

export function MoreDays({ slug, line, zone, close }: Props) {
  const { t } = useTranslation('offers');
  const later = new Date(Date.parse(line.answer_by) + threeDays).toISOString();
  const [until, setUntil] = useState(wallClock(later, zone));
  const giving = useChange(
    slug,
    () =>
      body(
        api.PATCH('/api/offers/{id}', {
          params: { path: { id: line.id } },
          body: { answer_by: instantAt(until, zone) },
          headers: onVersion(line.version),
        }),
      ),
    close,
  );
  return (
    <Ask
      opened
      close={close}
      title={t('more.title', { name: line.startup })}
      foot={
        <>
          <Button variant="default" onClick={close}>
            {t('leave')}
          </Button>
          <Button loading={giving.isPending} onClick={() => giving.mutate(undefined)}>
            {t('more.give')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('more.text')}</p>
      <TextInput
        type="datetime-local"
        label={t('more.until')}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </Ask>
  );
}
