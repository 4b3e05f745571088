import type { Problem } from '../../contract/fejl.ts';
import type { Reason } from '../../law/kernel/outcome.ts';

/** An answer that is not the one asked for: the coded problem of the API, or no answer at all. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: Problem['code'] | 'netvaerk' | 'forLangTid';
  readonly details: readonly Reason[];
  /** With 409: the newest position of the thing that was changed meanwhile. */
  readonly newest: number | null;
  /** The fields that were refused, by the names of the contract, each with the code of what was wrong. */
  readonly fields: readonly { readonly felt: string; readonly fejl: string }[];

  constructor(code: ApiProblem['code'], problem: Partial<Problem> = {}) {
    super(code);
    this.name = 'ApiProblem';
    this.code = code;
    this.status = problem.status ?? 0;
    this.details = (problem.detaljer ?? []).map(({ key, params }) => (params ? { key, params } : { key }));
    this.newest = problem.nyeste ?? null;
    this.fields = problem.felter ?? [];
  }
}

const TIMEOUT_MS = 20_000;

/** Reads from `/api/v1`. Throws `ApiProblem`. */
export async function apiGet<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return send<Answer>(path, { method: 'GET', ...(signal ? { signal } : {}) });
}

/** Writes to `/api/v1`. Throws `ApiProblem`. */
export async function apiPost<Answer>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer> {
  return send<Answer>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), ...(signal ? { signal } : {}) });
}

/** Writes to `/api/v1` where the answer is a document. Throws `ApiProblem`. */
export async function apiPostForDocument(path: string, body: unknown): Promise<string> {
  return sendAgain(() => askText(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
}

/** Deletes under `/api/v1`: the session, nothing else. */
export async function apiDelete(path: string): Promise<void> {
  await send<unknown>(path, { method: 'DELETE' });
}

type SignInAgain = () => Promise<void>;
let signInAgain: SignInAgain | null = null;

/**
 * Names who asks for a new sign-in when the session has ended. The request that met the end waits for it and is then sent
 * again, so that nothing typed is lost. Gives the way to stop.
 */
export function onSessionEnded(ask: SignInAgain): () => void {
  signInAgain = ask;
  return () => { if (signInAgain === ask) signInAgain = null; };
}

async function send<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const attempt = (): Promise<Answer> => ask<Answer>(path, init);
  return path === 'session' ? attempt() : sendAgain(attempt);
}

/** Tries once more after a new sign-in when the session has ended. */
async function sendAgain<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
  try {
    return await attempt();
  } catch (error) {
    const ended = error instanceof ApiProblem && error.code === 'ikke_logget_ind';
    if (!ended || signInAgain === null) throw error;
    await signInAgain();
    return attempt();
  }
}

async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const text = await askText(path, init);
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

async function askText(path: string, init: RequestInit): Promise<string> {
  const response = await reach(path, init);
  const text = await response.text();
  if (!response.ok) throw problemOf(response.status, text);
  return text;
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  try {
    return await fetch(`/api/v1/${path}`, { ...init, signal, credentials: 'same-origin' });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiProblem(timeout.aborted ? 'forLangTid' : 'netvaerk');
  }
}

function problemOf(status: number, text: string): ApiProblem {
  const body = parse(text);
  return body ? new ApiProblem(body.code, { ...body, status }) : new ApiProblem('uventet_fejl', { status });
}

function parse(text: string): Problem | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'code' in body ? (body as Problem) : null;
  } catch {
    return null;
  }
}
