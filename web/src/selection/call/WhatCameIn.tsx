// What came in: each sent file a pane by its verdict, each unsent draft an unlit one, and the figures in words.
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Call } from '../../types';
import { type Pane, Panes } from '../../ui/pieces/Panes';
import { Status } from '../../ui/pieces/Status';
import { LinkButton } from '../../ui/shell/LinkButton';
import { Empty } from '../../ui/states/Empty';
import { phoneWidth } from '../../ui/table/DataTable';
import { eligibilities } from '../choices';
import { eligibilityLooks } from '../EligibilityMark';
import classes from './overview.module.css';

// Above this a drawing says less than its figures.
const drawable = 84;
const kinds = { eligible: 'well', cannot_tell: 'doubt', not_eligible: 'wrong' } as const;
const many = (count: number, kind: Pane): Pane[] => Array.from({ length: count }, () => kind);

export function WhatCameIn({ call, counts }: { call: Call; counts: NonNullable<Call['counts']> }) {
  const { t } = useTranslation(['calls', 'selection']);
  const narrow = useMediaQuery(phoneWidth, false, { getInitialValueInEffect: false });
  const { sent, drafts, withdrawn } = counts;
  if (sent + drafts === 0) {
    const action = (
      <LinkButton to="/calls/$slug/import" params={{ slug: call.slug }} variant="default">
        {t('came.import')}
      </LinkButton>
    );
    return (
      <Empty title={t('came.none.title')} action={action}>
        {t('came.none.text')}
      </Empty>
    );
  }
  const panes = [
    ...eligibilities.flatMap((verdict) => many(counts[verdict], kinds[verdict])),
    ...many(drafts, 'unlit'),
  ];
  return (
    <section>
      <h2>{t('came.sent', { count: sent })}</h2>
      <p className="second quiet">
        {drafts > 0 && t('came.drafts', { count: drafts })} {withdrawn > 0 && t('came.withdrawn', { count: withdrawn })}
      </p>
      {panes.length <= drawable && (
        <div className={classes.panes}>
          <Panes panes={panes} size={14} gap={5} columns={Math.min(panes.length, narrow ? 17 : 34)} />
        </div>
      )}
      <ul className={classes.legend}>
        {eligibilities.map((verdict) => (
          <li key={verdict}>
            <Status {...eligibilityLooks[verdict]}>
              {t('came.each', {
                count: counts[verdict],
                what: t(`selection:figure.${verdict}`, { count: counts[verdict] }),
              })}
            </Status>
          </li>
        ))}
        {drafts > 0 && (
          <li>
            <Status tone="ink" glyph="dashed">
              {t('came.unsent', { count: drafts })}
            </Status>
          </li>
        )}
      </ul>
    </section>
  );
}
