// The secret of a link stands behind '#': no server sees it, and a scanner that opens the link spends nothing. It is
// taken out of the address at once, so that it can't be read over a shoulder or from the history.
export function takeToken(): string {
  const token = location.hash.slice(1);
  if (token) history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}
