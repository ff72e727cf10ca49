// The file before and the file after, in the list that one came from; J and K go there too.
import { ActionIcon } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format';
import classes from './application.module.css';
import { type ListAddress, queryOf } from './listQuery';
import { neighboursQuery } from './queries';

type Props = { slug: string; id: number; address: ListAddress; words: string };

export function Neighbours({ slug, id, address, words }: Props) {
  const { t } = useTranslation('selection');
  const { number } = useFormat();
  const navigate = useNavigate();
  const { data } = useQuery(neighboursQuery(slug, id, queryOf(address, words)));
  const go = (to: number | null | undefined) => {
    if (to == null) return;
    void navigate({ to: '/calls/$slug/applications/$id', params: { slug, id: to }, search: address, state: { words } });
  };
  useHotkeys([
    ['j', () => go(data?.next)],
    ['k', () => go(data?.previous)],
  ]);
  if (!data || data.total === 0) return null;
  return (
    <span className={classes.neighbours}>
      <ActionIcon aria-label={t('file.previous')} disabled={data.previous === null} onClick={() => go(data.previous)}>
        <IconChevronLeft size={17} />
      </ActionIcon>
      <span className="figure">{t('file.place', { place: number(data.position), total: number(data.total) })}</span>
      <ActionIcon aria-label={t('file.next')} disabled={data.next === null} onClick={() => go(data.next)}>
        <IconChevronRight size={17} />
      </ActionIcon>
    </span>
  );
}
