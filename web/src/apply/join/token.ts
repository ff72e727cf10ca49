// The token of the link stays behind the # or in this tab: never in a path, a query or a log.
const shelf = 'spark.join';

/** The token of this link; kept for the tab so that signing in first does not lose it. */
export function tokenHere(): string {
  const token = window.location.hash.slice(1) || (sessionStorage.getItem(shelf) ?? '');
  if (token) sessionStorage.setItem(shelf, token);
  return token;
}

export const forgetToken = (): void => sessionStorage.removeItem(shelf);
