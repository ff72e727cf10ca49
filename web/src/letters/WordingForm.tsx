// One kind's wording in one language, beside how it would read; the way back to Spark's own can be taken back.
import { Button, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import { type Language, languageNames } from '../i18n/languages';
import { asProblem } from '../problem';
import type { LetterTemplate } from '../types';
import { Broken } from '../ui/states/Broken';
import { regret, say } from '../ui/states/undo';
import { useKept } from './keptDraft';
import { LetterFields } from './LetterFields';
import { LetterPaper } from './LetterPaper';
import { unknownIn } from './preview';
import { templatesQuery, wordingPreviewQuery } from './queries';
import classes from './wording.module.css';

type Words = { subject: string; body: string };
type Props = {
  operator: number;
  template: LetterTemplate;
  language: Language;
  choose: (language: Language) => void;
};

export function WordingForm({ operator, template, language, choose }: Props) {
  const { t } = useTranslation('letters');
  const cache = useQueryClient();
  const { kind, wordings, values } = template;
  const kept = wordings.find((each) => each.language === language) ?? { subject: '', body: '', own: false };
  const [typed, set] = useKept<Words>(`wording ${operator} ${kind} ${language}`);
  const words = typed ?? { subject: kept.subject, body: kept.body };
  const [settled] = useDebouncedValue(words, 400);
  const { data: shown } = useQuery(wordingPreviewQuery(operator, { kind, language, ...settled }));
  const of = { params: { path: { operator, kind, language } } };
  const settle = (next: LetterTemplate) => {
    cache.setQueryData(templatesQuery(operator).queryKey, (all) =>
      all?.map((each) => (each.kind === next.kind ? next : each)),
    );
    set(undefined);
  };
  const put = (wanted: Words) =>
    body(api.PUT('/api/letter-templates/{operator}/{kind}/{language}', { ...of, body: wanted }));
  const saving = useMutation({
    mutationFn: put,
    onSuccess: (next) => {
      settle(next);
      say(t('wording.saved'));
    },
  });
  const goingBack = useMutation({
    mutationFn: (_before: Words) => body(api.DELETE('/api/letter-templates/{operator}/{kind}/{language}', of)),
    onSuccess: (next, before) => {
      settle(next);
      say(t('wording.back'), () => void put(before).then(settle, (thrown) => regret(asProblem(thrown).message)));
    },
    onError: (thrown) => regret(asProblem(thrown).message),
  });
  const problem = saving.error && asProblem(saving.error);
  const unknown = unknownIn(shown?.unknown ?? [], words);
  const error = (field: keyof Words) => (unknown[field] ? t('unknown', { value: unknown[field] }) : problem?.of(field));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(words);
  };
  return (
    <div className={classes.editor}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <h2>{template.title}</h2>
        <SegmentedControl
          aria-label={t('wording.language')}
          data={wordings.map((each) => ({ value: each.language, label: languageNames[each.language] }))}
          value={language}
          onChange={(next) => choose(next as Language)}
        />
        <p className="second quiet">{t(kept.own ? 'wording.isOwn' : 'wording.isSpark')}</p>
        <LetterFields
          words={words}
          set={(part) => {
            saving.reset();
            set({ ...words, ...part });
          }}
          values={values}
          language={language}
          errors={{ subject: error('subject'), body: error('body') }}
        />
        {problem && problem.errors.length === 0 && (
          <Broken title={problem.message || undefined} request={problem.request} />
        )}
        <div className={classes.buttons}>
          <Button type="submit" loading={saving.isPending}>
            {t('wording.save')}
          </Button>
          {kept.own && (
            <Button
              variant="default"
              loading={goingBack.isPending}
              onClick={() => goingBack.mutate({ subject: kept.subject, body: kept.body })}
            >
              {t('wording.toSpark')}
            </Button>
          )}
        </div>
      </form>
      <section className={classes.preview} aria-label={t('preview.label')}>
        <h3>{t('wording.example')}</h3>
        {shown && (
          <>
            <p>
              <span className="label">{t('subject')}</span> <b lang={language}>{shown.subject}</b>
            </p>
            <LetterPaper html={shown.html} subject={shown.subject} />
          </>
        )}
      </section>
    </div>
  );
}
