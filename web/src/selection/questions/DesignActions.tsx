// Publish the questions, go back, or try the form as a founder would.
import { Button } from '@mantine/core';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body, onceOnly } from '../../api';
import { asProblem } from '../../problem';
import { meQuery } from '../../queries';
import type { CallDetail } from '../../types';
import type { LocalDraft } from '../../ui/localDraft';
import { DraftState } from '../../ui/states/DraftState';
import { say } from '../../ui/states/undo';
import layout from '../eligibility/page.module.css';
import type { Design } from './designer';
import { faultOf } from './questions';

type Props = {
  slug: string;
  draft: LocalDraft<Design>;
  publishing: UseMutationResult<CallDetail, Error, void>;
  /** To a question that lacks something, telling what. */
  lead: (key: string) => void;
};

export function DesignActions({ slug, draft, publishing, lead }: Props) {
  const { t } = useTranslation('questions');
  const navigate = useNavigate();
  const cache = useQueryClient();
  const trying = useMutation({
    mutationFn: () => body(api.POST('/api/calls/{slug}/trial', { params: { path: { slug } }, headers: onceOnly() })),
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: meQuery.queryKey, refetchType: 'all' });
      await navigate({ to: '/apply/$slug/form', params: { slug }, search: { file: id } });
    },
    onError: (thrown) => say(asProblem(thrown).message),
  });
  const faulty = draft.value.questions.filter((question) => faultOf(question) !== null);
  const first = faulty[0];
  const publish = () =>
    publishing.mutateAsync().then(
      () => say(t('published')),
      (thrown) => asProblem(thrown).status !== 412 && say(asProblem(thrown).message),
    );
  if (!draft.changed) {
    return (
      <Button size="xs" h={32} variant="default" loading={trying.isPending} onClick={() => trying.mutate()}>
        {t('try')}
      </Button>
    );
  }
  return (
    <div className={layout.acts}>
      <DraftState />
      <Button size="xs" h={32} variant="default" onClick={draft.drop}>
        {t('discard')}
      </Button>
      {first ? (
        <Button size="xs" h={32} variant="outline" onClick={() => lead(first.key)}>
          {t('missing', { count: faulty.length })}
        </Button>
      ) : (
        !draft.overtaken && (
          <Button size="xs" h={32} loading={publishing.isPending} onClick={publish}>
            {t('publish')}
          </Button>
        )
      )}
    </div>
  );
}
