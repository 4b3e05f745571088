/** Why a backup or a restore can't be done; the command line finds its words by this code. */
export type BackupErrorCode =
  | 'modtager'
  | 'identitet'
  | 'findes'
  | 'ikkeKopi'
  | 'forkertNoegle'
  | 'skadet'
  | 'ikkeTom'
  | 'andenSlags'
  | 'andenUdgave'
  | 'programMangler'
  | 'programForGammelt'
  | 'programFejl'
  | 'maaIkkeSeAlt'
  | 'kraeverSuperbruger'
  | 'tablespaces';

/** A reason the person at the keyboard can act on. Holds no secret and nothing of what was backed up. */
export class BackupError extends Error {
  readonly code: BackupErrorCode;
  readonly params: Readonly<Record<string, string>>;

  constructor(code: BackupErrorCode, params: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'BackupError';
    this.code = code;
    this.params = params;
  }
}
