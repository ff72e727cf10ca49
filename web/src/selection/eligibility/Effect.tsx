// What the draft does to the files of a call, live: panes, figures, the files that change, and what one of them reads.
import { Select, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { spoken } from '../../i18n/i18n';
import { languageNames, languages } from '../../i18n/languages';
import type { Call } from '../../types';
import { Voice } from '../../ui/pieces/Voice';
import { Empty } from '../../ui/states/Empty';
import { RowShapes } from '../../ui/states/Shapes';
import { ChangedFiles } from './ChangedFiles';
import type { RulesPreview } from './change';
import { EffectFigures } from './EffectFigures';
import { EffectPanes } from './EffectPanes';
import classes from './effect.module.css';

type Props = { calls: Call[]; on: string; choose: (slug: string) => void; preview: RulesPreview | undefined };

export function Effect({ calls, on, choose, preview }: Props) {
  const { t } = useTranslation('eligibility');
  return (
    <>
      <div className={classes.head}>
        <h2>{t('effect.title', { count: preview?.total ?? 0 })}</h2>
        <Select
          size="xs"
          w={148}
          className={classes.choose}
          aria-label={t('effect.choose')}
          data={calls.map(({ slug, name }) => ({ value: slug, label: name }))}
          value={on}
          allowDeselect={false}
          onChange={(slug) => slug && choose(slug)}
        />
      </div>
      {!preview && <RowShapes rows={5} />}
      {preview?.total === 0 && <Empty title={t('effect.none.title')}>{t('effect.none.text')}</Empty>}
      {preview && preview.total > 0 && (
        <>
          <EffectPanes {...preview} />
          <EffectFigures {...preview} />
          <ChangedFiles preview={preview} slug={on} />
        </>
      )}
      {preview?.sample && <Sample sample={preview.sample} />}
    </>
  );
}

function Sample({ sample }: { sample: NonNullable<RulesPreview['sample']> }) {
  const { t } = useTranslation('eligibility');
  return (
    <section className={classes.changed}>
      <h3>{t('effect.sample', { name: sample.startup_name })}</h3>
      <Tabs defaultValue={spoken()} className={classes.sample} keepMounted={false}>
        <Tabs.List>
          {languages.map((language) => (
            <Tabs.Tab key={language} value={language} lang={language}>
              {languageNames[language]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {languages.map((language) => (
          <Tabs.Panel key={language} value={language} lang={language}>
            <Voice>{sample[language]}</Voice>
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}
