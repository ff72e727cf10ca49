// Mantine disables a button for as long as it works, and browsers then take the focus from it. Whoever pressed it with the
// keys finds it where it was once the work is done, unless they went elsewhere meanwhile.
const idle = () => document.activeElement === null || document.activeElement === document.body;

export function keepFocus(): void {
  let last: EventTarget | null = null;
  document.addEventListener('focusin', ({ target }) => {
    last = target;
  });
  new MutationObserver((changes) => {
    for (const { target } of changes)
      if (target === last && target instanceof HTMLButtonElement && !target.disabled && idle()) target.focus();
  }).observe(document, { attributes: true, attributeFilter: ['disabled'], subtree: true });
}
