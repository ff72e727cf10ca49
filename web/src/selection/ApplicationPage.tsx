// One file: their words left, facts and rules as sentences in the middle, history right; one filled button.
import { useMediaQuery } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/shell/Page';
import { ApplicationHead } from './ApplicationHead';
import classes from './application.module.css';
import { Facts } from './Facts';
import { HistoryPanel } from './HistoryPanel';
import { viewText } from './listQuery';
import { Neighbours } from './Neighbours';
import { type Panel, PanelTabs } from './PanelTabs';
import { applicationQuery, callQuery } from './queries';
import { useOpening } from './useOpening';
import { useVersions } from './useVersions';
import { WrittenAnswers } from './WrittenAnswers';

const route = getRouteApi('/inside/calls/$slug/applications/$id');

export function ApplicationPage() {
  const { t } = useTranslation('selection');
  const { slug, id } = route.useParams();
  const address = route.useSearch();
  const words = useLocation({ select: ({ state }) => state.words ?? '' });
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const { data: file } = useSuspenseQuery(applicationQuery(id));
  const two = useMediaQuery('(max-width: 1239.98px)', false, { getInitialValueInEffect: false });
  const one = useMediaQuery('(max-width: 767.98px)', false, { getInitialValueInEffect: false });
  const [panel, setPanel] = useState<Panel>('answers');
  const panels: Panel[] = one ? ['answers', 'facts', 'history'] : two ? ['answers', 'history'] : [];
  const shows = (which: Panel) => !panels.includes(which) || panel === which;
  const versions = useVersions(file);
  useOpening(file);
  const query = viewText(address);
  const readVersion = (number: number) => {
    versions.choose(number);
    setPanel('answers');
  };
  return (
    <Page
      body="whole"
      path={[
        { label: t('calls.title'), to: '/calls' },
        { label: call.name, to: `/calls/${slug}` },
        { label: t('list.title'), to: `/calls/${slug}/applications${query && `?${query}`}` },
        { label: file.startup.name },
      ]}
      actions={<Neighbours slug={slug} id={id} address={address} words={words} />}
    >
      <ApplicationHead file={file} />
      {panels.length > 0 && <PanelTabs panels={panels} here={panel} onChange={setPanel} />}
      <div className={classes.columns} data-panels={panels.length}>
        {shows('answers') && <WrittenAnswers file={file} questions={call.questions} versions={versions} />}
        {shows('facts') && <Facts file={file} questions={call.questions} />}
        {shows('history') && <HistoryPanel file={file} read={readVersion} />}
      </div>
    </Page>
  );
}
