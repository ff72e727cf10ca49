// A dialog often goes away by not being drawn any more, which Mantine does not notice: whoever came with the keys goes on
// where they were.
import { useEffect } from 'react';

/** A choice of a menu is gone once it is made: its menu's button stands for it. */
function openerOf(element: Element | null): HTMLElement | null {
  const button = element?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const opener = button ? document.getElementById(button) : element;
  return opener instanceof HTMLElement ? opener : null;
}

export function useFocusGivenBack(opened: boolean): void {
  useEffect(() => {
    if (!opened) return;
    const opener = openerOf(document.activeElement);
    return () => opener?.focus();
  }, [opened]);
}
