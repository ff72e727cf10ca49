// Brings a field into sight and puts the cursor in it, once its step is on the screen.
import { idOf } from '../passport/OwnStartup';

const alias: Record<string, string> = { 'startup.founded': 'startup.founded_on' };

export function focusField(field: string): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(idOf(alias[field] ?? field)) ?? document.getElementById(idOf(field));
    const control = place?.matches('fieldset, div')
      ? (place.querySelector<HTMLElement>('input, button, textarea') ?? place)
      : place;
    control?.focus({ preventScroll: true });
    (place ?? control)?.scrollIntoView({ block: 'center', behavior: 'auto' });
  });
}

/** After going to another step: its title, so that reading goes on there. */
export function showStep(): void {
  requestAnimationFrame(() => {
    const title = document.getElementById('step-title');
    title?.focus({ preventScroll: true });
    title?.scrollIntoView({ block: 'nearest' });
  });
}
