// Who would read what and why, line by line; nobody is told before it is applied.
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { asProblem } from '../problem';
import type { Phase } from '../types';
import { Tag } from '../ui/pieces/Tag';
import { regret, say } from '../ui/states/undo';
import { coverageQuery, proposalQuery } from './queries';
import classes from './reviewing.module.css';

export function ProposalBlock({ phase }: { phase: Phase }) {
  const { t } = useTranslation('reviews');
  const cache = useQueryClient();
  const { data } = useQuery(proposalQuery(phase.id));
  const needed = useQuery(coverageQuery(phase.id)).data?.needed ?? 0;
  const path = { id: phase.id };
  const again = () => {
    void cache.invalidateQueries({ queryKey: ['phases', String(phase.id)] });
    void cache.invalidateQueries({ queryKey: ['calls'] });
  };
  const refused = (thrown: unknown) => regret(asProblem(thrown).message);
  const proposing = useMutation({
    mutationFn: (fair: boolean) => body(api.POST('/api/phases/{id}/proposal', { params: { path }, body: { fair } })),
    onSettled: again,
    onError: refused,
  });
  const applying = useMutation({
    mutationFn: () => body(api.POST('/api/phases/{id}/assignment', { params: { path } })),
    onSuccess: ({ given }) => {
      proposing.reset();
      say(t('house.applied', { count: given }));
    },
    onSettled: again,
    onError: refused,
  });
  const dropping = useMutation({
    mutationFn: () => api.DELETE('/api/phases/{id}/proposal', { params: { path } }),
    onSuccess: () => proposing.reset(),
    onSettled: again,
    onError: refused,
  });
  const taking = useMutation({
    mutationFn: (line: number) =>
      api.DELETE('/api/phases/{id}/proposal/lines/{line}', { params: { path: { ...path, line } } }),
    onSettled: again,
    onError: refused,
  });
  const outcome = proposing.data;
  return (
    <section className={classes.block}>
      <div className={classes.acts}>
        <Button
          variant={data?.total === 0 && needed > 0 ? 'filled' : 'default'}
          loading={proposing.isPending}
          onClick={() => proposing.mutate(false)}
        >
          {t('house.propose')}
        </Button>
        <Button variant="default" disabled={proposing.isPending} onClick={() => proposing.mutate(true)}>
          {t('house.proposeFair')}
        </Button>
      </div>
      {outcome && outcome.lacking_reads > 0 && (
        <div className={classes.doubt} role="status">
          <b>{t('house.lacking', { count: outcome.lacking_reads })}</b> {outcome.sentence}
        </div>
      )}
      {data && data.total > 0 && (
        <>
          <div className={classes.head}>
            <h3>{t('house.proposal', { count: data.total })}</h3>
            <span className={classes.spring} />
            <Button loading={applying.isPending} onClick={() => applying.mutate()}>
              {t('house.apply')}
            </Button>
            <Button variant="default" loading={dropping.isPending} onClick={() => dropping.mutate()}>
              {t('house.drop')}
            </Button>
          </div>
          <p className="second quiet">{t('house.proposalText')}</p>
          <ul className={classes.lines}>
            {data.items.map((line) => (
              <li key={line.id}>
                <b>{line.application.name}</b>
                <span>
                  {line.reviewer.name} {line.state === 'leaving' && <Tag tone="honey">{t('house.leaving')}</Tag>}
                </span>
                <span className="second quiet">{line.reason}</span>
                <Button
                  size="xs"
                  variant="subtle"
                  color="gray"
                  aria-label={t('house.takeOutNamed', { reviewer: line.reviewer.name, file: line.application.name })}
                  onClick={() => taking.mutate(line.id)}
                >
                  {t('house.takeOut')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
