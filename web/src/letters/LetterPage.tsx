// One letter: as it reads, to whom, where it stands; what has not gone yet is corrected, dropped or sent off here.
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/shell/Page';
import { EditLetter } from './EditLetter';
import { LetterActions } from './LetterActions';
import { LetterFacts } from './LetterFacts';
import { LetterPaper } from './LetterPaper';
import classes from './letters.module.css';
import { outboxPath } from './outboxAddress';
import { PostRibbon } from './PostRibbon';
import { letterQuery, postQuery } from './queries';

const route = getRouteApi('/inside/letters/$id');

export function LetterPage() {
  const { id } = route.useParams();
  return <OneLetter key={id} id={id} />;
}

function OneLetter({ id }: { id: number }) {
  const { t } = useTranslation('letters');
  const asked = route.useSearch();
  const { data: letter } = useSuspenseQuery(letterQuery(id));
  const { data: post } = useSuspenseQuery(postQuery);
  const [editing, edit] = useState(false);
  const { subject } = letter.line;
  return (
    <Page path={[{ label: t('title'), to: outboxPath(asked) }, { label: subject }]}>
      <div className={classes.letter}>
        <h1>{subject}</h1>
        {letter.editable && <PostRibbon post={post} />}
        <div className={classes.columns}>
          <div className={classes.reading}>
            {editing && letter.editable ? (
              <EditLetter letter={letter} close={() => edit(false)} />
            ) : (
              <LetterPaper html={letter.html} subject={subject} />
            )}
          </div>
          <div className={classes.aside}>
            <LetterFacts letter={letter} />
            {!editing && <LetterActions letter={letter} server={post.server} edit={() => edit(true)} />}
          </div>
        </div>
      </div>
    </Page>
  );
}
