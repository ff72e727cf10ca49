// The refused, each with where its reasons stand; several are marked as read at once.
import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import type { RefusedOfCall } from '../types';
import { Tag } from '../ui/pieces/Tag';
import { regret, say } from '../ui/states/undo';
import classes from './answers.module.css';

const tones = { to_read: 'honey', read: 'moss', changed_since: 'azure' } as const;
const atOnce = 200;

type Props = { slug: string; refused: RefusedOfCall; open: number };

export function RefusedList({ slug, refused, open }: Props) {
  const { t } = useTranslation('reasons');
  const cache = useQueryClient();
  const [chosen, choose] = useState<ReadonlySet<number>>(new Set());
  const toMark = refused.items.filter(({ application }) => chosen.has(application)).slice(0, atOnce);
  const marking = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/calls/{slug}/reasons/reading', {
          params: { path: { slug } },
          body: { applications: toMark.map(({ application }) => application) },
        }),
      ),
    onSuccess: ({ read, left_out }) => {
      const left = left_out.length > 0 ? ` ${t('leftOut', { count: left_out.length })}` : '';
      say(t('marked', { count: read }) + left);
      choose(new Set(left_out.map(({ application }) => application)));
    },
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['lists', slug] }),
        ...toMark.map(({ application }) =>
          cache.invalidateQueries({ queryKey: ['applications', String(application), 'reasons'] }),
        ),
      ]),
  });
  const toggle = (application: number) => {
    const next = new Set(chosen);
    if (!next.delete(application)) next.add(application);
    choose(next);
  };
  return (
    <nav className={classes.list} aria-label={t('list')}>
      <ul>
        {refused.items.map(({ application, startup, state, reviews }) => (
          <li key={application} data-open={application === open || undefined}>
            <Checkbox
              aria-label={t('choose', { startup })}
              checked={chosen.has(application)}
              disabled={state === 'read'}
              onChange={() => toggle(application)}
            />
            <Link
              to="/calls/$slug/answers"
              params={{ slug }}
              search={{ file: application }}
              aria-current={application === open ? 'true' : undefined}
            >
              <b>{startup}</b>
              <span className="second quiet">{reviews > 0 ? t('reviews', { count: reviews }) : t('noReview')}</span>
            </Link>
            <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
          </li>
        ))}
      </ul>
      {toMark.length > 0 && (
        <Button variant="default" loading={marking.isPending} onClick={() => marking.mutate()}>
          {t('markMany', { count: toMark.length })}
        </Button>
      )}
    </nav>
  );
}
