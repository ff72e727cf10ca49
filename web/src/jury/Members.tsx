// Who sits in the jury, who came, how many files each sits out; and who of the house could be asked.
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api';
import { asProblem } from '../problem';
import type { JuryPageTold } from '../types';
import { goOn } from '../ui/dialog/goOn';
import { useFormat } from '../ui/format';
import { AskPeople } from '../ui/pieces/AskPeople';
import { Avatar } from '../ui/pieces/Faces';
import { regret } from '../ui/states/undo';
import classes from './jury.module.css';
import { juryQuery } from './queries';

type Act = { kind: 'remove' | 'came'; person: number };

export function Members({ page }: { page: JuryPageTold }) {
  const { t } = useTranslation('jury');
  const { time } = useFormat();
  const cache = useQueryClient();
  const { id, state, time_zone: zone } = page.head;
  const settled = {
    onError: (thrown: unknown) => regret(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: juryQuery(id).queryKey }),
  };
  const adding = useMutation({
    mutationFn: (people: number[]) =>
      api.POST('/api/juries/{id}/members', { params: { path: { id } }, body: { people } }),
    ...settled,
  });
  const acting = useMutation({
    mutationFn: ({ kind, person }: Act): Promise<unknown> =>
      kind === 'came'
        ? api.POST('/api/juries/{id}/arrivals', { params: { path: { id } }, body: { person } })
        : api.DELETE('/api/juries/{id}/members/{person}', { params: { path: { id, person } } }),
    ...settled,
  });
  return (
    <section className={classes.block} aria-labelledby="members">
      <h2 id="members" tabIndex={-1}>
        {t('sits', { count: page.members.length })}
      </h2>
      <ul className={classes.members}>
        {page.members.map((member) => (
          <li key={member.person}>
            <Avatar name={member.name} size={28} />
            <b>{member.name}</b>
            <span className="quiet">
              {[
                member.came_at && t('came', { time: time(member.came_at, zone) }),
                member.ties > 0 && t('ties', { count: member.ties }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {state === 'open' && !member.came_at && (
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                aria-label={t('isHereNamed', { name: member.name })}
                data-row="came"
                onClick={(event) => {
                  goOn(event.currentTarget);
                  acting.mutate({ kind: 'came', person: member.person });
                }}
              >
                {t('isHere')}
              </Button>
            )}
            {state === 'planned' && (
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                aria-label={t('letGoNamed', { name: member.name })}
                data-row="remove"
                onClick={(event) => {
                  goOn(event.currentTarget);
                  acting.mutate({ kind: 'remove', person: member.person });
                }}
              >
                {t('letGo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {state !== 'closed' && (
        <AskPeople label={t('candidates')} action={t('askThem')} people={page.candidates} asking={adding} />
      )}
    </section>
  );
}
