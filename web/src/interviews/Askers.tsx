// Who interviews: how many interviews each has, whether they have said when they can; more people of the house.
import { Button, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import type { InterviewsTold } from '../types';
import { Avatar } from '../ui/pieces/Faces';
import { AskerTimes } from './AskerTimes';
import classes from './interviews.module.css';
import { useInterviews } from './useInterviews';

type Props = { slug: string; page: InterviewsTold };

export function Askers({ slug, page }: Props) {
  const { t } = useTranslation('interviews');
  const [asked, ask] = useState<string[]>([]);
  const [open, edit] = useState<number | null>(null);
  const adding = useInterviews(
    slug,
    () =>
      body(
        api.POST('/api/calls/{slug}/interviews/people', {
          params: { path: { slug } },
          body: { people: asked.map(Number) },
        }),
      ),
    () => ask([]),
  );
  const who = page.people.find(({ person }) => person === open);
  return (
    <section className={classes.block} aria-labelledby="askers">
      <h2 id="askers">{t('askers.title', { count: page.people.length })}</h2>
      <ul className={classes.people}>
        {page.people.map((one) => (
          <li key={one.person}>
            <Avatar name={one.name} size={28} />
            <span>
              <b>{one.name}</b>
              <span className="quiet">
                {[
                  one.answered_at ? t('askers.free', { count: one.free.length }) : t('askers.silent'),
                  one.interviews > 0 && t('askers.interviews', { count: one.interviews }),
                  one.ties > 0 && t('askers.ties', { count: one.ties }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={t('askers.timesOf', { name: one.name })}
              onClick={() => edit(one.person)}
            >
              {t('askers.times')}
            </Button>
          </li>
        ))}
      </ul>
      {page.candidates.length > 0 && (
        <div className={classes.ask}>
          <MultiSelect
            label={t('askers.more')}
            searchable
            data={page.candidates.map(({ person, name }) => ({ value: String(person), label: name }))}
            value={asked}
            onChange={ask}
          />
          <Button
            variant="default"
            disabled={asked.length === 0}
            loading={adding.isPending}
            onClick={() => adding.mutate()}
          >
            {t('askers.add')}
          </Button>
        </div>
      )}
      {who && <AskerTimes slug={slug} page={page} who={who} close={() => edit(null)} />}
    </section>
  );
}
