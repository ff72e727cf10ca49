// The deck: one PDF, kept with the startup.
import { useTranslation } from 'react-i18next';
import { FieldSet } from '../fields/Field';
import { mostBytes } from '../fields/FileField';
import { Upload } from '../fields/Upload';
import { useField, useOwnStartup } from './OwnStartup';

export function DeckField() {
  const { t } = useTranslation('apply');
  const { startup } = useOwnStartup();
  const hand = useField('startup.deck');
  return (
    <FieldSet id={hand.id} label={t('deck.label')} help={t('deck.help')} required={false} fault={hand.fault}>
      <Upload
        id={`${hand.id}-choose`}
        path={`/api/startups/${startup.id}/deck`}
        stored={startup.deck}
        accept="application/pdf"
        most={mostBytes}
        label={t('deck.choose')}
      />
    </FieldSet>
  );
}
