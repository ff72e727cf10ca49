// Who interviews: how many interviews each has, whether they have said when they can; more people of the house.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import type { InterviewsTold } from '../types';
import { AskPeople } from '../ui/pieces/AskPeople';
import { Avatar } from '../ui/pieces/Faces';
import { AskerTimes } from './AskerTimes';
import classes from './interviews.module.css';
import { useInterviews } from './useInterviews';

type Props = { slug: string; page: InterviewsTold };

export function Askers({ slug, page }: Props) {
  const { t } = useTranslation('interviews');
  const [open, edit] = useState<number | null>(null);
  const adding = useInterviews(slug, (people: number[]) =>
    body(api.POST('/api/calls/{slug}/interviews/people', { params: { path: { slug } }, body: { people } })),
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
      <AskPeople label={t('askers.more')} action={t('askers.add')} people={page.candidates} asking={adding} />
      {who && <AskerTimes slug={slug} page={page} who={who} close={() => edit(null)} />}
    </section>
  );
}
