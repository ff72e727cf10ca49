// Begins a file: with a startup that one has already, or with a new one.
import { Button } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body, onceOnly } from '../../api';
import { asProblem } from '../../problem';
import { cache, meQuery } from '../../queries';
import { applicationQuery } from '../../selection/queries';
import desk from '../draft/desk.module.css';
import { Fault } from '../fields/Field';
import classes from './read.module.css';

export function BeginButtons({ slug }: { slug: string }) {
  const { t } = useTranslation('apply');
  const navigate = useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  const named = me?.startups.filter(({ name }) => name !== '') ?? [];
  const beginning = useMutation({
    mutationFn: (startup: number | undefined) =>
      body(
        api.POST('/api/calls/{slug}/applications', {
          params: { path: { slug } },
          body: startup === undefined ? {} : { startup: { id: startup } },
          headers: onceOnly(),
        }),
      ),
    onSuccess: async (file) => {
      cache.setQueryData(applicationQuery(file.id).queryKey, file);
      await cache.fetchQuery({ ...meQuery, staleTime: 0 });
      await navigate({ to: '/apply/$slug/form', params: { slug }, search: { file: file.id } });
    },
  });
  const [first, ...others] = named;
  return (
    <>
      <div className={desk.next}>
        <Button fullWidth size="md" h={44} loading={beginning.isPending} onClick={() => beginning.mutate(first?.id)}>
          {first ? t('begin.with', { name: first.name }) : t('begin.button')}
        </Button>
      </div>
      {first && (
        <div className={classes.ways}>
          {others.map(({ id, name }) => (
            <Button key={id} variant="default" onClick={() => beginning.mutate(id)}>
              {t('begin.with', { name })}
            </Button>
          ))}
          <Button variant="subtle" onClick={() => beginning.mutate(undefined)}>
            {t('begin.another')}
          </Button>
        </div>
      )}
      <Fault id="begin">{beginning.error && (asProblem(beginning.error).message || t('noAnswer'))}</Fault>
    </>
  );
}
