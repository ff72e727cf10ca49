// A refusal of the API: what happened in words, which fields, and the number to quote when the fault is ours.
import { words } from './i18n/i18n';

export type FieldError = { field: string; code: string; message: string };

export class Problem extends Error {
  /** HTTP status; 0 when no answer came at all. */
  readonly status: number;
  /** Stable and lower-case: "changed_meanwhile". `offline` when no answer came. */
  readonly code: string;
  readonly errors: FieldError[];
  readonly request: string | undefined;

  constructor(status: number, code: string, detail: string, errors: FieldError[] = [], request?: string) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.request = request;
  }

  /** The sentence for one field, if the refusal names it. */
  of(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }

  /** A rule refused: the caller can act. Otherwise the fault is ours or the network's. */
  get byRule(): boolean {
    return this.status >= 400 && this.status < 500;
  }
}

type Body = { code?: string; detail?: string; errors?: FieldError[]; request_id?: string };

/** Reads problem+json; an answer of another kind (a proxy's page) still becomes a Problem with its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const request = response.headers.get('X-Request-Id') ?? undefined;
  try {
    const body = (await response.json()) as Body;
    return new Problem(
      response.status,
      body.code ?? 'unknown',
      body.detail ?? '',
      // No form has a field for the version: the sentence is for the whole of it.
      body.errors?.filter(({ field }) => field !== 'version'),
      body.request_id ?? request,
    );
  } catch {
    return new Problem(response.status, 'unreadable', '', [], request);
  }
}

/** Whatever was thrown, as a Problem. A browser's own words ("Failed to fetch") tell nobody what to do. */
export const asProblem = (thrown: unknown): Problem =>
  thrown instanceof Problem ? thrown : new Problem(0, 'offline', words.t('noAnswer'));
