// A question that is answered by a file: of the kinds and the size that the call takes.

import { useTranslation } from 'react-i18next';
import type { Question } from '../../types';
import { useFormat } from '../../ui/format';
import { useDesk } from '../draft/FileDesk';
import { useField } from '../passport/OwnStartup';
import { described, FieldSet } from './Field';
import { Upload } from './Upload';

type Props = { field: string; label: string; help?: string | undefined; required?: boolean; question: Question };

export const mostBytes = 20_000_000;

const accepts = { any: '', pdf: 'application/pdf', pdf_or_picture: 'application/pdf,image/png,image/jpeg,image/webp' };

export function FileField({ field, label, help, required, question }: Props) {
  const { t } = useTranslation('apply');
  const { size } = useFormat();
  const { file } = useDesk();
  const hand = useField(field);
  const stored = file.answers.find((answer) => answer.question === question.id)?.file ?? null;
  const kinds = question.accepts ?? 'any';
  const most = Math.min((question.max ?? 20) * 1_000_000, mostBytes);
  const taken = t(`file.takes.${kinds}`, { most: size(most) });
  const frame = { id: hand.id, label, help: help ?? taken, required, fault: hand.fault };
  return (
    <FieldSet {...frame}>
      <Upload
        id={`${hand.id}-choose`}
        path={`/api/applications/${file.id}/files/${question.id}`}
        stored={stored}
        accept={accepts[kinds]}
        most={most}
        label={t(kinds === 'pdf' ? 'deck.choose' : 'file.choose')}
        describedBy={described(frame)}
      />
    </FieldSet>
  );
}
