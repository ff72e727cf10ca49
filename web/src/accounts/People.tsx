// The people of the demonstration, each one click away, with what waits for them.

import { IconArrowRight } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import type { Role } from '../types';
import { Avatar } from '../ui/pieces/Faces';
import { Broken } from '../ui/states/Broken';
import { type DemoPerson, enterAs } from './actions';
import classes from './people.module.css';

type DemoKey = 'manager' | 'juror' | 'advisor' | 'founder' | 'admin';
type Props = { people: DemoPerson[]; entered: () => void };

export function People({ people, entered }: Props) {
  const { t } = useTranslation('accounts');
  const entering = useMutation({ mutationFn: enterAs, onSuccess: entered });
  return (
    <>
      <ul className={classes.people}>
        {people.map(({ key, name, role_line, waiting }) => (
          <li key={key}>
            <button type="button" onClick={() => entering.mutate(key)} disabled={entering.isPending}>
              <Avatar name={name} size={40} />
              <span className={classes.who}>
                <span>
                  <b>{name}</b>{' '}
                  <span className="second quiet">
                    {t(`role.${key === 'founder' ? 'founder' : (role_line as Role)}`)}
                  </span>
                </span>
                <span className="second quiet">
                  {t(`person.${key as DemoKey}`)} {t('waiting', { count: waiting })}
                </span>
              </span>
              <span className={classes.enter}>
                <span>{t('signIn.enter')}</span>
                <IconArrowRight size={17} aria-hidden="true" />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {entering.error && <Broken title={entering.error.message} request={asProblem(entering.error).request} />}
    </>
  );
}
