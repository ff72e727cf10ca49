// What the houses that one runs ask of their people: a second step at sign-in.
import { Checkbox } from '@mantine/core';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import { cache } from '../queries';
import type { HouseRules as Rules } from '../types';
import { say } from '../ui/states/undo';
import classes from './account.module.css';
import { secondStepChanged } from './secondStep';

const rulesQuery = queryOptions({ queryKey: ['house-rules'], queryFn: () => body(api.GET('/api/operators')) });

export function HouseRules() {
  const { t } = useTranslation('account');
  const { data: houses } = useQuery(rulesQuery);
  const changing = useMutation({
    mutationFn: ({ slug, second_factor_required }: Rules) =>
      body(api.PATCH('/api/operators/{slug}', { params: { path: { slug } }, body: { second_factor_required } })),
    onSuccess: () => say(t('rules.saved')),
    onError: (thrown) => say(asProblem(thrown).message),
    onSettled: () => Promise.all([cache.invalidateQueries({ queryKey: rulesQuery.queryKey }), secondStepChanged()]),
  });
  if (!houses?.length) return null;
  return (
    <section className={classes.section}>
      <h2>{t('rules.title')}</h2>
      {houses.map((house) => (
        <Checkbox
          key={house.id}
          label={t('rules.second', { house: house.name })}
          checked={house.second_factor_required}
          disabled={changing.isPending}
          onChange={({ currentTarget: { checked } }) => changing.mutate({ ...house, second_factor_required: checked })}
        />
      ))}
      <p className="second quiet">{t('rules.text')}</p>
    </section>
  );
}
