// What the founder agrees to, in the call's own words.
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallDetail } from '../../types';
import { Fault } from '../fields/Field';
import { useField } from '../passport/OwnStartup';
import { said } from '../said';
import desk from './desk.module.css';
import { useDesk } from './FileDesk';
import { consentField, given } from './stored';

export function ConsentsStep() {
  const { call } = useDesk();
  return (
    <div className={desk.fields}>
      {call.consents.map((consent) => (
        <ConsentField key={consent.key} consent={consent} />
      ))}
    </div>
  );
}

function ConsentField({ consent }: { consent: CallDetail['consents'][number] }) {
  const { t } = useTranslation('apply');
  const hand = useField(consentField(consent.key));
  const choose = (on: boolean) => {
    hand.type(on ? given : '');
    hand.leave();
  };
  return (
    <div>
      <Checkbox
        id={hand.id}
        size="sm"
        className={desk.consent}
        label={consent.required ? said(consent.text) : `${said(consent.text)} (${t('optional')})`}
        checked={hand.value === given}
        disabled={hand.locked}
        aria-describedby={hand.fault ? `${hand.id}-fault` : undefined}
        aria-required={consent.required}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <Fault id={hand.id}>{hand.fault}</Fault>
    </div>
  );
}
