// One more question of a chosen kind: at the end of a section, or as the beginning of a new one.
import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AddChip } from '../../ui/pieces/AddChip';
import { noWords, type Words } from '../../ui/words/words';
import { useDesigner } from './designer';
import { kindIcons } from './kindIcons';
import { add, type Kind, kinds } from './questions';

type Props = { section: Words; newSection?: undefined } | { newSection: true; section?: undefined };

export function AddQuestion({ section, newSection }: Props) {
  const { t } = useTranslation('questions');
  const { questions, change, setOpen } = useDesigner();
  const make = (kind: Kind) => {
    const title = section ?? {
      ...noWords,
      en: t('section.new', { lng: 'en' }),
      fr: t('section.new', { lng: 'fr' }),
      pt: t('section.new', { lng: 'pt' }),
    };
    const next = add(questions, title, kind);
    change(next);
    setOpen(next.find(({ key }) => !questions.some((each) => each.key === key))?.key ?? null);
  };
  if (newSection) return <AddChip onClick={() => make('long_text')}>{t('section.add')}</AddChip>;
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <AddChip>{t('add')}</AddChip>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => {
          const Icon = kindIcons[kind];
          return (
            <Menu.Item key={kind} leftSection={<Icon size={16} />} onClick={() => make(kind)}>
              {t(`kind.${kind}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
