/** Why the embedded server cannot run; the CLI finds its words by this code. */
export type EmbeddedPostgresErrorCode =
  | 'noBinaries'
  | 'windows'
  | 'otherOwner'
  | 'otherMajor'
  | 'notReachable'
  | 'initdbFailed'
  | 'startFailed'
  | 'stopFailed';

/** A reason not to start that the person at the keyboard can act on. `detail` is technical and in English. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresErrorCode;
  readonly detail: string;

  constructor(code: EmbeddedPostgresErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'EmbeddedPostgresError';
    this.code = code;
    this.detail = detail;
  }
}
