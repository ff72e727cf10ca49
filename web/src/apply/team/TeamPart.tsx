// Who will be in the house.
import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../fields/Field';
import { idOf, useOwnStartup } from '../passport/OwnStartup';
import { unsavedPerson } from './keptPerson';
import { MemberForm } from './MemberForm';
import { MemberRow } from './MemberRow';
import classes from './team.module.css';

export function TeamPart() {
  const { t } = useTranslation('apply');
  const { startup, team, locked, missing } = useOwnStartup();
  const [open, setOpen] = useState(() => unsavedPerson(localStorage, startup.id));
  // Whoever leaves the form goes on from the button that opened it.
  const left = useRef<typeof open>(undefined);
  const shut = () => {
    left.current = open;
    setOpen(undefined);
  };
  const back = (place: typeof open) => (drawn: HTMLButtonElement | null) => {
    if (!drawn || left.current !== place) return;
    left.current = undefined;
    drawn.focus();
  };
  const lacking = missing.filter(({ field }) => field.includes('team'));
  return (
    <div id={idOf('team')} tabIndex={-1}>
      {team.length > 0 && (
        <ul className={classes.people}>
          {team.map((member) =>
            open === member.id ? (
              <li key={member.id}>
                <MemberForm member={member} done={shut} />
              </li>
            ) : (
              <MemberRow key={member.id} member={member} back={back(member.id)} edit={() => setOpen(member.id)} />
            ),
          )}
        </ul>
      )}
      {open === 'new' ? (
        <MemberForm done={shut} />
      ) : (
        !locked && (
          <UnstyledButton ref={back('new')} className={classes.add} onClick={() => setOpen('new')}>
            <IconPlus size={14} aria-hidden="true" />
            {t('team.add')}
          </UnstyledButton>
        )
      )}
      {lacking.map(({ field, sentence }) => (
        <Fault key={field} id={idOf(field)}>
          {sentence}
        </Fault>
      ))}
    </div>
  );
}
