// For whom a person of the team works or worked: the house keeps their file from readers who come from there.
import { TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Field, tied } from '../fields/Field';
import fields from '../fields/fields.module.css';

type Props = { names: string[]; change: (names: string[]) => void; fault: string | undefined };

export function Employers({ names, change, fault }: Props) {
  const { t } = useTranslation('apply');
  const frame = {
    id: 'member-employers',
    label: `${t('team.employers')} (${t('optional')})`,
    help: t('team.employersHelp'),
    fault,
  };
  return (
    <Field {...frame}>
      <TagsInput
        id={frame.id}
        value={names}
        maxTags={20}
        acceptValueOnBlur
        onChange={change}
        error={Boolean(fault)}
        {...tied(frame)}
        classNames={{ input: fields.tags, pill: fields.pill }}
      />
    </Field>
  );
}
