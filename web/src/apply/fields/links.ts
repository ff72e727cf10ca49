// Reads the address of a page as people write it: without "https://", with a slip in it, or as an e-mail address.
export type LinkRead = { link: string } | { fault: 'unreadable' | 'email' | 'not_web'; meant?: string };

const hostLike = /^[^\s./@]+(\.[^\s./@]+)+$/u;

function asUrl(text: string): URL | undefined {
  try {
    const url = new URL(text);
    return hostLike.test(url.hostname) ? url : undefined;
  } catch {
    return undefined;
  }
}

const written = (url: URL) => (url.pathname === '/' && !url.search && !url.hash ? url.origin : url.href);

export function readLink(text: string): LinkRead {
  const bare = text.trim();
  const mail = /^[^\s@/]+@([^\s@/]+\.[^\s@/]+)$/u.exec(bare);
  if (mail?.[1]) return { fault: 'email', meant: `https://${mail[1]}` };
  // "http:/", "htps://", "http//": one slip in the beginning.
  const repaired = bare.replace(/^h?t?t?ps?[:;]?\/{1,3}/i, (start) =>
    /^https?:\/\/$/i.test(start) ? start : 'https://',
  );
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(repaired)?.[1]?.toLowerCase();
  if (scheme && scheme !== 'http' && scheme !== 'https') return { fault: 'not_web' };
  const url = asUrl(scheme ? repaired : `https://${repaired}`);
  if (!url) {
    const guess = asUrl(`https://${repaired.replace(/^[a-z]+:\/\//i, '').replace(/[\s,;]+/g, '.')}`);
    return guess ? { fault: 'unreadable', meant: written(guess) } : { fault: 'unreadable' };
  }
  return { link: written(url) };
}
