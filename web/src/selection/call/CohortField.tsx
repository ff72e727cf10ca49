// The cohort that a call fills, among those of its programme.
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { programmesQuery } from '../../programmes/queries';
import type { CallFormState } from './useCallForm';

export function CohortField({ state, programme }: { state: CallFormState; programme: string }) {
  const { t } = useTranslation('calls');
  const { data: programmes = [] } = useQuery(programmesQuery);
  const cohorts = programmes.find(({ slug }) => slug === programme)?.cohorts ?? [];
  if (cohorts.length === 0) return null;
  return (
    <Select
      label={t('field.cohort')}
      placeholder={t('field.cohortNone')}
      data={cohorts.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={state.form.cohort || null}
      clearable
      onChange={(id) => state.set('cohort', id ?? '')}
    />
  );
}
