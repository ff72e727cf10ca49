// The deck: one PDF, kept with the startup.
import { useTranslation } from 'react-i18next';
import { FieldSet } from '../fields/Field';
import { mostBytes } from '../fields/FileField';
import { Upload } from '../fields/Upload';
import { useDesk, useField } from './FileDesk';

export function DeckStep() {
  const { t } = useTranslation('apply');
  const { file } = useDesk();
  const hand = useField('startup.deck');
  return (
    <FieldSet id={hand.id} label={t('deck.label')} help={t('deck.help')} required={false} fault={hand.fault}>
      <Upload
        id={`${hand.id}-choose`}
        path={`/api/startups/${file.startup.id}/deck`}
        stored={file.startup.deck}
        accept="application/pdf"
        most={mostBytes}
        label={t('deck.choose')}
      />
    </FieldSet>
  );
}
