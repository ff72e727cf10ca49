// A startup's own page in the hands of its team: its facts to read, the form that changes them, its deck, its people.
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { houseQuery, meQuery } from '../../queries';
import { PassportRead } from '../../startups/PassportRead';
import { teamQuery } from '../../startups/queries';
import type { Startup } from '../../types';
import { Refused } from '../../ui/states/Refused';
import { SaveState } from '../../ui/states/SaveState';
import { focusField } from '../draft/focus';
import { keepWayBack } from '../draft/wayBack';
import { TextField } from '../fields/TextField';
import { waiting } from '../saving/changes';
import { Notices } from '../saving/Notices';
import { savingOf } from '../saving/savingOf';
import { unsettled } from '../saving/unsettled';
import { TeamPart } from '../team/TeamPart';
import { DeckField } from './DeckField';
import { OwnStartup, useOwnStartup, useStanding } from './OwnStartup';
import classes from './ownPassport.module.css';
import { PassportFields } from './PassportFields';
import { saverOfPassport } from './saver';
import { passportValue } from './stored';

type Props = { startup: Startup; editing: boolean; edit: (on: boolean) => void };

function useOwn(startup: Startup): OwnStartup {
  const { data: team } = useSuspenseQuery(teamQuery(startup.id));
  const { data: house } = useSuspenseQuery(houseQuery);
  const saver = saverOfPassport(startup.id);
  const standing = useStanding(saver);
  return {
    startup,
    team,
    saver,
    standing,
    locked: standing.state === 'shut',
    zone: house.time_zone,
    stored: (field) => passportValue(startup, field) ?? '',
    missing: [],
  };
}

export function OwnPassport({ startup, editing, edit }: Props) {
  const { t } = useTranslation('startups');
  const { data: me } = useSuspenseQuery(meQuery);
  const own = useOwn(startup);
  const { team, standing } = own;
  const open = unsettled(standing).length > 0;
  useEffect(() => {
    if (me) void keepWayBack(me);
  }, [me]);
  // Two texts to choose from, or one that can't be read yet, are on the screen until they are settled.
  useEffect(() => {
    if (open) edit(true);
  }, [open, edit]);
  const shut = () => {
    edit(false);
    requestAnimationFrame(() => document.getElementById('edit-startup')?.focus());
  };
  return (
    <OwnStartup value={own}>
      {editing ? <Form done={shut} /> : <PassportRead startup={startup} />}
      {!editing && waiting(standing.changes) > 0 && <SaveState saving={savingOf(standing)} />}
      <section>
        <h2>{t('team.title', { count: team.length })}</h2>
        <TeamPart />
      </section>
    </OwnStartup>
  );
}

function Form({ done }: { done: () => void }) {
  const { t } = useTranslation('startups');
  const { saver, standing } = useOwnStartup();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const finish = () => {
    saver.hurry();
    const [first] = unsettled(saver.look());
    if (first) focusField(first);
    else done();
  };
  return (
    <section className={classes.form} aria-labelledby="edit-title">
      <div className={classes.head}>
        <h2 id="edit-title" ref={title} tabIndex={-1}>
          {t('edit.title')}
        </h2>
        <SaveState saving={savingOf(standing)} />
      </div>
      <p className="second quiet">{t('edit.text')}</p>
      <Notices lost={<Refused reason={t('edit.lost')}>{t('edit.lostText')}</Refused>} />
      <PassportFields>
        <TextField field="startup.description" label={t('whatOwn')} required={false} long />
      </PassportFields>
      <DeckField />
      <div>
        <Button variant="default" onClick={finish}>
          {t('edit.done')}
        </Button>
      </div>
    </section>
  );
}
