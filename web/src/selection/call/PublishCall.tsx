// Announcing a call can't be undone, so it is asked, with what happens then.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api';
import { asProblem } from '../../problem';
import type { CallDetail } from '../../types';
import { Ask } from '../../ui/dialog/Ask';
import { useFormat } from '../../ui/format';
import { Broken } from '../../ui/states/Broken';
import { callQuery, callsQuery } from '../queries';

export function PublishCall({ call }: { call: CallDetail }) {
  const { t } = useTranslation('calls');
  const { deadline, zone } = useFormat();
  const cache = useQueryClient();
  const [asking, ask] = useDisclosure();
  const publishing = useMutation({
    mutationFn: () => body(api.POST('/api/calls/{slug}/publication', { params: { path: { slug: call.slug } } })),
    onSuccess: (fresh) => {
      cache.setQueryData(callQuery(call.slug).queryKey, fresh);
      void cache.invalidateQueries({ queryKey: callsQuery.queryKey });
      void cache.invalidateQueries({ queryKey: ['today'] });
      ask.close();
    },
  });
  const problem = publishing.error && asProblem(publishing.error);
  const foot = (
    <>
      <Button variant="default" onClick={ask.close}>
        {t('publish.notYet')}
      </Button>
      <Button loading={publishing.isPending} onClick={() => publishing.mutate()}>
        {t('publish.title')}
      </Button>
    </>
  );
  return (
    <>
      <Button size="xs" h={32} onClick={ask.open}>
        {t('publish.title')}
      </Button>
      <Ask opened={asking} close={ask.close} title={t('publish.ask', { name: call.name })} foot={foot}>
        <p>{t('publish.page')}</p>
        <p>{t('publish.opens', { when: deadline(call.opens_at, call.time_zone), zone: zone(call.time_zone) })}</p>
        {call.questions.length === 0 && <p>{t('publish.noQuestions')}</p>}
        {problem && <Broken title={problem.message || undefined} request={problem.request} />}
      </Ask>
    </>
  );
}
