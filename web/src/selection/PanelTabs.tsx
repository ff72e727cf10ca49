// On narrower screens the columns of a file become tabs.
import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export type Panel = 'answers' | 'facts' | 'history';

type Props = { panels: Panel[]; here: Panel; onChange: (panel: Panel) => void };

export function PanelTabs({ panels, here, onChange }: Props) {
  const { t } = useTranslation('selection');
  return (
    <Tabs value={here} onChange={(value) => onChange(value as Panel)} px={16}>
      <Tabs.List>
        {panels.map((panel) => (
          <Tabs.Tab key={panel} value={panel}>
            {t(`panel.${panel}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
