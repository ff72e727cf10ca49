// Whose files a phase is for, and who reads them: a national final has its countries and its jury.
import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phase } from '../types';
import { useCountries } from '../ui/countries';
import { reviewersQuery } from './queries';

const places = ['everywhere', 'countries', 'elsewhere'] as const;
type Scope = Partial<Pick<Phase, 'files_from' | 'countries'>> & { readers?: number[] };

export function PhaseScope({ slug, phase, keep }: { slug: string; phase: Phase; keep: (scope: Scope) => void }) {
  const { t } = useTranslation('reviews');
  const { data } = useQuery(reviewersQuery(slug));
  const countries = useCountries();
  const [from, choose] = useState(phase.files_from);
  const named = phase.readers ?? [];
  return (
    <>
      <Select
        label={t('scope.from')}
        description={from === 'elsewhere' ? t('scope.elsewhereHint') : undefined}
        allowDeselect={false}
        data={places.map((place) => ({ value: place, label: t(`scope.${place}`) }))}
        value={from}
        onChange={(value) => {
          const next = places.find((place) => place === value) ?? 'everywhere';
          choose(next);
          if (next !== 'countries' || phase.countries.length > 0) keep({ files_from: next });
        }}
      />
      {from === 'countries' && (
        <MultiSelect
          label={t('scope.whichCountries')}
          searchable
          data={countries}
          value={phase.countries}
          error={phase.countries.length === 0 ? t('scope.nameOne') : undefined}
          onChange={(chosen) => chosen.length > 0 && keep({ files_from: 'countries', countries: chosen })}
        />
      )}
      <MultiSelect
        label={t('scope.readers')}
        placeholder={named.length === 0 ? t('scope.allReaders') : undefined}
        searchable
        data={(data?.reviewers ?? []).map(({ id, person }) => ({ value: String(id), label: person.name }))}
        value={named.map(String)}
        onChange={(chosen) => keep({ readers: chosen.map(Number) })}
      />
    </>
  );
}
