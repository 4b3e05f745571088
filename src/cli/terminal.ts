import { textOf, type Language, type MessageParams, type TextKey } from '../text/index.ts';

/** What a command writes to: words on stderr, so that stdout holds only what was asked for. */
export interface Terminal {
  readonly language: Language;
  /** A line of words. */
  say(key: TextKey, params?: MessageParams): void;
  /** A line of the answer itself. */
  print(line: string): void;
}

/** A reason to stop that the person at the keyboard can act on. */
export class CliError extends Error {
  readonly key: TextKey;
  readonly params: MessageParams;
  readonly exitCode: number;

  constructor(key: TextKey, params: MessageParams = {}, exitCode = 2) {
    super(key);
    this.name = 'CliError';
    this.key = key;
    this.params = params;
    this.exitCode = exitCode;
  }
}

/** The terminal of this process. Danish, unless HJEMVEJ_SPROG asks for English. */
export function openTerminal(env: NodeJS.ProcessEnv): Terminal {
  const language: Language = env.HJEMVEJ_SPROG === 'en' ? 'en' : 'da';
  return {
    language,
    say: (key, params = {}) => void process.stderr.write(`${textOf(key, params, language)}\n`),
    print: (line) => void process.stdout.write(`${line}\n`),
  };
}
