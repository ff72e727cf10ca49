// Defaults and small corrections of the Mantine components that Spark uses.
import type { MantineThemeComponents } from '@mantine/core';

// Plain objects, not `Button.extend(…)`: that would pull every one of these into the first view.
// Mantine sets what stands under a label in 11 px at our sizes; nothing is smaller than 12.
const told = { description: { fontSize: 12 }, error: { fontSize: 12 } };

export const components: MantineThemeComponents = {
  // With a variant named, Mantine asks our resolver for hover too.
  Button: { defaultProps: { size: 'sm', variant: 'filled' }, styles: { label: { fontWeight: 600 } } },
  ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
  Anchor: { defaultProps: { underline: 'hover' } },
  Alert: { defaultProps: { variant: 'light', radius: 'md' } },
  Badge: {
    defaultProps: { variant: 'light', radius: 'sm', size: 'md' },
    styles: { label: { textTransform: 'none', fontWeight: 600, letterSpacing: 0 } },
  },
  Checkbox: {
    defaultProps: { size: 'xs', radius: 'xs' },
    vars: () => ({ root: { '--checkbox-color': 'var(--ember-fill)', '--checkbox-icon-color': 'var(--on-fill)' } }),
    styles: { ...told, label: { fontSize: 13 } },
  },
  Radio: {
    defaultProps: { size: 'xs' },
    vars: () => ({ root: { '--radio-color': 'var(--ember-fill)', '--radio-icon-color': 'var(--on-fill)' } }),
    styles: { ...told, label: { fontSize: 13 } },
  },
  Chip: { vars: () => ({ root: { '--chip-color': 'var(--on-fill)', '--chip-icon-color': 'var(--on-fill)' } }) },
  Switch: {
    defaultProps: { size: 'sm', withThumbIndicator: false },
    vars: () => ({ root: { '--switch-color': 'var(--ember-fill)' } }),
    styles: { ...told, label: { fontSize: 13 } },
  },
  InputWrapper: { styles: told },
  TextInput: { defaultProps: { size: 'sm' }, styles: told },
  Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 3 }, styles: told },
  NumberInput: { defaultProps: { size: 'sm' }, styles: told },
  Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' }, styles: told },
  PasswordInput: { styles: told },
  Paper: {
    defaultProps: { radius: 'lg', withBorder: true },
    styles: { root: { borderColor: 'var(--line)' } },
  },
  Divider: { styles: { root: { '--divider-color': 'var(--line)' } } },
  Table: {
    defaultProps: { verticalSpacing: 0, horizontalSpacing: 'md', highlightOnHover: true },
    styles: {
      table: { '--table-border-color': 'var(--line-soft)', '--table-hover-color': 'var(--hover)' },
      th: { color: 'var(--ink-3)', fontSize: 12, fontWeight: 600 },
      td: { fontVariantNumeric: 'tabular-nums' },
    },
  },
  Tabs: { defaultProps: { radius: 0 } },
  SegmentedControl: { defaultProps: { size: 'xs', radius: 'sm' } },
  Menu: {
    defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 120 } },
    styles: { dropdown: { borderColor: 'var(--line)', background: 'var(--raised)' } },
  },
  Popover: {
    defaultProps: { shadow: 'md', radius: 'md' },
    styles: { dropdown: { borderColor: 'var(--line)', background: 'var(--raised)' } },
  },
  Tooltip: {
    defaultProps: { radius: 'sm', openDelay: 250, multiline: true, maw: 320, transitionProps: { duration: 100 } },
    styles: { tooltip: { padding: '8px 12px', fontSize: 13, lineHeight: 1.45 } },
  },
  Modal: {
    defaultProps: { radius: 'xl', shadow: 'xl', centered: true, overlayProps: { backgroundOpacity: 0.45 } },
  },
  Drawer: { defaultProps: { shadow: 'xl', overlayProps: { backgroundOpacity: 0.25 } } },
  // Decorative use of the two control-edge steps: soften them on the component's root.
  Skeleton: {
    defaultProps: { radius: 'sm' },
    styles: { root: { '--mantine-color-dark-4': 'var(--line)', '--mantine-color-gray-3': 'var(--line)' } },
  },
  Title: { styles: { root: { letterSpacing: '-0.012em' } } },
};
