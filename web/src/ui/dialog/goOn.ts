// A button that is about to go away with its row hands the keys on: whoever came with them does not begin at the top.

/** To the same kind of button in the row after this one, or before it; else to the heading of the part. */
export function goOn(from: HTMLElement): void {
  const row = from.closest('li');
  const rows = [row?.nextElementSibling, row?.previousElementSibling];
  const kind = from.dataset.row;
  const near = rows.map((one) => one?.querySelector<HTMLElement>(`[data-row="${kind}"]`)).find(Boolean);
  (near ?? from.closest('section')?.querySelector('h2'))?.focus();
}
