// Before any file is read: the names alone, in an order of one's own, to say whom one knows and what one would like.
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api';
import { asProblem, type Problem } from '../problem';
import type { NameLine } from '../types';
import { LinkButton } from '../ui/shell/LinkButton';
import { Page } from '../ui/shell/Page';
import { Broken } from '../ui/states/Broken';
import { Empty, NothingFound } from '../ui/states/Empty';
import { RowShapes } from '../ui/states/Shapes';
import { regret } from '../ui/states/undo';
import { BidButtons } from './BidButtons';
import { namesQuery } from './queries';
import classes from './toRead.module.css';

const route = getRouteApi('/inside/calls/$slug/names');
const atOnce = 200;

export function NamesPage() {
  const { t } = useTranslation('reviews');
  const { slug } = route.useParams();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const [from, setFrom] = useState(0);
  const cache = useQueryClient();
  const { data, error, refetch } = useQuery({ ...namesQuery(slug, search, from), placeholderData: keepPreviousData });
  const telling = useMutation({
    mutationFn: (wish: { application: number; known: boolean }) =>
      api.POST('/api/calls/{slug}/conflicts', { params: { path: { slug } }, body: wish }),
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: ['names', slug] }),
  });
  const bidding = useMutation({
    mutationFn: (wish: { application: number; bid: NameLine['bid'] }) =>
      api.POST('/api/calls/{slug}/bids', { params: { path: { slug } }, body: wish }),
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: ['names', slug] }),
  });
  return (
    <Page path={[{ label: t('title'), to: '/reviews' }, { label: t('names.title') }]}>
      <h1>{t('names.title')}</h1>
      <p className={classes.lead}>{t('names.text')}</p>
      <TextInput
        type="search"
        className={classes.search}
        aria-label={t('names.search')}
        placeholder={t('names.search')}
        leftSection={<IconSearch size={15} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setFrom(0);
        }}
      />
      {error && <NotShown problem={asProblem(error)} again={refetch} />}
      {!data && !error && <RowShapes rows={10} />}
      {data?.total === 0 &&
        (search ? <NothingFound asked={t('names.nobody')} /> : <p className="quiet">{t('names.none')}</p>)}
      {data?.bids && data.total > 0 && <p className="second quiet">{t('names.bids')}</p>}
      <ul className={classes.names} data-bids={data?.bids || undefined}>
        {data?.names.map(({ application, name, conflict, bid }) => (
          <li key={application}>
            <Checkbox
              label={name}
              checked={conflict}
              onChange={(event) => telling.mutate({ application, known: event.currentTarget.checked })}
            />
            {data.bids && !conflict && (
              <BidButtons name={name} bid={bid} say={(next) => bidding.mutate({ application, bid: next })} />
            )}
          </li>
        ))}
      </ul>
      {data && data.total > atOnce && (
        <div className={classes.acts}>
          <Button variant="default" disabled={from === 0} onClick={() => setFrom(from - atOnce)}>
            {t('names.before')}
          </Button>
          <Button variant="default" disabled={from + atOnce >= data.total} onClick={() => setFrom(from + atOnce)}>
            {t('names.after')}
          </Button>
        </div>
      )}
    </Page>
  );
}

/** The names of a call are for its reviewers: to others it is as if there were none. */
function NotShown({ problem, again }: { problem: Problem; again: () => unknown }) {
  const { t } = useTranslation('reviews');
  if (problem.status !== 404) return <Broken request={problem.request} retry={() => void again()} />;
  return (
    <Empty title={t('names.notYours')} action={<LinkButton to="/reviews">{t('names.toReviews')}</LinkButton>}>
      {t('nothing.text')}
    </Empty>
  );
}
