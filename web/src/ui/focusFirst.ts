// The first of some fields, as a reader meets them on the page, takes the focus; the order of their names says nothing.

export const firstOnPage = <T extends Pick<Node, 'compareDocumentPosition'>>(fields: T[]): T | undefined =>
  fields.reduce<T | undefined>(
    (first, each) =>
      first && !((first.compareDocumentPosition(each as unknown as Node) & 2) /* it comes before */) ? first : each,
    undefined,
  );

export function focusFirst(ids: string[]): void {
  firstOnPage(ids.flatMap((id) => document.getElementById(id) ?? []))?.focus();
}
