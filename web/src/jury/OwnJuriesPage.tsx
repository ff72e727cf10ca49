// The juries that one sits in, newest first, each with its booklet.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format';
import { Tag } from '../ui/pieces/Tag';
import { LinkButton } from '../ui/shell/LinkButton';
import { Page } from '../ui/shell/Page';
import { Empty } from '../ui/states/Empty';
import classes from './jury.module.css';
import { ownJuriesQuery } from './queries';
import { tones } from './tones';

export function OwnJuriesPage() {
  const { t } = useTranslation('jury');
  const { data: juries } = useSuspenseQuery(ownJuriesQuery);
  const { fullDay } = useFormat();
  return (
    <Page path={[{ label: t('own.title') }]}>
      <h1>{t('own.title')}</h1>
      {juries.length === 0 && <Empty title={t('own.none')}>{t('own.noneText')}</Empty>}
      <ul className={classes.own}>
        {juries.map(({ head, files }) => (
          <li key={head.id}>
            <div>
              <h2>{head.name}</h2>
              <p className="quiet">
                {head.call_name} · {fullDay(head.day)} · {t('files', { count: files })}
              </p>
            </div>
            <Tag tone={tones[head.state]}>{t(`state.${head.state}`)}</Tag>
            <div className={classes.acts}>
              {head.state !== 'closed' && (
                <LinkButton to="/juries/$id" params={{ id: head.id }}>
                  {t('own.seat')}
                </LinkButton>
              )}
              <a href={`/api/juries/${head.id}/booklet.pdf`} download>
                {t('booklet')}
              </a>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  );
}
