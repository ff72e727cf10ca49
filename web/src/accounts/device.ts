// A browser's own account of itself, as a person would say it: "Chrome on Linux".

// The first that matches is it: most browsers also call themselves by the names below their own.
const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera|OPT)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|\bCriOS|\bChromium)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];
const longest = 32; // characters of a text that names no browser

export type Device = { browser: string; system: string };

/** Null where either is unknown. */
export function deviceOf(userAgent: string): Device | null {
  const [browser, system] = [browsers, systems].map((kinds) => kinds.find(([sign]) => sign.test(userAgent))?.[1]);
  return browser && system ? { browser, system } : null;
}

/** The first words of a text that names no browser we know; its first word at least, cut if need be. */
export function firstWords(userAgent: string): string {
  const text = userAgent.trim();
  if (text.length <= longest) return text;
  const end = text.slice(0, longest + 1).lastIndexOf(' ');
  return `${text.slice(0, end > 0 ? end : longest)}…`;
}
