// Taking an offer back, or a place that was taken: the team is told at once, and the place goes to the next.
import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import type { OfferLine } from '../types';
import { Ask } from '../ui/dialog/Ask';
import { useChange } from './useChange';

const ways = ['refused', 'waiting_list', 'submitted'] as const;

type Props = { slug: string; line: OfferLine; close: () => void };

export function TakeBack({ slug, line, close }: Props) {
  const { t } = useTranslation('offers');
  const [decided, decide] = useState<(typeof ways)[number]>('refused');
  const taking = useChange(
    slug,
    () => body(api.POST('/api/offers/{id}/withdrawal', { params: { path: { id: line.id } }, body: { decided } })),
    close,
  );
  return (
    <Ask
      opened
      close={close}
      title={t('back.title', { name: line.startup })}
      foot={
        <>
          <Button variant="default" onClick={close}>
            {t('leave')}
          </Button>
          <Button color="brick" loading={taking.isPending} onClick={() => taking.mutate(undefined)}>
            {t('back.take')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('back.text')}</p>
      <Radio.Group
        label={t('back.then')}
        value={decided}
        onChange={(way) => decide(ways.find((each) => each === way) ?? 'refused')}
      >
        {ways.map((way) => (
          <Radio key={way} value={way} label={t(`back.${way}`)} mt={8} />
        ))}
      </Radio.Group>
    </Ask>
  );
}
