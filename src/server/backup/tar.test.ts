import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTar, writeTar, type ArchiveEntry } from './tar.ts';

const SEED = { seed: 110, numRuns: 60 };

async function* each<T>(items: Iterable<T>): AsyncGenerator<T, void> {
  yield* items;
}

function entry(name: string, content: Uint8Array, size = content.length): ArchiveEntry {
  return { name, size, content: each([content]) };
}

async function pack(entries: readonly ArchiveEntry[]): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of writeTar(each(entries))) parts.push(part);
  return Buffer.concat(parts);
}

async function unpack(archive: Uint8Array, chunk = 1000): Promise<readonly [string, string][]> {
  function* chunks(): Generator<Uint8Array> {
    for (let at = 0; at < archive.length; at += chunk) yield archive.subarray(at, at + chunk);
  }
  const found: [string, string][] = [];
  for await (const { name, content } of readTar(each(chunks()))) {
    const parts: Uint8Array[] = [];
    for await (const part of content) parts.push(part);
    found.push([name, Buffer.concat(parts).toString('hex')]);
  }
  return found;
}

describe('an archive', () => {
  it('gives back the files it was made of, however the bytes arrive', async () => {
    const files = fc.array(fc.tuple(fc.stringMatching(/^[a-z0-9_]{1,30}(\/[a-z0-9_.]{1,20}x)?$/), fc.uint8Array({ maxLength: 2000 })), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: 1, max: 3000 }), async (made, chunk) => {
        const archive = await pack(made.map(([name, content]) => entry(name, content)));
        expect(await unpack(archive, chunk)).toEqual(made.map(([name, content]) => [name, Buffer.from(content).toString('hex')]));
      }),
      SEED,
    );
  });

  it('is read by tar itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hjemvej-tar-'));
    writeFileSync(join(folder, 'a.tar'), await pack([entry('mappe/', Buffer.of()), entry('mappe/fil', Buffer.from('blåbærgrød')), entry('tom', Buffer.of())]));
    execFileSync('tar', ['-xf', 'a.tar'], { cwd: folder });
    expect(readFileSync(join(folder, 'mappe/fil'), 'utf8')).toBe('blåbærgrød');
    rmSync(folder, { recursive: true });
  });

  it('holds of a file that grew what it was, and of one that shrank what is left and zeros', async () => {
    const archive = await pack([entry('voksede', Buffer.from('abcdef'), 3), entry('skrumpede', Buffer.from('ab'), 5), entry('efter', Buffer.from('x'))]);
    expect(await unpack(archive)).toEqual([['voksede', '616263'], ['skrumpede', '6162000000'], ['efter', '78']]);
  });

  it('passes over what its reader left', async () => {
    const archive = await pack([entry('en', Buffer.alloc(5000, 1)), entry('to', Buffer.from('2'))]);
    const names: string[] = [];
    for await (const { name } of readTar(each([archive]))) names.push(name);
    expect(names).toEqual(['en', 'to']);
  });

  it('that is cut short anywhere, or changed in a header, is refused', async () => {
    const archive = await pack([entry('en', Buffer.alloc(700, 1)), entry('to', Buffer.from('2'))]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: archive.length - 1025 }), async (length) => {
        await expect(unpack(archive.subarray(0, length))).rejects.toMatchObject({ code: 'skadet' });
      }),
      SEED,
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 262 }), async (at) => {
        const changed = Buffer.from(archive);
        changed.writeUInt8(changed.readUInt8(at) ^ 0x41, at);
        await expect(unpack(changed)).rejects.toMatchObject({ code: 'skadet' });
      }),
      SEED,
    );
  });

  it.each(['../ude', '/etc/passwd', 'a/../../b', 'a//b', './a', 'a\\b', '..', 'a/..'])('with the name %j is refused', async (name) => {
    await expect(unpack(await pack([entry(name, Buffer.of())]))).rejects.toMatchObject({ code: 'skadet' });
  });
});
