// The draft: dates on the left, the steps in the middle, the file and its eligibility on the right.

import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHouseNow } from '../../app/clock';
import { listen } from '../../live';
import { cache, meQuery } from '../../queries';
import { applicationQuery, callQuery } from '../../selection/queries';
import { OfflineStrip } from '../../ui/states/OfflineStrip';
import { Dates } from '../page/Dates';
import { OtherLanguage } from '../page/OtherLanguage';
import { PublicPage } from '../page/PublicPage';
import { TrialNotice } from '../page/TrialNotice';
import { VerdictCard } from '../page/VerdictCard';
import { WayBack } from '../page/WayBack';
import { useStanding } from '../passport/OwnStartup';
import { waiting } from '../saving/changes';
import { Notices } from '../saving/Notices';
import { BeginAgain } from './BeginAgain';
import desk from './desk.module.css';
import { EarlierCard } from './EarlierCard';
import { FileDesk } from './FileDesk';
import { NoFile } from './NoFile';
import { OwnFile } from './OwnFile';
import { ownFile } from './ownFile';
import { StepCards } from './StepCards';
import { saverOf } from './savers';
import { useSteps } from './useSteps';
import { keepWayBack } from './wayBack';
import { YourFile } from './YourFile';

const route = getRouteApi('/apply/$slug/form');

export function FormPage() {
  const { slug } = route.useParams();
  const { file } = route.useSearch();
  const { data: me } = useSuspenseQuery(meQuery);
  const id = ownFile(me, slug, file);
  return id === undefined ? <NoFile slug={slug} signedIn={me !== null} /> : <Draft key={id} slug={slug} id={id} />;
}

function Draft({ slug, id }: { slug: string; id: number }) {
  const { t } = useTranslation('apply');
  const navigate = useNavigate();
  const now = useHouseNow();
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const { data: file } = useSuspenseQuery(applicationQuery(id));
  const saver = saverOf(id, call.questions);
  const standing = useStanding(saver);
  const [keeping, setKeeping] = useState(false);
  const { data: me } = useSuspenseQuery(meQuery);
  useEffect(() => listen(cache), []);
  // The hour that closes the file changes what may be done with it.
  const past = new Date(file.extension?.until ?? call.closes_at) < new Date(now);
  useEffect(() => {
    if (past && file.may.edit) void cache.invalidateQueries({ queryKey: applicationQuery(id).queryKey });
    if (past && call.state === 'open') void cache.invalidateQueries({ queryKey: callQuery(slug).queryKey });
  }, [past, file.may.edit, call.state, id, slug]);
  useEffect(() => {
    if (me) void keepWayBack(me);
  }, [me]);
  const form = useSteps({
    call,
    file,
    saver,
    standing,
    sent: () => navigate({ to: '/apply/$slug/sent', params: { slug }, search: { file: id } }),
  });
  return (
    <FileDesk call={call} file={file} saver={saver} standing={standing} asked={form.asked}>
      <PublicPage
        working
        title={call.name}
        lead={call.summary}
        wayBack={<WayBack call={call} claim={() => setKeeping(true)} />}
        notice={file.trial ? <TrialNotice call={call} /> : <OtherLanguage call={call} />}
      >
        <div className={desk.columns}>
          <div className={desk.left}>
            <Dates call={call} now={now} until={file.extension?.until} />
          </div>
          <div className={desk.middle}>
            <Notices lost={<BeginAgain />}>
              <div className={desk.strip}>
                <OfflineStrip waiting={waiting(standing.changes)} />
              </div>
              {form.notice}
            </Notices>
            {file.earlier && <EarlierCard earlier={file.earlier} />}
            <StepCards {...form} />
          </div>
          <div className={desk.right}>
            <YourFile steps={form.steps} current={form.current} open={form.open} next={form.next} />
            <VerdictCard verdict={file.verdict} />
          </div>
        </div>
        {keeping && (
          <OwnFile reason={t('claim.forKeeping')} owned={() => setKeeping(false)} leave={() => setKeeping(false)} />
        )}
        {form.owning && <OwnFile reason={t('claim.forSending')} owned={form.owned} leave={form.leave} />}
      </PublicPage>
    </FileDesk>
  );
}
