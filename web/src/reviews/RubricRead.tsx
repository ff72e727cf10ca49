// What a phase reads for: each criterion with its weight, which may change even while people read.
import { NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, onVersion } from '../api';
import { asProblem } from '../problem';
import { inWords } from '../selection/Answers';
import type { Criterion, Phase } from '../types';
import { regret, say } from '../ui/states/undo';
import { phasesQuery } from './queries';
import classes from './reviewing.module.css';
import { share } from './scores';

export function RubricRead({ slug, phase }: { slug: string; phase: Phase }) {
  const { t } = useTranslation('reviews');
  const cache = useQueryClient();
  const changing = useMutation({
    mutationFn: (rubric: Criterion[]) =>
      body(
        api.PATCH('/api/phases/{id}', {
          params: { path: { id: phase.id } },
          headers: onVersion(phase.version),
          body: { rubric },
        }),
      ),
    onSuccess: () => say(t('house.saved')),
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: phasesQuery(slug).queryKey }),
  });
  const weigh = (criterion: Criterion, weight: number) =>
    changing.mutate(phase.rubric.map((one) => (one.key === criterion.key ? { ...one, weight } : one)));
  return (
    <section className={classes.settings}>
      <h3>{t('house.rubric')}</h3>
      <ul className={classes.rubric}>
        {phase.rubric.map((criterion) => (
          <li key={criterion.key}>
            <div>
              <b>{inWords(criterion.label)}</b> <span className="second quiet">{inWords(criterion.help)}</span>
              {criterion.anchors.map((anchor) => (
                <p key={anchor.value} className="second quiet">
                  <b>{anchor.value}:</b> {inWords(anchor.means)}
                </p>
              ))}
            </div>
            <NumberInput
              key={`${criterion.key} ${phase.version}`}
              size="xs"
              label={t('house.weight')}
              description={t('share', { share: share(phase.rubric, criterion) })}
              inputWrapperOrder={['label', 'input', 'description']}
              min={0}
              max={1000}
              defaultValue={criterion.weight}
              onBlur={(event) => {
                const weight = Number(event.currentTarget.value);
                if (weight !== criterion.weight) weigh(criterion, weight);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
