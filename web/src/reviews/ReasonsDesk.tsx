// One refusal on the desk: what its reviews say, the manager's own words, and the letter that its team would get.

import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import type { ReasonsPage, RefusedOfCall } from '../types';
import { Voice } from '../ui/pieces/Voice';
import { Broken } from '../ui/states/Broken';
import classes from './answers.module.css';
import { reasonsQuery } from './queries';
import { ReasonsEditor } from './ReasonsEditor';

type Props = { slug: string; refused: RefusedOfCall; application: number };

export function ReasonsDesk({ slug, refused, application }: Props) {
  const { t } = useTranslation('reasons');
  const { data: page, error } = useQuery(reasonsQuery(application));
  return (
    <>
      <div className={classes.desk}>
        <Link className={classes.back} to="/calls/$slug/answers" params={{ slug }} search={{}}>
          <IconChevronLeft size={18} aria-hidden="true" /> {t('back')}
        </Link>
        {error && <Broken title={asProblem(error).message} />}
        {page && <ReasonsEditor key={page.seen} slug={slug} refused={refused} page={page} />}
      </div>
      {page && <Letter page={page} />}
    </>
  );
}

function Letter({ page: { letter, language } }: { page: ReasonsPage }) {
  const { t } = useTranslation('reasons');
  return (
    <section className={classes.letter} aria-labelledby="letter">
      <h2 id="letter">{t('letter')}</h2>
      <div className={classes.paper} lang={language}>
        <p>
          <b>{letter.subject}</b>
        </p>
        <Voice>{letter.body.replace('{link}', t('link'))}</Voice>
      </div>
    </section>
  );
}
