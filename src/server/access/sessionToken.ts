import { createHash, randomBytes } from 'node:crypto';

/** A new session: the token goes to the browser and nowhere else, the hash goes to the database. */
export interface SessionToken {
  /** 43 base64url characters, 256 random bits. */
  readonly token: string;
  /** SHA-256 of the token's characters, 32 bytes; the key of the session row. */
  readonly hash: Buffer;
}

/** Name and attributes of the session cookie, in the shape that setting and clearing a cookie both take. */
export interface SessionCookie {
  readonly name: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly secure: boolean;
    readonly path: '/';
  };
}

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

// A plain fast hash is enough: 256 random bits can't be guessed, so there is nothing for a slow hash to slow down.
const digest = (token: string): Buffer => createHash('sha256').update(token, 'ascii').digest();

/** Makes a session token. Make a new one at every sign-in: a token from before it is never carried over. */
export const makeSessionToken = (): SessionToken => {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, hash: digest(token) };
};

/** The hash to look a cookie's value up by; undefined if the value can't be a token, and then there is nothing to look up. */
export const hashSessionToken = (value: string | undefined): Buffer | undefined =>
  value !== undefined && TOKEN.test(value) ? digest(value) : undefined;

/** The cookie that makes a browser a registered device of a boform: sent from no other site at all, and kept until it is closed. */
export interface EnhedCookie {
  readonly name: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: 'strict';
    readonly secure: boolean;
    readonly path: '/';
    readonly maxAge: number;
  };
}

// As long as browsers keep a cookie at most.
const ENHED_SECONDS = 400 * 24 * 60 * 60;

/** The cookie of a registered device beside the session cookie of an installation. */
export const enhedCookie = ({ name, options: { secure } }: SessionCookie): EnhedCookie => ({
  name: `${name}-enhed`,
  options: { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge: ENHED_SECONDS },
});

const httpName = (url: URL): string => `hjemvej-${url.port === '' ? '80' : url.port}`;

/**
 * The session cookie of an installation, from the address people reach it by (configuration, never a request header).
 * Over https the `__Host-` prefix binds it to this very host. Over http, which is for trying on one's own machine, the
 * port is in the name: browsers share cookies between ports, and two installations would sign each other out.
 * `Lax`, not `Strict`: whoever comes back from an identity provider or through a link in a letter would be met as a
 * stranger under `Strict`. Writes are therefore guarded by their origin as well. No lifetime: the session row has it.
 * Throws if the address is not http or https.
 */
export const sessionCookie = (publicUrl: string): SessionCookie => {
  const url = new URL(publicUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Error('The public address is neither http nor https.');
  const secure = url.protocol === 'https:';
  return { name: secure ? '__Host-hjemvej' : httpName(url), options: { httpOnly: true, sameSite: 'lax', secure, path: '/' } };
};
