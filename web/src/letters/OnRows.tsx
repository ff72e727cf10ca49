// How the letter reads on one row after the other, and who gets none and why.
import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LetterPreview } from '../types';
import { useFormat } from '../ui/format';
import { Broken } from '../ui/states/Broken';
import { Refused } from '../ui/states/Refused';
import { LetterPaper } from './LetterPaper';
import { stepped } from './preview';
import classes from './write.module.css';

type Props = { preview: UseQueryResult<LetterPreview>; from: number; goTo: (place: number) => void };

export function OnRows({ preview: { data, error, refetch }, from, goTo }: Props) {
  const { t } = useTranslation('letters');
  const { number } = useFormat();
  const one = data?.shown[0];
  if (error && !data) return <Broken title={error.message || undefined} retry={() => void refetch()} />;
  if (!data) return <div />;
  return (
    <section className={classes.preview} aria-label={t('preview.label')}>
      <div className={classes.previewHead}>
        <h3>{t('preview.letters', { count: data.letters })}</h3>
        {data.letters > 1 && (
          <span className={classes.steps}>
            <ActionIcon aria-label={t('preview.previous')} onClick={() => goTo(stepped(from, -1, data.letters))}>
              <IconChevronLeft size={17} />
            </ActionIcon>
            <span className="figure second" aria-live="polite">
              {t('preview.place', { place: number(from + 1), total: number(data.letters) })}
            </span>
            <ActionIcon aria-label={t('preview.next')} onClick={() => goTo(stepped(from, 1, data.letters))}>
              <IconChevronRight size={17} />
            </ActionIcon>
          </span>
        )}
      </div>
      {one ? (
        <>
          <p className="second">
            <b>{one.name}</b> <span className="aside">{one.address}</span>
          </p>
          <p>
            <span className="label">{t('subject')}</span> <b>{one.subject}</b>
          </p>
          <LetterPaper html={one.html} subject={one.subject} />
        </>
      ) : (
        <Refused reason={t('preview.nobody')} />
      )}
      <LeftOut rows={data.left_out} />
    </section>
  );
}

function LeftOut({ rows }: { rows: LetterPreview['left_out'] }) {
  const { t } = useTranslation('letters');
  if (rows.length === 0) return null;
  return (
    <details className={classes.leftOut} open={rows.length <= 5}>
      <summary>{t('preview.leftOut', { count: rows.length })}</summary>
      <ul>
        {rows.map(({ row, name, sentence }) => (
          <li key={row} className="second">
            <b>{name}</b> <span className="quiet">{sentence}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
