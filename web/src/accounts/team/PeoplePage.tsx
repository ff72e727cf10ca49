// Who works in the house and as what: invite somebody, hand over a link, take a role away.
import { Button, Select } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NotYours } from '../../app/NotYours';
import { meQuery } from '../../queries';
import { housesRun } from '../../roles';
import { Page } from '../../ui/shell/Page';
import { Invite } from './Invite';
import { PersonRow } from './PersonRow';
import classes from './people.module.css';
import { peopleQuery } from './queries';

export function PeoplePage() {
  const { t } = useTranslation('people');
  const { data: me } = useSuspenseQuery(meQuery);
  const houses = me ? housesRun(me) : [];
  const [chosen, setChosen] = useState<number | null>(null);
  const house = houses.find(({ id }) => id === chosen) ?? houses[0];
  const { data: people } = useQuery({ ...peopleQuery(house?.id ?? 0), enabled: house !== undefined });
  const [inviting, setInviting] = useState(false);
  if (!house) return <NotYours />;
  const invite = !inviting && (
    <Button size="xs" h={32} leftSection={<IconUserPlus size={15} />} onClick={() => setInviting(true)}>
      {t('invite')}
    </Button>
  );
  return (
    <Page path={[{ label: t('title') }]} actions={invite}>
      <h1>{t('title')}</h1>
      <p className={classes.lead}>{t('lead')}</p>
      {houses.length > 1 && (
        <Select
          className={classes.house}
          label={t('house')}
          allowDeselect={false}
          data={houses.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={String(house.id)}
          onChange={(value) => setChosen(Number(value))}
        />
      )}
      {inviting && <Invite operator={house.id} close={() => setInviting(false)} />}
      <ul className={classes.people}>
        {people?.map((person) => (
          <PersonRow key={person.grant} person={person} operator={house.id} />
        ))}
      </ul>
    </Page>
  );
}
