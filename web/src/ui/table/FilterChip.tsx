// One filter: grey while it lets all pass; ember, with its value and a way to drop it, once it is set.
import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './bars.module.css';

export type Choice = { value: string; label: string };

type Props = {
  name: string;
  choices: Choice[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
  /** Several values at once; the menu then stays open while choosing. */
  many?: boolean;
  /** How French and Portuguese say "any" of what it is called. */
  noun?: 'masculine' | 'feminine';
};

export function FilterChip({ name, choices, chosen, onChange, many = false, noun = 'masculine' }: Props) {
  const { t } = useTranslation('ui');
  const on = chosen.length > 0;
  const label = (value: string) => choices.find((choice) => choice.value === value)?.label ?? value;
  const toggle = (value: string) => {
    const without = chosen.filter((each) => each !== value);
    const added = many ? [...chosen, value] : [value];
    onChange(without.length < chosen.length ? without : added);
  };
  return (
    <span className={classes.chip} data-on={on || undefined}>
      <Menu closeOnItemClick={!many} position="bottom-start">
        <Menu.Target>
          <UnstyledButton className={classes.chipMain}>
            {name} <b>{on ? chosen.map(label).join(', ') : t(`table.any.${noun}`)}</b>
            {!on && <IconChevronDown size={13} aria-hidden="true" />}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          {choices.map(({ value, label: text }) => (
            <Menu.Item
              key={value}
              onClick={() => toggle(value)}
              rightSection={chosen.includes(value) ? <IconCheck size={15} aria-hidden="true" /> : null}
            >
              {text}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {on && (
        <UnstyledButton
          className={classes.chipDrop}
          aria-label={t('table.remove', { name })}
          onClick={() => onChange([])}
        >
          <IconX size={13} aria-hidden="true" />
        </UnstyledButton>
      )}
    </span>
  );
}
