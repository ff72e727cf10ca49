// The passport: what the house keeps of a startup, whichever call it applies to.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSectors } from '../../startups/sectors';
import { useFormat } from '../../ui/format';
import desk from '../draft/desk.module.css';
import type { Fact } from '../draft/rules';
import { ChoiceField } from '../fields/ChoiceField';
import { countriesIn } from '../fields/countries';
import classes from '../fields/fields.module.css';
import { ListField } from '../fields/ListField';
import { ReadField } from '../fields/ReadField';
import { link } from '../fields/readings';
import { SelectField } from '../fields/SelectField';
import { technologies } from '../fields/suggestions';
import { TextField } from '../fields/TextField';
import { FoundedField } from './FoundedField';
import { RevenueFields } from './RevenueFields';

const stages = ['idea', 'prototype', 'beta', 'launched', 'revenue'] as const;
const heldAnswers = ['yes', 'no', 'rather_not_say'] as const;

type Props = {
  /** What the rules of a call look at, and the technologies that they name. */
  facts?: Set<Fact>;
  technologies?: string[];
  /** Asked beside the line: what they make, at length. */
  children?: ReactNode;
};

export function PassportFields({ facts = new Set(), technologies: named = [], children }: Props) {
  const { t } = useTranslation('apply');
  const { locale } = useFormat();
  // Nothing but the name and the line must be answered; what the rules ask decides whether the file is eligible.
  const ruled = (fact: Fact, help?: string) =>
    facts.has(fact)
      ? { help: [help, t('passport.ruled')].filter(Boolean).join(' ') }
      : { ...(help && { help }), required: false };
  const sectors = useSectors();
  return (
    <div className={desk.fields}>
      <div className={classes.row}>
        <TextField field="startup.name" label={t('passport.name')} required autoComplete="organization" />
        <ReadField
          field="startup.website"
          label={t('passport.website')}
          required={false}
          inputMode="url"
          show={(value) => value}
          read={link({ t })}
        />
      </div>
      <TextField
        field="startup.one_liner"
        label={t('passport.oneLiner')}
        help={t('passport.oneLinerHelp')}
        maxWords={20}
        required
      />
      {children}
      <div className={classes.row}>
        <SelectField
          field="startup.country"
          label={t('passport.country')}
          options={countriesIn(locale)}
          {...ruled('country')}
        />
        <TextField field="startup.city" label={t('passport.city')} required={false} autoComplete="address-level2" />
      </div>
      <div className={classes.row}>
        <SelectField
          field="startup.stage"
          label={t('passport.stage')}
          empty="unknown"
          required={false}
          options={stages.map((value) => ({ value, label: t(`stage.${value}`) }))}
        />
        <ListField
          field="startup.sectors"
          label={t('passport.sectors')}
          required={false}
          suggestions={sectors.names}
          sayings={sectors}
        />
      </div>
      <ListField
        field="startup.technologies"
        label={t('passport.technologies')}
        {...ruled('technologies', t('passport.technologiesHelp'))}
        suggestions={[...new Set([...named, ...technologies])]}
      />
      <h3 className={desk.part}>{t('passport.company')}</h3>
      <div className={classes.row}>
        <FoundedField />
        <ChoiceField
          field="startup.privately_held"
          as="text"
          label={t('passport.held')}
          {...ruled('held', t('passport.heldHelp'))}
          options={heldAnswers.map((value) => ({ value, label: t(`held.${value}`) }))}
        />
      </div>
      <RevenueFields />
    </div>
  );
}
