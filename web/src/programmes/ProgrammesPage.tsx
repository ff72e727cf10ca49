// The programmes along the pathway that a startup takes: what each is, how long, for how much, and its cohorts.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../queries';
import { runsHouse } from '../roles';
import { everybodysCallsQuery } from '../selection/queries';
import { Page } from '../ui/shell/Page';
import { Empty } from '../ui/states/Empty';
import { ProgrammeDrawer } from './ProgrammeDrawer';
import { ProgrammeRow } from './ProgrammeRow';
import type { Programme } from './programmeForm';
import classes from './programmes.module.css';
import { programmesQuery } from './queries';

export function ProgrammesPage() {
  const { t } = useTranslation('programmes');
  const { data: programmes } = useSuspenseQuery(programmesQuery);
  const { data: calls } = useSuspenseQuery(everybodysCallsQuery);
  const { data: me } = useSuspenseQuery(meQuery);
  const [edited, setEdited] = useState<Programme | 'new' | null>(null);
  const staff = me !== null && runsHouse(me);
  const sorted = [...programmes].sort((a, b) => a.phase - b.phase || a.name.localeCompare(b.name));
  const add = (
    <Button size="xs" h={32} variant="default" leftSection={<IconPlus size={15} />} onClick={() => setEdited('new')}>
      {t('new')}
    </Button>
  );
  return (
    <Page path={[{ label: t('title') }]} actions={staff && add}>
      <h1>{t('title')}</h1>
      <p className={classes.lead}>{t('lead')}</p>
      {sorted.length === 0 ? (
        <Empty title={t('empty.title')} action={staff && add}>
          {t('empty.text')}
        </Empty>
      ) : (
        <ul className={classes.programmes}>
          {sorted.map((programme) => (
            <ProgrammeRow
              key={programme.slug}
              programme={programme}
              calls={calls.filter((call) => call.programme.slug === programme.slug)}
              edit={programme.run ? () => setEdited(programme) : undefined}
            />
          ))}
        </ul>
      )}
      {edited && <ProgrammeDrawer programme={edited === 'new' ? null : edited} close={() => setEdited(null)} />}
    </Page>
  );
}
