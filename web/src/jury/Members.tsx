// Who sits in the jury, who came, how many files each sits out; and who of the house could be asked.
import { Button, MultiSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api';
import { asProblem } from '../problem';
import type { JuryPageTold } from '../types';
import { useFormat } from '../ui/format';
import { Avatar } from '../ui/pieces/Faces';
import { regret } from '../ui/states/undo';
import classes from './jury.module.css';
import { juryQuery } from './queries';

type Act = { kind: 'add' } | { kind: 'remove' | 'came'; person: number };

export function Members({ page }: { page: JuryPageTold }) {
  const { t } = useTranslation('jury');
  const { time } = useFormat();
  const cache = useQueryClient();
  const [asked, ask] = useState<string[]>([]);
  const { id, state, time_zone: zone } = page.head;
  const acting = useMutation({
    mutationFn: (act: Act): Promise<unknown> => {
      if (act.kind === 'add')
        return api.POST('/api/juries/{id}/members', { params: { path: { id } }, body: { people: asked.map(Number) } });
      const { person } = act;
      if (act.kind === 'came')
        return api.POST('/api/juries/{id}/arrivals', { params: { path: { id } }, body: { person } });
      return api.DELETE('/api/juries/{id}/members/{person}', { params: { path: { id, person } } });
    },
    onSuccess: (_done, act) => act.kind === 'add' && ask([]),
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: juryQuery(id).queryKey }),
  });
  return (
    <section className={classes.block} aria-labelledby="members">
      <h2 id="members">{t('sits', { count: page.members.length })}</h2>
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
                onClick={() => acting.mutate({ kind: 'came', person: member.person })}
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
                onClick={() => acting.mutate({ kind: 'remove', person: member.person })}
              >
                {t('letGo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {state !== 'closed' && page.candidates.length > 0 && (
        <div className={classes.ask}>
          <MultiSelect
            className={classes.candidates}
            label={t('candidates')}
            searchable
            data={page.candidates.map(({ person, name }) => ({ value: String(person), label: name }))}
            value={asked}
            onChange={ask}
          />
          <Button
            variant="default"
            disabled={asked.length === 0}
            loading={acting.isPending}
            onClick={() => acting.mutate({ kind: 'add' })}
          >
            {t('askThem')}
          </Button>
        </div>
      )}
    </section>
  );
}
