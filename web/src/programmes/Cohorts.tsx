// The cohorts of a programme in its panel: each can be planned anew, and one more can be added.
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onceOnly } from '../api';
import { useFormat } from '../ui/format';
import { CohortForm, type CohortWish } from './CohortForm';
import type { Programme } from './programmeForm';
import classes from './programmes.module.css';
import { programmesQuery } from './queries';

export function Cohorts({ programme: { slug, capacity } }: { programme: Programme }) {
  const { t } = useTranslation('programmes');
  const { data: programmes } = useSuspenseQuery(programmesQuery);
  const cohorts = programmes.find((each) => each.slug === slug)?.cohorts ?? [];
  const [changed, setChanged] = useState<number | null>(null);
  const fresh = { name: '', starts_on: '', ends_on: '', capacity: capacity ?? 15 };
  const add = (wish: CohortWish) =>
    body(api.POST('/api/programmes/{slug}/cohorts', { params: { path: { slug } }, body: wish, headers: onceOnly() }));
  const change = (id: number) => (wish: CohortWish) =>
    body(api.PATCH('/api/programmes/{slug}/cohorts/{id}', { params: { path: { slug, id } }, body: wish }));
  return (
    <>
      {cohorts.map(({ id, ...cohort }) =>
        changed === id ? (
          <CohortForm
            key={id}
            title={cohort.name}
            first={cohort}
            send={change(id)}
            told={(name) => t('cohort.saved', { name })}
            done={() => setChanged(null)}
            act={t('save')}
          >
            <Button variant="subtle" onClick={() => setChanged(null)}>
              {t('cohort.leave')}
            </Button>
          </CohortForm>
        ) : (
          <Planned key={id} slug={slug} id={id} cohort={cohort} change={() => setChanged(id)} />
        ),
      )}
      <CohortForm
        title={t('cohort.title')}
        first={fresh}
        send={add}
        told={(name) => t('cohort.added', { name })}
        act={t('cohort.add')}
      />
    </>
  );
}

function Planned({
  slug,
  id,
  cohort: { name, starts_on, ends_on, capacity },
  change,
}: {
  slug: string;
  id: number;
  cohort: CohortWish;
  change: () => void;
}) {
  const { t } = useTranslation('programmes');
  const { dayAndYear } = useFormat();
  return (
    <div className={classes.planned}>
      <div>
        <b>{name}</b> <span className="second aside">{t('startups', { count: capacity })}</span>
        <p className="second">
          <Link to="/programmes/$slug/cohorts/$id" params={{ slug, id }} className={classes.who}>
            {t('cohort.who')}
          </Link>
        </p>
        <p className="second quiet">{t('fromTo', { from: dayAndYear(starts_on), to: dayAndYear(ends_on) })}</p>
      </div>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPencil size={15} />}
        aria-label={t('editNamed', { name })}
        onClick={change}
      >
        {t('edit')}
      </Button>
    </div>
  );
}
