// The one way to the server: typed by its OpenAPI document, every refusal thrown as a Problem.
import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './api.gen';
import { spoken } from './i18n/i18n';
import { asProblem, problemOf } from './problem';

const refusals: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', spoken());
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return response;
    const problem = await problemOf(response);
    // A house began to ask for it while one was at work: the page there is the only one that opens.
    if (problem.code === 'second_factor_needed') location.assign('/second-step');
    throw problem;
  },
  onError({ error }) {
    return asProblem(error);
  },
};

export const api = createClient<paths>({
  baseUrl: '',
  credentials: 'same-origin',
  querySerializer: { array: { style: 'form', explode: false } },
});
api.use(refusals);

type Answer<T> = Promise<{ data?: T | undefined }>;

/** The body of an answer: `await body(api.GET('/api/house'))`. */
export async function body<T>(answer: Answer<T>): Promise<T> {
  return (await answer).data as T;
}

/** Creating POSTs carry one of these, so that a repeated send makes one thing only. */
export const onceOnly = () => ({ 'Idempotency-Key': crypto.randomUUID() });

/** The header that refuses a change made on an older version than the server's. */
export const onVersion = (version: number) => ({ 'If-Match': `"${version}"` });
