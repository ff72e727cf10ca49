// What a phase reads for: each criterion with its weight at a glance, and the editor in which all of it is changed.
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onVersion } from '../api';
import { asProblem } from '../problem';
import { inWords } from '../selection/WrittenAnswers';
import type { Criterion, Phase } from '../types';
import { say } from '../ui/states/undo';
import { phasesQuery } from './queries';
import { RubricEditor } from './RubricEditor';
import classes from './reviewing.module.css';
import { share } from './scores';

export function RubricRead({ slug, phase }: { slug: string; phase: Phase }) {
  const { t } = useTranslation('reviews');
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  // What was typed stays when the panel is shut, or the server refuses it.
  const [draft, setDraft] = useState<Criterion[]>();
  const saving = useMutation({
    mutationFn: (rubric: Criterion[]) =>
      body(
        api.PATCH('/api/phases/{id}', {
          params: { path: { id: phase.id } },
          headers: onVersion(phase.version),
          body: { rubric },
        }),
      ),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: phasesQuery(slug).queryKey });
      setDraft(undefined);
      setOpen(false);
      say(t('house.saved'));
    },
    onError: () => cache.invalidateQueries({ queryKey: phasesQuery(slug).queryKey }),
  });
  const drop = () => {
    setDraft(undefined);
    saving.reset();
    setOpen(false);
  };
  return (
    <section className={classes.settings}>
      <div className={classes.head}>
        <h3>{t('house.rubric')}</h3>
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          {t(draft ? 'rubric.goOn' : 'rubric.edit')}
        </Button>
      </div>
      <ul className={classes.rubric}>
        {phase.rubric.map((criterion) => (
          <li key={criterion.key}>
            <div>
              <b>{inWords(criterion.label)}</b> <span className="second quiet">{inWords(criterion.help)}</span>
              {criterion.anchors.map((anchor) => (
                <p key={anchor.value} className="second quiet">
                  <b>{t('anchor', { step: anchor.value })}</b> {inWords(anchor.means)}
                </p>
              ))}
            </div>
            <span className="second quiet figure">
              {share(phase.rubric, criterion) > 0
                ? t('share', { share: share(phase.rubric, criterion) })
                : t(criterion.kind === 'text' ? 'rubric.kind.text' : 'apart')}
            </span>
          </li>
        ))}
      </ul>
      {open && (
        <RubricEditor
          rubric={draft ?? phase.rubric}
          change={setDraft}
          begun={(phase.counts?.begun ?? 0) > 0}
          problem={saving.error && asProblem(saving.error)}
          saving={saving.isPending}
          save={() => saving.mutate(draft ?? phase.rubric)}
          drop={drop}
          close={() => setOpen(false)}
        />
      )}
    </section>
  );
}
