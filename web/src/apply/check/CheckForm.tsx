// The two-minute check: only what the call's rules ask, no account, nothing stored. It answers as one fills it in.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallDetail } from '../../types';
import { asked } from '../draft/rules';
import fieldClasses from '../fields/fields.module.css';
import { VerdictCard } from '../page/VerdictCard';
import { CheckAnswers } from './CheckAnswers';
import { CheckFounded } from './CheckFounded';
import { CheckRevenue } from './CheckRevenue';
import classes from './check.module.css';
import { type Facts, nothingSaid } from './facts';
import { CheckCountry, CheckHeld, CheckNumber, CheckTechnologies } from './parts';
import { useVerdict } from './useVerdict';

export function CheckForm({ call }: { call: CallDetail }) {
  const { t } = useTranslation('apply');
  const [facts, setFacts] = useState<Facts>(nothingSaid);
  const verdict = useVerdict(call.slug, facts);
  const { facts: wanted, technologies, answers } = asked(call.rules);
  const set = (more: Partial<Facts>) => setFacts((now) => ({ ...now, ...more }));
  const part = { facts, set };
  return (
    <section className={classes.check} aria-labelledby="check">
      <h3 id="check">{t('check.title')}</h3>
      <p className="second quiet">{t('check.lead')}</p>
      <form className={classes.form} onSubmit={(event) => event.preventDefault()} noValidate>
        {(wanted.has('people') || wanted.has('developers')) && (
          <div className={fieldClasses.row}>
            {wanted.has('people') && <CheckNumber fact="people" {...part} />}
            {wanted.has('developers') && <CheckNumber fact="developers" {...part} />}
          </div>
        )}
        {wanted.has('technologies') && <CheckTechnologies named={technologies} {...part} />}
        {wanted.has('country') && <CheckCountry {...part} />}
        {wanted.has('founded') && <CheckFounded call={call} {...part} />}
        {wanted.has('revenue') && <CheckRevenue {...part} />}
        {wanted.has('held') && <CheckHeld {...part} />}
        <CheckAnswers call={call} asked={answers} {...part} />
      </form>
      {verdict.data && <VerdictCard verdict={verdict.data} level={3} />}
      {verdict.isError && <p className="second quiet">{t('noAnswer')}</p>}
    </section>
  );
}
