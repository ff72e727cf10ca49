// No call at this address, or not published yet: the calls that are open.
import { useQuery } from '@tanstack/react-query';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Fault } from '../../app/Fault';
import { asProblem } from '../../problem';
import { callsQuery } from '../../selection/queries';
import { Empty } from '../../ui/states/Empty';
import { PublicPage } from '../page/PublicPage';
import classes from './read.module.css';

export function CallFault(props: ErrorComponentProps) {
  const { t } = useTranslation('apply');
  const { data: calls } = useQuery(callsQuery);
  if (asProblem(props.error).status !== 404) return <Fault {...props} />;
  const open = (calls ?? []).filter(({ state }) => state === 'open' || state === 'published');
  return (
    <PublicPage title={t('notFound.title')} low>
      <Empty title={t(open.length > 0 ? 'notFound.others' : 'notFound.none')}>{t('notFound.text')}</Empty>
      <ul className={classes.others} data-card>
        {open.map((call) => (
          <li key={call.slug}>
            <Link to="/apply/$slug" params={{ slug: call.slug }}>
              {call.name}
            </Link>
            <span className="second quiet">{call.summary}</span>
          </li>
        ))}
      </ul>
    </PublicPage>
  );
}
