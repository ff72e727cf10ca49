// The way in: begin a file without an account, go on with the one that is begun, or what to do when the call is not open.
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../queries';
import { callsQuery } from '../../selection/queries';
import type { CallDetail } from '../../types';
import { LinkButton } from '../../ui/shell/LinkButton';
import desk from '../draft/desk.module.css';
import { ownFile } from '../draft/ownFile';
import { BeginButtons } from './BeginButtons';
import classes from './read.module.css';

export function Begin({ call, state }: { call: CallDetail; state: string }) {
  const { t } = useTranslation('apply');
  const { data: me } = useSuspenseQuery(meQuery);
  const own = ownFile(me, call.slug, undefined);
  const status = me?.applications.find(({ id }) => id === own)?.status;
  const params = { slug: call.slug };
  const again = status === 'withdrawn';
  return (
    <section className={desk.file} aria-labelledby="begin">
      <h2 id="begin">
        {t(call.state === 'open' ? 'begin.open' : call.state === 'closed' ? 'begin.closed' : 'begin.soon')}
      </h2>
      <p className={classes.state} data-open={call.state === 'open' || undefined}>
        {state}
      </p>
      {call.state === 'open' && (own === undefined || again) && <BeginButtons slug={call.slug} />}
      {own !== undefined && !again && (
        <div className={desk.next}>
          <LinkButton
            fullWidth
            size="md"
            h={44}
            to={status === 'draft' ? '/apply/$slug/form' : '/apply/$slug/sent'}
            params={params}
          >
            {t(status === 'draft' ? 'begin.goOn' : 'begin.receipt')}
          </LinkButton>
        </div>
      )}
      <p className={desk.until}>
        {t(
          call.state === 'open'
            ? me?.claimed
              ? 'begin.noteIn'
              : 'begin.note'
            : call.state === 'closed'
              ? 'begin.closedNote'
              : 'begin.soonNote',
        )}
      </p>
      {!me && (
        <p className={classes.back}>
          {t('begin.back')}{' '}
          <Link to="/sign-in" search={{ next: `/apply/${call.slug}/form` }}>
            {t('begin.comeBack')}
          </Link>
        </p>
      )}
      {call.state === 'closed' && <OtherCalls slug={call.slug} />}
    </section>
  );
}

function OtherCalls({ slug }: { slug: string }) {
  const { t } = useTranslation('apply');
  const { data: calls } = useSuspenseQuery(callsQuery);
  const others = calls.filter((call) => call.slug !== slug && (call.state === 'open' || call.state === 'published'));
  if (others.length === 0) return null;
  return (
    <ul className={classes.others}>
      {others.map((call) => (
        <li key={call.slug}>
          <Link to="/apply/$slug" params={{ slug: call.slug }}>
            {call.name}
          </Link>
          <span className="second quiet">{t(`otherState.${call.state as 'open' | 'published'}`)}</span>
        </li>
      ))}
    </ul>
  );
}
