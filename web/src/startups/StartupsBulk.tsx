// What a manager does with several startups at once: write to them, in the name of a house that one runs.
import { Menu, UnstyledButton } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../accounts/team/queries';
import { meQuery } from '../queries';
import { housesRun } from '../roles';
import type { Me } from '../types';
import { BulkBar, bulkAction, bulkMain } from '../ui/table/BulkBar';
import type { Selection } from '../ui/table/selection';
import type { StartupsAsked } from './queries';
import { rowsOf } from './writtenTo';

const WriteLetter = lazy(() => import('../letters/WriteLetter').then((file) => ({ default: file.WriteLetter })));

type House = Me['operators'][number];
type Props = { selection: Selection; asked: StartupsAsked; total: number };

export function StartupsBulk({ selection, asked, total }: Props) {
  const { t } = useTranslation('startups');
  const { data: me } = useSuspenseQuery(meQuery);
  const houses = me?.operators ?? [];
  const [writing, write] = useState<House>();
  const { data: colleagues } = useQuery({
    ...peopleQuery(writing?.id ?? 0),
    enabled: me !== null && housesRun(me).some(({ id }) => id === writing?.id),
  });
  const people = new Map(colleagues?.map(({ person, name }) => [person, { id: person, name }]));
  const count = selection.whole ? total : selection.chosen.size;
  const words = <UnstyledButton className={bulkMain}>{t('bulk.write')}</UnstyledButton>;
  return (
    <BulkBar
      count={count}
      clear={selection.clear}
      {...(selection.whole && { label: t('bulk.whole', { count: total }) })}
      offer={
        selection.all &&
        !selection.whole &&
        total > selection.chosen.size && (
          <UnstyledButton className={bulkAction} onClick={selection.takeWhole}>
            {t('bulk.allMatching', { count: total })}
          </UnstyledButton>
        )
      }
    >
      {houses.length === 1 ? (
        <UnstyledButton className={bulkMain} onClick={() => write(houses[0])}>
          {t('bulk.write')}
        </UnstyledButton>
      ) : (
        <Menu position="top">
          <Menu.Target>{words}</Menu.Target>
          <Menu.Dropdown>
            {houses.map((house) => (
              <Menu.Item key={house.id} onClick={() => write(house)}>
                {t('bulk.from', { house: house.name })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {writing && (
        <Suspense>
          <WriteLetter
            house={writing.id}
            kind="letter.to_startup"
            rows={rowsOf(writing.slug, asked, selection)}
            people={[...people.values()]}
            close={() => write(undefined)}
          />
        </Suspense>
      )}
    </BulkBar>
  );
}
