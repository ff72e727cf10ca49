// For those who come to apply: the calls that are open, to read without an account.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callsQuery } from '../selection/queries';
import { useWhose } from '../selection/whose';
import classes from './signIn.module.css';

export function OpenCalls() {
  const { t } = useTranslation('accounts');
  const whose = useWhose();
  const { data: calls } = useQuery(callsQuery);
  const open = (calls ?? []).filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <p className={classes.calls}>
      {t('signIn.calls')}{' '}
      {open.map((call) => (
        <span key={call.slug}>
          <Link to="/apply/$slug" params={{ slug: call.slug }}>
            {call.name}
          </Link>
          {whose(call) && <span className="aside"> {whose(call)}</span>}
        </span>
      ))}
    </p>
  );
}
