// The file of a team that one interviews, with when and where; and where its scores are written.
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FileRead } from '../reviews/FileRead';
import { useFormat } from '../ui/format';
import { LinkButton } from '../ui/shell/LinkButton';
import { Page } from '../ui/shell/Page';
import classes from './interviews.module.css';
import { interviewFileQuery } from './queries';

const route = getRouteApi('/inside/interviews/$id');

export function InterviewFilePage() {
  const { t } = useTranslation('interviews');
  const { id } = route.useParams();
  const { data: page } = useSuspenseQuery(interviewFileQuery(id));
  const { deadline } = useFormat();
  const { interview } = page;
  return (
    <Page path={[{ label: t('own.title'), to: '/interviews' }, { label: interview.name }]}>
      <p className={classes.fact}>
        {deadline(interview.starts_at, page.time_zone)} · {interview.place} · {interview.people.join(', ')}
      </p>
      {interview.review !== null && (
        <div className={classes.acts}>
          <LinkButton to="/reviews/$id" params={{ id: interview.review }}>
            {t('own.score')}
          </LinkButton>
        </div>
      )}
      <FileRead file={page.file} />
    </Page>
  );
}
