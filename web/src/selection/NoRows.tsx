// The list without rows: still coming, failed, empty for the first time, or emptied by what was asked.
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import type { CallDetail } from '../types';
import { LinkButton } from '../ui/shell/LinkButton';
import { Broken } from '../ui/states/Broken';
import { Empty, NothingFound } from '../ui/states/Empty';
import { RowShapes } from '../ui/states/Shapes';
import classes from './list.module.css';

type Props = {
  list: { isPending: boolean; error: Error | null; refetch: () => unknown };
  call: CallDetail;
  /** What was searched, and whether a filter is set beside it. */
  words: string;
  filtered: boolean;
};

export function NoRows({ list, call, words, filtered }: Props) {
  const { t } = useTranslation('selection');
  const asked = words !== '' || filtered;
  const importing: string = `/calls/${call.slug}/import`;
  return (
    <div className={classes.none}>
      {list.isPending && <RowShapes rows={12} />}
      {list.error && <Broken request={asProblem(list.error).request} retry={() => list.refetch()} />}
      {!list.isPending && !list.error && asked && (
        <NothingFound
          asked={
            words === '' ? t('list.nothing') : t(filtered ? 'list.nothingForFiltered' : 'list.nothingFor', { words })
          }
          action={
            <LinkButton to="/calls/$slug/applications" params={{ slug: call.slug }} size="xs" variant="default">
              {t(filtered ? 'list.dropFilters' : 'list.dropSearch')}
            </LinkButton>
          }
        >
          {filtered && t('list.without', { count: call.counts?.sent ?? 0 })}
        </NothingFound>
      )}
      {!list.isPending && !list.error && !asked && (
        <Empty
          title={t('list.empty.title')}
          action={
            <LinkButton to={importing} variant="default">
              {t('list.empty.import')}
            </LinkButton>
          }
        >
          {t('list.empty.text')}
        </Empty>
      )}
    </div>
  );
}
