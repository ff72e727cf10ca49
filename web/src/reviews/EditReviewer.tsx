// What a reviewer is, knows and can take.
import { Button, MultiSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onVersion } from '../api';
import { languageNames, languages } from '../i18n/languages';
import { asProblem } from '../problem';
import type { Reviewer } from '../types';
import { useFocusGivenBack } from '../ui/dialog/useFocusGivenBack';
import classes from './reviewing.module.css';

const kinds = ['investor', 'entrepreneur', 'expert'] as const;

type EditProps = { reviewer: Reviewer; close: () => void; again: () => void };

export function EditReviewer({ reviewer, close, again }: EditProps) {
  const { t } = useTranslation('reviews');
  useFocusGivenBack(true);
  const [wish, setWish] = useState({
    most: reviewer.most,
    kinds: reviewer.kinds,
    organisation: reviewer.organisation,
    organisations: reviewer.organisations,
    languages: reviewer.languages,
    sectors: reviewer.sectors,
    technologies: reviewer.technologies,
  });
  const saving = useMutation({
    mutationFn: () =>
      body(
        api.PATCH('/api/reviewers/{id}', {
          params: { path: { id: reviewer.id } },
          headers: onVersion(reviewer.version),
          body: wish,
        }),
      ),
    onSuccess: close,
    onSettled: again,
  });
  const problem = saving.error && asProblem(saving.error);
  return (
    <form
      className={classes.edit}
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <NumberInput
        label={t('house.most')}
        min={0}
        max={10000}
        value={wish.most}
        error={problem?.of('most') ?? problem?.of('least')}
        onChange={(most) => setWish({ ...wish, most: Number(most) || 0 })}
      />
      <TextInput
        label={t('house.organisation')}
        value={wish.organisation}
        onChange={(event) => setWish({ ...wish, organisation: event.currentTarget.value })}
      />
      <TagsInput
        label={t('reviewer.organisations')}
        description={t('reviewer.organisationsHelp')}
        value={wish.organisations}
        onChange={(organisations) => setWish({ ...wish, organisations })}
      />
      <MultiSelect
        label={t('reviewer.kinds')}
        data={kinds.map((kind) => ({ value: kind, label: t(`reviewer.kind.${kind}`) }))}
        value={wish.kinds}
        onChange={(chosen) => setWish({ ...wish, kinds: chosen as Reviewer['kinds'] })}
      />
      <MultiSelect
        label={t('reviewer.languages')}
        data={languages.map((each) => ({ value: each, label: languageNames[each] }))}
        value={wish.languages}
        onChange={(chosen) => setWish({ ...wish, languages: chosen })}
      />
      <TagsInput
        label={t('house.sectors')}
        value={wish.sectors}
        onChange={(sectors) => setWish({ ...wish, sectors })}
      />
      <TagsInput
        label={t('house.technologies')}
        value={wish.technologies}
        onChange={(technologies) => setWish({ ...wish, technologies })}
      />
      {problem && problem.errors.length === 0 && <p role="alert">{problem.message}</p>}
      <div className={classes.acts}>
        <Button type="submit" size="xs" loading={saving.isPending}>
          {t('house.save')}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          {t('house.cancel')}
        </Button>
      </div>
    </form>
  );
}
