// File on the left, rubric on the right; on a phone one after the other. What is missing is on the button.
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFlag } from '@tabler/icons-react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import { Panes } from '../ui/pieces/Panes';
import { LinkButton } from '../ui/shell/LinkButton';
import { Page } from '../ui/shell/Page';
import { regret, say } from '../ui/states/undo';
import { FileRead } from './FileRead';
import { KnowThem } from './KnowThem';
import { reviewQuery, toReadQuery } from './queries';
import classes from './review.module.css';
import { Scoring } from './Scoring';
import { isScored, missing } from './scores';
import { TimeLeft } from './TimeLeft';
import { useReview } from './useReview';

const route = getRouteApi('/inside/reviews/$id');

export function ReviewPage() {
  const { id } = route.useParams();
  // What is written belongs to one review: another one begins anew.
  return <OneReview key={id} id={id} />;
}

function OneReview({ id }: { id: number }) {
  const { t } = useTranslation('reviews');
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { data: page } = useSuspenseQuery(reviewQuery(id));
  const { data: phases } = useSuspenseQuery(toReadQuery);
  const { draft, saving, change, settle } = useReview(page);
  const [knows, setKnows] = useState(false);
  const [tab, setTab] = useState<'file' | 'score'>('file');
  const phone = useMediaQuery('(max-width: 767.98px)', false, { getInitialValueInEffect: false });
  const phase = phases.find(({ id: of }) => of === page.phase.id);
  const lacking = missing(page.phase.rubric, draft.scores);
  const scored = page.phase.rubric.filter(isScored).length;
  const open = page.phase.state === 'open';
  const onwards = () =>
    page.next ? navigate({ to: '/reviews/$id', params: { id: page.next } }) : navigate({ to: '/reviews' });
  const finishing = useMutation({
    mutationFn: async () => {
      if (!(await settle())) return undefined;
      return body(api.POST('/api/reviews/{id}/finishing', { params: { path: { id } } }));
    },
    onSuccess: (done) => {
      if (!done) return;
      void cache.invalidateQueries({ queryKey: toReadQuery.queryKey });
      say(t('finished', { name: page.file.title }));
      void onwards();
    },
    onError: (thrown) => regret(asProblem(thrown).message),
  });
  const problem = finishing.error && asProblem(finishing.error);
  const refusals = new Map(problem?.errors.map(({ field, message }) => [field.replace('scores.', ''), message]) ?? []);
  const leadTo = () => {
    setTab('score');
    requestAnimationFrame(() => {
      const first = document.getElementById(`criterion-${lacking[0]?.key}`);
      first?.querySelector('input')?.focus();
      first?.scrollIntoView({ block: 'center' });
    });
  };
  const progress = phase && (
    <span className={classes.progress}>
      {phase.state === 'open' && !phone && <TimeLeft phase={phase} />}
      {phase.files.total <= 20 && <Panes lit={phase.finished} total={phase.files.total} size={8} />}
      <span className="figure">{t('done', { done: phase.finished, total: phase.files.total })}</span>
    </span>
  );
  return (
    <Page body="whole" path={[{ label: t('title'), to: '/reviews' }, { label: page.file.title }]} actions={progress}>
      {phone && (
        <div className={classes.tabs} role="tablist">
          {(['file', 'score'] as const).map((which) => (
            <button key={which} type="button" role="tab" aria-selected={tab === which} onClick={() => setTab(which)}>
              {which === 'file' ? t('file') : t('scoreTab', { done: scored - lacking.length, total: scored })}
            </button>
          ))}
        </div>
      )}
      <div className={classes.columns}>
        {(!phone || tab === 'file') && <FileRead file={page.file} />}
        {(!phone || tab === 'score') && (
          <Scoring page={page} draft={draft} saving={saving} change={change} refusals={refusals} />
        )}
      </div>
      <footer className={classes.foot}>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconFlag size={16} aria-hidden="true" />}
          onClick={() => setKnows(true)}
        >
          {t('knowThem')}
        </Button>
        <span className={classes.spring} />
        {page.next && (
          <LinkButton to="/reviews/$id" params={{ id: page.next }} variant="default" className={classes.skip}>
            {t('skip')}
          </LinkButton>
        )}
        {lacking.length > 0 || !open ? (
          <Button variant="outline" onClick={leadTo} disabled={!open}>
            {open ? t('left', { count: lacking.length }) : t('closed')}
          </Button>
        ) : (
          <Button loading={finishing.isPending} onClick={() => finishing.mutate()}>
            {page.state === 'finished' ? t('keepChanges') : t('finish')}
          </Button>
        )}
      </footer>
      <KnowThem id={id} name={page.file.title} opened={knows} close={() => setKnows(false)} gone={onwards} />
    </Page>
  );
}
