import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

interface Cost {
  /** KiB of memory. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

interface StoredHash {
  readonly cost: Cost;
  readonly salt: Buffer;
  readonly tag: Buffer;
}

/** The second recommended option of RFC 9106, section 4: argon2id with 64 MiB, three passes and four lanes. */
const COST: Cost = { memory: 65_536, passes: 3, parallelism: 4 };
const SALT_BYTES = 16;
const TAG_BYTES = 32;

const ENCODED = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

const encode = ({ cost, salt, tag }: StoredHash): string =>
  `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(salt)}$${unpadded(tag)}`;

const decode = (stored: string): StoredHash => {
  const [, memory, passes, parallelism, salt, tag] = ENCODED.exec(stored) ?? [];
  if (salt === undefined || tag === undefined) {
    // The value itself stays out of the message: errors end up in logs.
    throw new Error('A stored password hash is not an argon2id hash.');
  }
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
};

/** What is compared when there is nothing to compare with: any salt and tag cost the same work as real ones. */
const DECOY: StoredHash = { cost: COST, salt: randomBytes(SALT_BYTES), tag: randomBytes(TAG_BYTES) };

// Keyboards differ in how they compose å and é; the person typed the same password on both.
const messageOf = (password: string): Buffer => Buffer.from(password.normalize('NFKC'), 'utf8');

const tagOf = (password: string, { cost, salt, tag }: StoredHash): Promise<Buffer> =>
  derive('argon2id', { message: messageOf(password), nonce: salt, tagLength: tag.length, ...cost });

/**
 * Makes the text to store for a password: algorithm, version, cost, a new random salt and the tag, in the PHC form, so
 * that the cost can be raised later without losing anyone. How long a password must be is the request schema's to say.
 */
export const hashPassword = async (password: string): Promise<string> => {
  const fresh: StoredHash = { cost: COST, salt: randomBytes(SALT_BYTES), tag: Buffer.alloc(TAG_BYTES) };
  return encode({ ...fresh, tag: await tagOf(password, fresh) });
};

/**
 * Whether `password` is the one behind `stored`. Pass nothing for an unknown user, or one without a password: the
 * answer is false after the same work, so neither text nor time tells who has an account.
 * Throws if `stored` is not a hash made here.
 */
export const verifyPassword = async (password: string, stored: string | null | undefined): Promise<boolean> => {
  const known = stored === null || stored === undefined ? undefined : decode(stored);
  const expected = known ?? DECOY;
  const equal = timingSafeEqual(await tagOf(password, expected), expected.tag);
  return equal && known !== undefined;
};

/**
 * Whether `stored` was made at another cost than today's. Ask after a successful sign-in, and store a new hash then:
 * an old cost is also the one thing that could tell a known user from an unknown by time.
 */
export const needsRehash = (stored: string): boolean => {
  const { cost, salt, tag } = decode(stored);
  const sameCost = cost.memory === COST.memory && cost.passes === COST.passes && cost.parallelism === COST.parallelism;
  return !sameCost || salt.length !== SALT_BYTES || tag.length !== TAG_BYTES;
};
