// Who reads in a call, how far each is, what each knows and can take; and who of the house could be asked.
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import type { Phase } from '../types';
import { AskPeople } from '../ui/pieces/AskPeople';
import { Tag } from '../ui/pieces/Tag';
import { regret } from '../ui/states/undo';
import { EditReviewer } from './EditReviewer';
import { coverageQuery, reviewersQuery } from './queries';
import classes from './reviewing.module.css';

export function Reviewers({ slug, phase }: { slug: string; phase: Phase }) {
  const { t } = useTranslation('reviews');
  const cache = useQueryClient();
  const { data } = useQuery(reviewersQuery(slug));
  const { data: coverage } = useQuery(coverageQuery(phase.id));
  const [edited, edit] = useState<number>();
  const again = () => {
    void cache.invalidateQueries({ queryKey: reviewersQuery(slug).queryKey });
    void cache.invalidateQueries({ queryKey: ['phases', String(phase.id)] });
  };
  const adding = useMutation({
    mutationFn: (people: number[]) =>
      body(api.POST('/api/calls/{slug}/reviewers', { params: { path: { slug } }, body: { people } })),
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: again,
  });
  if (!data) return null;
  const far = (id: number) => coverage?.readers.find(({ reviewer }) => reviewer === id);
  // Somebody else may have begun here before others were named.
  const here = (id: number) => !phase.readers?.length || phase.readers.includes(id) || far(id) !== undefined;
  return (
    <section className={classes.block}>
      <h3>{t('house.reviewers')}</h3>
      {data.reviewers.length === 0 && <p className="quiet">{t('house.nobody')}</p>}
      <ul className={classes.lines}>
        {data.reviewers.map((reviewer) => (
          <li key={reviewer.id}>
            <b>{reviewer.person.name}</b>
            <span>
              {here(reviewer.id)
                ? t('house.line', {
                    finished: far(reviewer.id)?.finished ?? 0,
                    given: far(reviewer.id)?.given ?? 0,
                    most: reviewer.most,
                  })
                : t('scope.notHere')}{' '}
              {far(reviewer.id)?.late && <Tag tone="honey">{t('house.late')}</Tag>}
            </span>
            <span className="second quiet">
              {[
                ...reviewer.kinds.map((kind) => t(`reviewer.kind.${kind}`)),
                reviewer.organisation,
                ...reviewer.sectors,
                ...reviewer.technologies,
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={t('house.editNamed', { name: reviewer.person.name })}
              onClick={() => edit(edited === reviewer.id ? undefined : reviewer.id)}
            >
              {t('house.edit')}
            </Button>
            {edited === reviewer.id && (
              <EditReviewer key={reviewer.version} reviewer={reviewer} close={() => edit(undefined)} again={again} />
            )}
          </li>
        ))}
      </ul>
      <AskPeople label={t('house.candidates')} action={t('house.add')} people={data.candidates} asking={adding} />
    </section>
  );
}
