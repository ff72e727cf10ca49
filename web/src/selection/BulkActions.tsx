// What a manager does with many files at once. Each is undone with one click for ten seconds.
import { Menu, Popover, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import { useFormat } from '../ui/format';
import { regret, say } from '../ui/states/undo';
import { bulkAction, bulkMain } from '../ui/table/BulkBar';
import { act, rowsOf, type Target, takeBack, type Wish } from './bulk';
import { decisions } from './choices';
import { LabelForm } from './LabelForm';
import { callQuery, peopleQuery } from './queries';
import { useBulkSentence } from './useBulkSentence';

const WriteLetter = lazy(() => import('../letters/WriteLetter').then((file) => ({ default: file.WriteLetter })));

type Props = { slug: string; target: Target; count: number; done: () => void };

export function BulkActions({ slug, target, count, done }: Props) {
  const { t } = useTranslation('selection');
  const { number } = useFormat();
  const cache = useQueryClient();
  const people = useQuery(peopleQuery(slug)).data ?? [];
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const sentence = useBulkSentence(people);
  const [reached, setReached] = useState(0);
  const [writing, write] = useState(false);
  const again = () => void cache.invalidateQueries({ queryKey: ['lists', slug] });
  const acting = useMutation({
    mutationFn: (wish: Wish) => act(slug, target, wish, setReached),
    onSuccess: (what, wish) => {
      again();
      done();
      const left = what.left.length > 0 ? `${t('bulk.left', { count: what.left.length })} ${what.left[0] ?? ''}` : '';
      const back = () =>
        void takeBack(what)
          .then(() => say(t('bulk.undoing')))
          .catch((thrown) => regret(asProblem(thrown).message))
          .finally(again);
      if (what.changed > 0) say([sentence(wish, what.changed), left].filter(Boolean).join(' '), back);
      else regret(left || t('bulk.failed'));
      if (what.refused) regret(asProblem(what.refused).message);
    },
    onError: (problem) => regret(problem.message || t('bulk.failed')),
    onSettled: () => setReached(0),
  });
  if (acting.isPending && reached > 0)
    return <output>{t('bulk.working', { done: number(reached), total: number(count) })}</output>;
  return (
    <>
      <Menu position="top">
        <Menu.Target>
          <UnstyledButton className={bulkMain}>{t('bulk.lookAfter')}</UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {people.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => acting.mutate({ act: 'look_after', person: id })}>
              {name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => acting.mutate({ act: 'look_after' })}>{t('nobody')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Menu position="top">
        <Menu.Target>
          <UnstyledButton className={bulkAction}>{t('bulk.decide')}</UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {decisions.map((status) => (
            <Menu.Item key={status} onClick={() => acting.mutate({ act: 'status', status })}>
              {t(`status.${status}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <UnstyledButton className={bulkAction} onClick={() => write(true)}>
        {t('bulk.write')}
      </UnstyledButton>
      {writing && (
        <Suspense>
          <WriteLetter
            house={call.operator.id}
            kind="letter.by_hand"
            rows={rowsOf(slug, target)}
            people={people}
            close={() => write(false)}
          />
        </Suspense>
      )}
      <Over label={t('bulk.label')}>
        {(close) => (
          <LabelForm
            slug={slug}
            choose={(tag) => {
              close();
              acting.mutate({ act: 'tag', tag });
            }}
          />
        )}
      </Over>
      <Over label={t('bulk.unlabel')}>
        {(close) => (
          <LabelForm
            slug={slug}
            known
            choose={(tag) => {
              close();
              acting.mutate({ act: 'untag', tag });
            }}
          />
        )}
      </Over>
    </>
  );
}

function Over({ label, children }: { label: string; children: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="top" width={260} trapFocus>
      <Popover.Target>
        <UnstyledButton className={bulkAction} onClick={() => setOpen(!open)}>
          {label}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>{children(() => setOpen(false))}</Popover.Dropdown>
    </Popover>
  );
}
