// The receipt: number, time and next step, to print or keep as a PDF; what can still be changed, and until when.
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useHouseNow } from '../../app/clock';
import { OwnInterview } from '../../interviews/OwnInterview';
import { OwnOffer } from '../../offers/OwnOffer';
import { meQuery } from '../../queries';
import { applicationQuery, callQuery } from '../../selection/queries';
import { StatusTag } from '../../selection/StatusTag';
import { Voice } from '../../ui/pieces/Voice';
import desk from '../draft/desk.module.css';
import { NoFile } from '../draft/NoFile';
import { ownFile } from '../draft/ownFile';
import { Dates } from '../page/Dates';
import { PublicPage } from '../page/PublicPage';
import { TrialNotice } from '../page/TrialNotice';
import { VerdictCard } from '../page/VerdictCard';
import { WayBack } from '../page/WayBack';
import { Changes } from './Changes';
import { receiptQuery } from './queries';
import { ReceiptCard } from './ReceiptCard';
import classes from './sent.module.css';
import { Withdraw, Withdrawn } from './Withdraw';

const standing: ReadonlySet<string> = new Set(['offered', 'accepted', 'joined']);
const route = getRouteApi('/apply/$slug/sent');

export function SentPage() {
  const { slug } = route.useParams();
  const { file } = route.useSearch();
  const { data: me } = useSuspenseQuery(meQuery);
  const id = ownFile(me, slug, file);
  return id === undefined ? <NoFile slug={slug} signedIn={me !== null} /> : <Sent slug={slug} id={id} />;
}

function Sent({ slug, id }: { slug: string; id: number }) {
  const { t } = useTranslation('apply');
  const now = useHouseNow();
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const { data: file } = useSuspenseQuery(applicationQuery(id));
  if (file.status === 'withdrawn') return <Withdrawn call={call} file={file} />;
  if (!file.sent_at) return <NoFile slug={slug} signedIn />;
  return (
    <PublicPage
      title={file.status === 'submitted' ? t('sent.title', { startup: file.startup.name }) : file.startup.name}
      lead={call.name}
      wayBack={<WayBack call={call} />}
      notice={file.trial && <TrialNotice call={call} />}
      low
    >
      <div className={desk.columns}>
        <div className={desk.left}>
          <Dates call={call} now={now} until={file.extension?.until} />
        </div>
        <div className={desk.middle}>
          {standing.has(file.status) && <OwnOffer id={id} />}
          {file.status === 'interview' && <OwnInterview id={id} />}
          {file.status !== 'submitted' && (
            <section className={desk.card} aria-labelledby="stands">
              <div className={desk.cardHead}>
                <h2 id="stands">{t('receipt.whereTitle')}</h2>
                <StatusTag status={file.status} />
              </div>
              <p className={classes.next}>{t(`stand.${file.status}`)}</p>
              {file.reasons && (
                <div className={classes.reasons}>
                  <h3>{t('receipt.reasons')}</h3>
                  <Voice>{file.reasons.text}</Voice>
                </div>
              )}
            </section>
          )}
          <Receipt id={id} zone={call.time_zone} next={file.status === 'submitted'} />
        </div>
        <div className={desk.right}>
          {file.status === 'submitted' && <Changes call={call} file={file} />}
          <VerdictCard verdict={file.verdict} final={!file.may.edit} />
          {file.may.withdraw && (
            <div className={classes.withdraw}>
              <Withdraw file={file} />
            </div>
          )}
        </div>
      </div>
    </PublicPage>
  );
}

function Receipt({ id, zone, next }: { id: number; zone: string; next: boolean }) {
  const { data: receipt } = useSuspenseQuery(receiptQuery(id));
  return <ReceiptCard id={id} receipt={receipt} zone={zone} next={next} />;
}
