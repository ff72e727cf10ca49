// A link that lets its reader in, made anew to be told by other means; shown too, where nothing may be copied for one.
import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import { regret } from '../ui/states/undo';

export function CopyLink({ id }: { id: number }) {
  const { t } = useTranslation('letters');
  const clipboard = useClipboard({ timeout: 4000 });
  const making = useMutation({
    mutationFn: () => body(api.POST('/api/outbox/{id}/link', { params: { path: { id } } })),
    onSuccess: ({ address }) => clipboard.copy(address),
    onError: (thrown) => regret(asProblem(thrown).message),
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={clipboard.copied ? <IconCheck size={16} /> : <IconLink size={16} />}
        loading={making.isPending}
        onClick={() => making.mutate()}
      >
        <span aria-live="polite">{t(clipboard.copied ? 'act.copied' : 'act.link')}</span>
      </Button>
      {making.data && (
        <TextInput
          label={t('act.linkOnce')}
          description={t('act.linkText')}
          value={making.data.address}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
