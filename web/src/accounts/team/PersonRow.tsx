// Somebody of the house: their role, whether they have come in, a link for them, the end of the role.
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api';
import { asProblem } from '../../problem';
import { useFormat } from '../../ui/format';
import { say } from '../../ui/states/undo';
import classes from './people.module.css';
import { type PersonOfHouse, peopleQuery } from './queries';

export function PersonRow({ person, operator }: { person: PersonOfHouse; operator: number }) {
  const { t } = useTranslation(['people', 'accounts']);
  const { dayAndYear } = useFormat();
  const cache = useQueryClient();
  const [sure, setSure] = useState(false);
  const onError = (thrown: unknown) => say(asProblem(thrown).message);
  const linking = useMutation({
    mutationFn: () => body(api.POST('/api/people/{id}/link', { params: { path: { id: person.person } } })),
    onSuccess: async ({ address }) => {
      await navigator.clipboard.writeText(location.origin + address);
      say(t('linkCopied', { name: person.name }));
    },
    onError,
  });
  const ending = useMutation({
    mutationFn: () => api.DELETE('/api/grants/{id}', { params: { path: { id: person.grant } } }),
    onSuccess: () => say(t('ended', { name: person.name })),
    onError,
    onSettled: () => cache.invalidateQueries({ queryKey: peopleQuery(operator).queryKey }),
  });
  const seen = person.last_seen_at ? t('seen', { day: dayAndYear(person.last_seen_at) }) : t('neverSeen');
  return (
    <li>
      <div className={classes.who}>
        <b>{person.name}</b>
        <span className="second quiet">{person.email}</span>
      </div>
      <div className={classes.what}>
        <span>
          {t(`accounts:role.${person.role}`)}
          {person.programme_name && ` · ${person.programme_name}`}
        </span>
        <span className="second quiet">{person.come_in ? seen : t('waiting')}</span>
      </div>
      <div className={classes.acts}>
        {!person.come_in && (
          <Button size="xs" variant="default" loading={linking.isPending} onClick={() => linking.mutate()}>
            {t('copyLink')}
          </Button>
        )}
        <Button
          size="xs"
          variant={sure ? 'filled' : 'subtle'}
          color={sure ? 'brick' : 'gray'}
          loading={ending.isPending}
          onClick={() => (sure ? ending.mutate() : setSure(true))}
          onBlur={() => setSure(false)}
        >
          {t(sure ? 'endSure' : 'end')}
        </Button>
      </div>
    </li>
  );
}
