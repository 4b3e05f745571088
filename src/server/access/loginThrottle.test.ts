import { describe, expect, it } from 'vitest';
import { LoginThrottle } from './loginThrottle.ts';

const QUARTER_MS = 15 * 60_000;
const right = () => Promise.resolve(true);
const wrong = () => Promise.resolve(false);

function throttleAt() {
  const clock = { now: 0 };
  return { clock, throttle: new LoginThrottle(() => clock.now) };
}

async function fail(throttle: LoginThrottle, who: { email: string; place: string }, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) expect(await throttle.check(who, wrong)).toBe(false);
}

describe('the login throttle', () => {
  const who = { email: 'lone@fyrtaarnet.example', place: '192.0.2.1' };

  it('after ten failures refuses without hashing, even the right password', async () => {
    const { throttle } = throttleAt();
    await fail(throttle, who, 10);
    await expect(throttle.check(who, () => Promise.reject(new Error('hashed')))).rejects.toMatchObject({ kode: 'for_mange_forsoeg' });
  });

  it('counts an address however it is written', async () => {
    const { throttle } = throttleAt();
    await fail(throttle, who, 9);
    await fail(throttle, { ...who, email: ' LONE@Fyrtaarnet.example ' }, 1);
    await expect(throttle.check(who, right)).rejects.toMatchObject({ kode: 'for_mange_forsoeg' });
  });

  it('lets in again a quarter of an hour after the first failure, not a moment before', async () => {
    const { throttle, clock } = throttleAt();
    await fail(throttle, who, 10);
    clock.now = QUARTER_MS - 1;
    await expect(throttle.check(who, right)).rejects.toMatchObject({ kode: 'for_mange_forsoeg' });
    clock.now = QUARTER_MS;
    expect(await throttle.check(who, right)).toBe(true);
  });

  it('forgets the failures of one who then got it right', async () => {
    const { throttle } = throttleAt();
    await fail(throttle, who, 9);
    expect(await throttle.check(who, right)).toBe(true);
    await fail(throttle, who, 9);
  });

  it('hashes at most eight passwords at once for one place, and still serves another', async () => {
    const { throttle } = throttleAt();
    let done = (): void => undefined;
    const slow = new Promise<boolean>((resolve) => (done = () => resolve(false)));
    const waiting = Array.from({ length: 8 }, (_, n) => throttle.check({ email: `${n}`, place: 'a' }, () => slow));
    await expect(throttle.check({ email: 'x', place: 'a' }, right)).rejects.toMatchObject({ kode: 'for_mange_forsoeg' });
    expect(await throttle.check({ email: 'x', place: 'b' }, right)).toBe(true);
    done();
    expect(await Promise.all(waiting)).toEqual(Array(8).fill(false));
    expect(await throttle.check({ email: 'x', place: 'a' }, right)).toBe(true);
  });

  it('hashes at most sixteen at once in all', async () => {
    const { throttle } = throttleAt();
    let done = (): void => undefined;
    const slow = new Promise<boolean>((resolve) => (done = () => resolve(false)));
    const waiting = Array.from({ length: 16 }, (_, n) => throttle.check({ email: `${n}`, place: `${n % 2}` }, () => slow));
    await expect(throttle.check({ email: 'x', place: 'c' }, right)).rejects.toMatchObject({ kode: 'for_mange_forsoeg' });
    done();
    await Promise.all(waiting);
  });

  it('gives the place back when hashing fails', async () => {
    const { throttle } = throttleAt();
    for (let n = 0; n < 20; n += 1) await expect(throttle.check({ email: `${n}`, place: 'a' }, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await throttle.check({ email: 'x', place: 'a' }, right)).toBe(true);
  });
});
