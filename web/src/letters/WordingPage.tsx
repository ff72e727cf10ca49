// How a house words its letters: the kinds, and one kind's wording in one language beside how it reads.
import { Select } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { spoken } from '../i18n/i18n';
import { meQuery } from '../queries';
import { housesRun } from '../roles';
import { Page } from '../ui/shell/Page';
import { Kinds } from './Kinds';
import { outboxPath } from './outboxAddress';
import { templatesQuery } from './queries';
import { WordingForm } from './WordingForm';
import classes from './wording.module.css';
import { shownKind } from './wordingAddress';

const route = getRouteApi('/inside/letters/wording');

export function WordingPage() {
  const { t } = useTranslation('letters');
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  const houses = me ? housesRun(me) : [];
  const operator = asked.operator ?? houses[0]?.id ?? 0;
  const { data: templates } = useSuspenseQuery(templatesQuery(operator));
  const shown = shownKind(templates, asked.kind);
  const language = asked.language ?? spoken();
  const back = asked.operator ? outboxPath({ operator: asked.operator }) : '/letters';
  return (
    <Page path={[{ label: t('title'), to: back }, { label: t('wording.title') }]}>
      <h1>{t('wording.title')}</h1>
      <p className={classes.lead}>{t('wording.lead')}</p>
      {houses.length > 1 && (
        <Select
          className={classes.houses}
          aria-label={t('wording.of')}
          data={houses.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={String(operator)}
          allowDeselect={false}
          onChange={(id) => navigate({ search: { ...asked, operator: Number(id) }, replace: true })}
        />
      )}
      <div className={classes.columns}>
        <Kinds templates={templates} here={shown?.kind} asked={asked} />
        {shown && (
          <WordingForm
            key={`${operator} ${shown.kind} ${language}`}
            operator={operator}
            template={shown}
            language={language}
            choose={(next) => navigate({ search: { ...asked, language: next }, replace: true })}
          />
        )}
      </div>
    </Page>
  );
}
