// The calls of the house: what is open, until when, and what has come in.
import { IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useHouseNow } from '../app/clock';
import { meQuery } from '../queries';
import { runsHouse } from '../roles';
import { LinkButton } from '../ui/shell/LinkButton';
import { Page } from '../ui/shell/Page';
import { Empty } from '../ui/states/Empty';
import { CallRow } from './CallRow';
import classes from './calls.module.css';
import { callsQuery } from './queries';

const order = { open: 0, published: 1, draft: 2, closed: 3 };

export function CallsList() {
  const { t } = useTranslation('selection');
  const { data: calls } = useSuspenseQuery(callsQuery);
  const { data: me } = useSuspenseQuery(meQuery);
  const now = useHouseNow();
  const staff = me !== null && runsHouse(me);
  const several = !staff || me.operators.length > 1;
  const sorted = [...calls].sort((a, b) => order[a.state] - order[b.state] || b.closes_at.localeCompare(a.closes_at));
  const open = calls.filter(({ state }) => state === 'open').length;
  const add = (
    <LinkButton to={'/calls/new' as string} size="xs" h={32} variant="default" leftSection={<IconPlus size={15} />}>
      {t('calls.new')}
    </LinkButton>
  );
  return (
    <Page path={[{ label: t('calls.title') }]} actions={staff && add}>
      <h1>{t('calls.title')}</h1>
      <p className={classes.lead}>{t('calls.open', { count: open })}</p>
      {sorted.length === 0 ? (
        <Empty title={t('calls.empty.title')} action={staff && add}>
          {t('calls.empty.text')}
        </Empty>
      ) : (
        <ul className={classes.calls}>
          {sorted.map((call) => (
            <CallRow key={call.slug} call={call} now={now} staff={staff} several={several} />
          ))}
        </ul>
      )}
    </Page>
  );
}
