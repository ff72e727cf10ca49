// The second step on one's own account: off or on, its recovery codes, and the way out of it.
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import { useFormat } from '../ui/format';
import { say } from '../ui/states/undo';
import classes from './account.module.css';
import { Enrolment } from './Enrolment';
import { ProvenAct } from './ProvenAct';
import { RecoveryCodes } from './RecoveryCodes';
import { beginSecondStep, newRecoveryCodes, removeSecondStep, secondStepChanged, secondStepQuery } from './secondStep';

type Act = 'none' | 'codes' | 'removal';

export function SecondStep() {
  const { t } = useTranslation('account');
  const { dayAndYear } = useFormat();
  const { data: step } = useQuery(secondStepQuery);
  const [act, setAct] = useState<Act>('none');
  const [codes, setCodes] = useState<string[]>();
  const beginning = useMutation({
    mutationFn: beginSecondStep,
    onError: (thrown) => say(asProblem(thrown).message),
  });
  const shown = (made: string[]) => {
    beginning.reset();
    setAct('none');
    setCodes(made);
    void secondStepChanged();
  };
  const removed = () => {
    setAct('none');
    say(t('second.removed'));
    void secondStepChanged();
  };
  if (!step) return null;
  const resting = !codes && !beginning.data && act === 'none';
  return (
    <section className={classes.section}>
      <h2>{t('second.title')}</h2>
      <p className="second quiet">
        {step.since
          ? `${t('second.on', { day: dayAndYear(step.since) })} ${t('second.left', { count: step.recovery_codes_left })}`
          : t('second.off')}
      </p>
      {codes && <RecoveryCodes codes={codes} kept={() => setCodes(undefined)} />}
      {!codes && beginning.data && <Enrolment begun={beginning.data} confirmed={shown} cancel={beginning.reset} />}
      {act === 'codes' && (
        <ProvenAct
          verb={t('second.makeCodes')}
          act={newRecoveryCodes}
          done={(made) => shown(made.codes)}
          cancel={() => setAct('none')}
        />
      )}
      {act === 'removal' && (
        <ProvenAct
          verb={t('second.remove')}
          act={removeSecondStep}
          done={removed}
          cancel={() => setAct('none')}
          destroys
        />
      )}
      {resting && !step.since && (
        <Button variant="default" loading={beginning.isPending} onClick={() => beginning.mutate()}>
          {t('second.begin')}
        </Button>
      )}
      {resting && step.since && (
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => setAct('codes')}>
            {t('second.more')}
          </Button>
          <Button variant="outline" color="brick" onClick={() => setAct('removal')}>
            {t('second.remove')}
          </Button>
        </div>
      )}
    </section>
  );
}
