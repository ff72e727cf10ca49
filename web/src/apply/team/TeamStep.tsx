// Who will be in the house.
import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { idOf, useDesk } from '../draft/FileDesk';
import { Fault } from '../fields/Field';
import { unsavedPerson } from './keptPerson';
import { MemberForm } from './MemberForm';
import { MemberRow } from './MemberRow';
import classes from './team.module.css';

export function TeamStep() {
  const { t } = useTranslation('apply');
  const { file, asked } = useDesk();
  const [open, setOpen] = useState(() => unsavedPerson(localStorage, file.id));
  const shut = () => setOpen(undefined);
  const missing = asked ? file.missing.filter(({ field }) => field.includes('team')) : [];
  return (
    <div id={idOf('team')} tabIndex={-1}>
      {file.team.length > 0 && (
        <ul className={classes.people}>
          {file.team.map((member) =>
            open === member.id ? (
              <li key={member.id}>
                <MemberForm member={member} done={shut} />
              </li>
            ) : (
              <MemberRow key={member.id} member={member} edit={() => setOpen(member.id)} />
            ),
          )}
        </ul>
      )}
      {open === 'new' ? (
        <MemberForm done={shut} />
      ) : (
        file.may.edit && (
          <UnstyledButton className={classes.add} onClick={() => setOpen('new')}>
            <IconPlus size={14} aria-hidden="true" />
            {t('team.add')}
          </UnstyledButton>
        )
      )}
      {missing.map(({ field, sentence }) => (
        <Fault key={field} id={idOf(field)}>
          {sentence}
        </Fault>
      ))}
    </div>
  );
}
