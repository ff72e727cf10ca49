// Paper is light: while a page is printed, the light scheme's colours hold, whichever is on the screen.
export function printLight(): void {
  const scheme = document.documentElement.dataset;
  let screen: string | undefined;
  const turn = (printing: boolean) => {
    if (printing && screen === undefined) {
      screen = scheme.mantineColorScheme;
      scheme.mantineColorScheme = 'light';
    } else if (!printing && screen !== undefined) {
      scheme.mantineColorScheme = screen;
      screen = undefined;
    }
  };
  window.addEventListener('beforeprint', () => turn(true));
  window.addEventListener('afterprint', () => turn(false));
  window.matchMedia('print').addEventListener('change', ({ matches }) => turn(matches));
}
