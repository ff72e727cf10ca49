// How each button and badge variant takes its colours from the scheme's variables.
import { defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core';

// Mantine picks the text of a filled control for the light scheme only; ours follows the scheme, so dark ember carries dark text.
const named: Record<string, string> = {
  ember: 'ember',
  orange: 'ember',
  moss: 'moss',
  green: 'moss',
  honey: 'honey',
  yellow: 'honey',
  brick: 'brick',
  red: 'brick',
  azure: 'azure',
  blue: 'azure',
  plum: 'plum',
};
export const variantColorResolver: VariantColorsResolver = (input) => {
  const base = defaultVariantColorsResolver(input);
  const name = named[input.color ?? input.theme.primaryColor];
  if (input.variant === 'default')
    return {
      ...base,
      background: 'var(--sheet)',
      hover: 'var(--hover)',
      color: 'var(--ink)',
      border: '1px solid var(--line-strong)',
    };
  if (!name) return base;
  if (input.variant === 'filled')
    return {
      background: `var(--${name}-fill)`,
      hover: `var(--${name}-press)`,
      color: 'var(--on-fill)',
      border: '1px solid transparent',
    };
  if (input.variant === 'light')
    return {
      background: `var(--${name}-tint)`,
      hover: `var(--${name}-tint)`,
      color: name === 'ember' ? 'var(--ember-tint-ink)' : `var(--${name})`,
      border: '1px solid transparent',
    };
  if (input.variant === 'outline')
    return {
      background: 'transparent',
      hover: `var(--${name}-tint)`,
      color: `var(--${name})`,
      border: `1px solid var(--${name})`,
    };
  if (input.variant === 'subtle')
    return {
      background: 'transparent',
      hover: `var(--${name}-tint)`,
      color: `var(--${name})`,
      border: '1px solid transparent',
    };
  return base;
};
