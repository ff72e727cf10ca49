// The Mantine theme: colours, type, space, radii and component defaults.
import { createTheme } from '@mantine/core';
import { components } from './components';
import { display, sans, voice } from './fonts';
import { azure, brick, dark, ember, gray, honey, moss, plum, zinc } from './palette';
import { variantColorResolver } from './variants';

export const theme = createTheme({
  colors: {
    ember,
    zinc,
    gray,
    dark,
    moss,
    honey,
    brick,
    azure,
    plum,
    red: brick,
    green: moss,
    yellow: honey,
    blue: azure,
    orange: ember,
  },
  primaryColor: 'ember',
  primaryShade: { light: 7, dark: 4 },
  variantColorResolver,
  black: '#161A1F',
  white: '#FFFFFF',
  fontFamily: sans,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Code', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.5', xl: '1.35' },
  headings: {
    fontFamily: display,
    fontWeight: '640',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.15' },
      h2: { fontSize: '1.25rem', lineHeight: '1.25' },
      h3: { fontSize: '1rem', lineHeight: '1.35' },
      h4: { fontSize: '0.875rem', lineHeight: '1.4' },
      h5: { fontSize: '0.8125rem', lineHeight: '1.4' },
      h6: { fontSize: '0.75rem', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  shadows: {
    xs: '0 1px 1px rgba(22,26,31,.05)',
    sm: '0 1px 2px rgba(22,26,31,.06), 0 1px 1px rgba(22,26,31,.04)',
    md: '0 4px 14px rgba(22,26,31,.10), 0 1px 2px rgba(22,26,31,.06)',
    lg: '0 12px 32px rgba(22,26,31,.16), 0 2px 6px rgba(22,26,31,.08)',
    xl: '0 24px 60px rgba(22,26,31,.22)',
  },
  breakpoints: { xs: '30em', sm: '48em', md: '62em', lg: '75em', xl: '90em' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  other: { display, voice, row: 44, rowTight: 36, nav: 224, top: 56 },
  components,
});
