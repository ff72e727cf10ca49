// "I know them": the file goes to another reader, and what was written about it goes with it.
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api';
import { asProblem } from '../problem';
import { Ask } from '../ui/dialog/Ask';
import { regret, say } from '../ui/states/undo';
import { toReadQuery } from './queries';

type Props = { id: number; name: string; opened: boolean; close: () => void; gone: () => unknown };

export function KnowThem({ id, name, opened, close, gone }: Props) {
  const { t } = useTranslation('reviews');
  const cache = useQueryClient();
  const telling = useMutation({
    mutationFn: () => api.POST('/api/reviews/{id}/conflict', { params: { path: { id } } }),
    onSuccess: async () => {
      close();
      say(t('conflict.told', { name }));
      await gone();
      await cache.invalidateQueries({ queryKey: toReadQuery.queryKey });
    },
    onError: (thrown) => regret(asProblem(thrown).message),
  });
  return (
    <Ask
      opened={opened}
      close={close}
      title={t('conflict.title', { name })}
      foot={
        <>
          <Button variant="default" onClick={close}>
            {t('conflict.cancel')}
          </Button>
          <Button color="brick" loading={telling.isPending} onClick={() => telling.mutate()}>
            {t('conflict.tell')}
          </Button>
        </>
      }
    >
      <p>{t('conflict.text')}</p>
    </Ask>
  );
}
