// The decision board: where each file stands for the house, in pencil until it is published.
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format';
import { Page } from '../../ui/shell/Page';
import { phoneWidth } from '../../ui/table/DataTable';
import { CallTabs } from '../CallTabs';
import { callQuery } from '../queries';
import { SearchWords } from '../SearchWords';
import { BoardColumn } from './BoardColumn';
import { BoardFoot } from './BoardFoot';
import { BoardHead } from './BoardHead';
import classes from './board.module.css';
import { ColumnPicker } from './ColumnPicker';
import { columns } from './columns';
import { LimitsStrip } from './LimitsStrip';
import { PublishDialog } from './PublishDialog';
import { boardQuery } from './queries';
import { useBoard } from './useBoard';

const route = getRouteApi('/inside/calls/$slug/board');

export function BoardPage() {
  const { t } = useTranslation(['board', 'selection']);
  const { number } = useFormat();
  const { slug } = route.useParams();
  const { data: call } = useSuspenseQuery(callQuery(slug));
  const { data: board } = useSuspenseQuery(boardQuery(slug));
  const words = useLocation({ select: ({ state }) => state.words ?? '' });
  const narrow = useMediaQuery(phoneWidth, false, { getInitialValueInEffect: false });
  const [shown, show] = useState(0);
  const [publishing, publish] = useState<'all' | number[] | null>(null);
  const hand = useBoard(slug, publish);
  const visible = narrow ? columns.slice(shown, shown + 1) : columns;
  return (
    <Page
      body="whole"
      path={[
        { label: t('selection:calls.title'), to: '/calls' },
        { label: call.name, to: `/calls/${slug}` },
        { label: t('title') },
      ]}
      actions={
        <Button
          size="xs"
          h={32}
          variant={board.pencilled > 0 ? 'filled' : 'default'}
          disabled={board.pencilled === 0}
          onClick={() => publish('all')}
        >
          {board.pencilled > 0
            ? t('publish.some', { count: board.pencilled, shown: number(board.pencilled) })
            : t('publish.none')}
        </Button>
      }
    >
      <div className={classes.top}>
        <CallTabs slug={slug} here="board" sent={call.counts?.sent} />
        <BoardHead call={call} board={board} />
        <div className={classes.tools}>
          <SearchWords words={words} className={classes.search} />
          <LimitsStrip call={call} board={board} />
        </div>
        {narrow && <ColumnPicker board={board} shown={shown} show={show} />}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys work on the card that has the focus */}
      <div className={classes.board} ref={hand.box} onKeyDown={hand.onKeyDown}>
        {visible.map((column) => (
          <BoardColumn key={column.key} slug={slug} column={column} board={board} words={words.trim()} hand={hand} />
        ))}
      </div>
      <BoardFoot hand={hand} />
      {publishing && (
        <PublishDialog
          call={call}
          applications={publishing === 'all' ? undefined : publishing}
          close={() => publish(null)}
          done={hand.clear}
        />
      )}
    </Page>
  );
}
