// A question that is answered by a file.

import { useTranslation } from 'react-i18next';
import type { Question } from '../../types';
import { useDesk, useField } from '../draft/FileDesk';
import { described, FieldSet } from './Field';
import { Upload } from './Upload';

type Props = { field: string; label: string; help?: string | undefined; required?: boolean; question: Question };

export const mostBytes = 20_000_000;

export function FileField({ field, label, help, required, question }: Props) {
  const { t } = useTranslation('apply');
  const { file } = useDesk();
  const hand = useField(field);
  const stored = file.answers.find((answer) => answer.question === question.id)?.file ?? null;
  const frame = { id: hand.id, label, help, required, fault: hand.fault };
  return (
    <FieldSet {...frame}>
      <Upload
        id={`${hand.id}-choose`}
        path={`/api/applications/${file.id}/files/${question.id}`}
        stored={stored}
        accept=""
        most={mostBytes}
        label={t('file.choose')}
        describedBy={described(frame)}
      />
    </FieldSet>
  );
}
