// The only open door for whoever still owes the second step that their house asks for.
import { Button } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import { houseQuery } from '../queries';
import { say } from '../ui/states/undo';
import { signOut } from './actions';
import { Hall } from './door/Hall';
import { Enrolment } from './Enrolment';
import { RecoveryCodes } from './RecoveryCodes';
import { beginSecondStep, secondStepChanged } from './secondStep';
import classes from './signIn.module.css';

export function StepNeeded() {
  const { t } = useTranslation(['account', 'app']);
  const { data: house } = useSuspenseQuery(houseQuery);
  const router = useRouter();
  const navigate = useNavigate();
  const [codes, setCodes] = useState<string[]>();
  const beginning = useMutation({
    mutationFn: beginSecondStep,
    onError: (thrown) => say(asProblem(thrown).message),
  });
  const goIn = async () => {
    await secondStepChanged();
    await router.invalidate();
    await navigate({ to: '/' });
  };
  const leave = async () => {
    await signOut();
    await navigate({ to: '/sign-in' });
  };
  return (
    <Hall title={t('second.needed')} lit={house.present}>
      <h1>{t('second.needed')}</h1>
      <p className={classes.lead}>{t('second.neededText')}</p>
      {codes && <RecoveryCodes codes={codes} kept={() => void goIn()} keptWords={t('second.goOn')} />}
      {!codes && beginning.data && <Enrolment begun={beginning.data} confirmed={setCodes} />}
      {!codes && !beginning.data && (
        <div className={classes.ways}>
          <Button loading={beginning.isPending} onClick={() => beginning.mutate()}>
            {t('second.begin')}
          </Button>
          <Button variant="default" onClick={() => void leave()}>
            {t('app:signOut')}
          </Button>
        </div>
      )}
    </Hall>
  );
}
