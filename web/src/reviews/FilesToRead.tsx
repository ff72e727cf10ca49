// The files of a phase in one's own order; the first page comes with the phase, the others when they are asked for.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhaseToRead } from '../types';
import { moreToReadQuery } from './queries';
import classes from './toRead.module.css';

export function FilesToRead({ phase }: { phase: PhaseToRead }) {
  const { t } = useTranslation('reviews');
  const [asked, ask] = useState(false);
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(
    moreToReadQuery(phase.id, phase.files.next, asked),
  );
  const files = [...phase.files.items, ...(data?.pages.flatMap(({ items }) => items) ?? [])];
  const more = asked && data ? hasNextPage : phase.files.next !== null;
  return (
    <>
      <ul className={classes.files}>
        {files.map((file) => (
          <li key={file.id} data-state={file.state}>
            <Link to="/reviews/$id" params={{ id: file.id }}>
              {file.title}
            </Link>
            <span className="quiet">{t(`state.${file.state}`)}</span>
            <span className="figure">
              {file.score === null ? '' : t('outOf', { score: Math.round(file.score / 10) })}
            </span>
          </li>
        ))}
      </ul>
      {more && (
        <Button
          variant="default"
          className={classes.more}
          loading={isFetching}
          onClick={() => (asked ? void fetchNextPage() : ask(true))}
        >
          {t('moreFiles', { shown: files.length, total: phase.files.total })}
        </Button>
      )}
    </>
  );
}
