// Sends a file's bytes with its name, and tells how far it is. Fetch can't tell, so this is the older way.
import { spoken } from '../../i18n/i18n';
import { Problem, problemOf } from '../../problem';

export type Sending = { done: Promise<void>; stop(): void };

export function upload(path: string, file: File, progress: (share: number) => void): Sending {
  const request = new XMLHttpRequest();
  const done = new Promise<void>((resolve, reject) => {
    request.open('POST', path);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.setRequestHeader('Accept-Language', spoken());
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Problem(0, 'offline', ''));
    request.onabort = () => reject(new Problem(0, 'stopped', ''));
    request.onload = () => {
      if (request.status < 400) return resolve();
      const headers = { 'X-Request-Id': request.getResponseHeader('X-Request-Id') ?? '' };
      void problemOf(new Response(request.responseText, { status: request.status, headers })).then(reject);
    };
    request.send(file);
  });
  return { done, stop: () => request.abort() };
}

/** Takes the file at the same path away. */
export async function takeAway(path: string): Promise<void> {
  const answer = await fetch(path, { method: 'DELETE', headers: { 'Accept-Language': spoken() } });
  if (!answer.ok) throw await problemOf(answer);
}
