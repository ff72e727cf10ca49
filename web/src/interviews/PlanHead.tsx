// How far the plan is, in a sentence; solve it anew; tell it. One filled button: the next step.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import type { InterviewsTold } from '../types';
import { Ask } from '../ui/dialog/Ask';
import { say } from '../ui/states/undo';
import classes from './interviews.module.css';
import { useInterviews } from './useInterviews';

type Props = { slug: string; page: InterviewsTold; lay: () => void };

export function PlanHead({ slug, page, lay }: Props) {
  const { t } = useTranslation('interviews');
  const [asking, ask] = useState(false);
  const path = { slug };
  const proposing = useInterviews(slug, () =>
    body(api.POST('/api/calls/{slug}/interviews/proposal', { params: { path } })),
  );
  const inviting = useInterviews(
    slug,
    () =>
      body(
        api.POST('/api/calls/{slug}/interviews/invitations', { params: { path }, body: { seen: page.plan_version } }),
      ),
    () => {
      ask(false);
      say(t('head.told'));
    },
  );
  const news = page.to_tell + page.to_cancel;
  const waiting = page.lines.length + page.unplaced.length;
  const over =
    page.lines.length > 0 && page.unplaced.length === 0 && page.lines.every(({ stands }) => stands === 'held');
  return (
    <section className={classes.head} aria-label={t('head.label')}>
      <div className={classes.said}>
        <p className={classes.sentence}>
          {page.lines.length === 0
            ? t('head.nobodyPlaced')
            : t('head.placed', { placed: page.lines.length, count: waiting })}
          {page.optimal === true && page.unplaced.length > 0 && ` ${t('head.proved')}`}
          {page.optimal === false && ` ${t('head.bound', { count: page.bound ?? 0 })}`}
        </p>
        <p className="quiet">
          {news > 0 ? t('head.pencil', { count: news }) : t('head.allTold')}
          {page.not_published > 0 && ` ${t('head.notPublished', { count: page.not_published })}`}
        </p>
      </div>
      <div className={classes.acts}>
        {!over && (
          <Button
            variant={page.lines.length === 0 ? 'filled' : 'default'}
            loading={proposing.isPending}
            onClick={() => proposing.mutate()}
          >
            {t(page.lines.length === 0 ? 'head.plan' : 'head.again')}
          </Button>
        )}
        {news > 0 && <Button onClick={() => ask(true)}>{t('head.invite')}</Button>}
        <Button variant="subtle" color="gray" onClick={lay}>
          {t('round.title')}
        </Button>
      </div>
      <Ask
        opened={asking}
        close={() => ask(false)}
        title={t('invite.title')}
        foot={
          <>
            <Button variant="default" onClick={() => ask(false)}>
              {t('cancel')}
            </Button>
            <Button loading={inviting.isPending} onClick={() => inviting.mutate()}>
              {t('invite.act')}
            </Button>
          </>
        }
      >
        <p>{t('invite.text', { count: page.to_tell })}</p>
        {page.to_cancel > 0 && <p>{t('invite.cancels', { count: page.to_cancel })}</p>}
      </Ask>
    </section>
  );
}
