// A spreadsheet into a call: drop it, say what its columns mean, see what would happen, let it run, take it back.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Lookalikes } from '../../startups/Lookalikes';
import { Page } from '../../ui/shell/Page';
import { CallTabs } from '../CallTabs';
import { useCallPath } from '../call/callPath';
import { callQuery } from '../queries';
import { DropPlace } from './DropPlace';
import { ImportReport } from './ImportReport';
import classes from './import.module.css';
import { MappingDesk } from './MappingDesk';
import { PastImports } from './PastImports';
import { atWork, importQuery, importsQuery } from './queries';
import { RunningImport } from './RunningImport';
import { TakingBack } from './TakingBack';

const route = getRouteApi('/inside/calls/$slug/import');

export function ImportPage() {
  const { t } = useTranslation('imports');
  const { slug } = route.useParams();
  const { file } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const { data: past } = useSuspenseQuery(importsQuery(slug));
  const { data: chosen } = useQuery({ ...importQuery(file ?? 0), enabled: file !== undefined });
  const path = useCallPath(call, t('title'));
  const show = (id: number | undefined) => void navigate({ search: id === undefined ? {} : { file: id } });
  const current = file === undefined ? undefined : chosen;
  if (current?.state === 'read')
    return (
      <MappingDesk key={`${current.id} ${current.sheet}`} call={call} file={current} leave={() => show(undefined)} />
    );
  return (
    <Page path={path}>
      <div className={classes.tabs}>
        <CallTabs slug={slug} here="import" sent={call.counts?.sent} />
      </div>
      <div className={classes.page}>
        <div className={classes.main}>
          <h1>{t('heading')}</h1>
          <p className={classes.lead}>{t('lead')}</p>
          {current?.state === 'running' && <RunningImport file={current} />}
          {current?.state === 'taking_back' && <TakingBack file={current} />}
          {current && !atWork(current) && <ImportReport file={current} slug={slug} />}
          {!atWork(current) && <DropPlace slug={slug} read={({ id }) => show(id)} small={current !== undefined} />}
          <Lookalikes key={current?.state} />
        </div>
        <PastImports imports={past} here={file} />
      </div>
    </Page>
  );
}
