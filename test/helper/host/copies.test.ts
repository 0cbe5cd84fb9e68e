import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendEntry } from '../../../src/core/record/chain.ts';
import { hashOf } from '../../../src/core/record/hash.ts';
import type { ConsentRecord, Entry } from '../../../src/core/record/record.ts';
import { createCopies } from '../../../src/helper/host/copies.ts';
import type { CopiedEntry, CopiedText } from '../../../src/messaging/helper-protocol.ts';
import { exampleRecord, recordId } from '../../core/record/examples.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'mingyue-copies-')), 'ledger');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

function textOf(content: string): CopiedText {
  return { hash: hashOf(content), text: content, document: { title: '协议', later: { field: 1 } }, addedAt: 5 };
}

function recordOf(number: number, text: CopiedText): ConsentRecord {
  const record = exampleRecord(number);
  const documents = record.documents.map((one) =>
    one.reading.state === 'read' ? { ...one, reading: { ...one.reading, textHash: text.hash } } : one,
  );
  return { ...record, documents };
}

/** A chain: one acceptance a text, then the given deletions. */
function chainOf(texts: readonly CopiedText[], deleted: readonly number[] = []): readonly CopiedEntry[] {
  const links: CopiedEntry[] = [];
  const add = (kind: Entry['kind'], record: string, body: ConsentRecord | null): void => {
    const entry = appendEntry(links.at(-1)?.entry ?? null, { kind, record, at: '2026-11-20T04:05:06.789Z', body });
    links.push({ entry, body: body && { ...body }, incognito: false });
  };
  texts.forEach((text, at) => add('accepted', recordId(at + 1), recordOf(at + 1, text)));
  for (const number of deleted) add('deleted', recordId(number), null);
  return links;
}

const [a, b] = [textOf('第一条 平台不承担任何责任。\n'), textOf('第一条 您可以随时注销账号。')];
const chainHash = (links: readonly CopiedEntry[]): string => links[0]!.entry.hash;
const fileOf = (links: readonly CopiedEntry[]): string => join(folder, `${chainHash(links)}.jsonl`);

/** All lines of a copy, page after page. */
function readAll(copies: ReturnType<typeof createCopies>, copy: string) {
  const lines = [];
  for (let from: number | null = 0; from !== null;) {
    const page = copies.read(copy, from);
    if (!page.ok) throw new Error(page.problem.code);
    lines.push(...page.value.lines);
    from = page.value.next;
  }
  return lines;
}

describe('a copy', () => {
  it('holds what was appended, for the next program too, fields of later versions included', () => {
    const links = chainOf([a, b]);
    const copies = createCopies(folder);
    expect(copies.append(chainHash(links), [a, b], links)).toEqual({
      ok: true,
      value: { entries: 2, head: links[1]?.entry.hash, appended: 2 },
    });
    const again = createCopies(folder);
    expect(again.list()).toMatchObject({
      ok: true,
      value: { copies: [{ copy: chainHash(links), entries: 2, records: 2, head: links[1]?.entry.hash }], setAside: 0 },
    });
    expect(readAll(again, chainHash(links))).toEqual([{ text: a }, { text: b }, ...links]);
  });

  it('is read page by page when it is long, each line once, whatever its length', () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      textOf(`${String(at)}${'条'.repeat(at === 7 ? 1_500_000 : 60_000)}`),
    );
    const long = chainOf(many);
    const copies = createCopies(folder);
    copies.append(chainHash(long), many, long);
    expect(copies.read(chainHash(long), 0)).toMatchObject({ ok: true, value: { next: expect.any(Number) as number } });
    expect(readAll(copies, chainHash(long))).toEqual([...many.map((text) => ({ text })), ...long]);
  });

  it('ignores what it has already', () => {
    const links = chainOf([a, b]);
    const copies = createCopies(folder);
    copies.append(chainHash(links), [a], links.slice(0, 1));
    const before = readFileSync(fileOf(links));
    expect(copies.append(chainHash(links), [a, a], links.slice(0, 1))).toMatchObject({ value: { appended: 0 } });
    expect(readFileSync(fileOf(links))).toEqual(before);
    expect(copies.append(chainHash(links), [a, b], links)).toMatchObject({ value: { entries: 2, appended: 1 } });
    expect(copies.missing(chainHash(links), [a.hash, b.hash, 'f'.repeat(64)])).toEqual({
      ok: true,
      value: { missing: ['f'.repeat(64)] },
    });
  });

  const links = chainOf([a, b]);
  const other = chainOf([b, a]);
  it.each([
    ['a link that does not follow', 'copy-unlinked', [], links.slice(1)],
    ['the first link of another chain', 'copy-altered', [], other.slice(0, 1)],
    [
      'an entry that was altered',
      'copy-altered',
      [],
      [{ ...links[0]!, entry: { ...links[0]!.entry, at: '2020-01-01T00:00:00Z' } }],
    ],
    ['a body that was altered', 'copy-altered', [], [{ ...links[0]!, body: { ...links[0]!.body, zone: 'Mars' } }]],
    ['a text that was altered', 'copy-altered', [{ ...a, text: `${a.text}!` }], links],
  ] as const)('refuses %s and stays as it was', (_what, code, texts, entries) => {
    const copies = createCopies(folder);
    expect(copies.append(chainHash(links), texts, entries)).toMatchObject({ ok: false, problem: { code } });
    expect(copies.list()).toMatchObject({ value: { copies: [] } });
    expect(copies.append(chainHash(links), [a, b], links)).toMatchObject({ value: { entries: 2 } });
  });

  it('loses nothing when the machine stops at any byte of a write: the torn line is set aside', () => {
    const chain = chainHash(links);
    createCopies(folder).append(chain, [a], links.slice(0, 1));
    const whole = statSync(fileOf(links)).size;
    createCopies(folder).append(chain, [b], links);
    const after = readFileSync(fileOf(links));
    fc.assert(
      fc.property(fc.integer({ min: whole, max: after.length }), (cut) => {
        rmSync(folder, { recursive: true });
        createCopies(folder).append(chain, [], []);
        writeFileSync(fileOf(links), after);
        truncateSync(fileOf(links), cut);
        const copies = createCopies(folder);
        const list = copies.list();
        expect(list).toMatchObject({ ok: true, value: { copies: [{ records: expect.any(Number) as number }] } });
        const kept = readFileSync(fileOf(links));
        const aside = readdirSync(folder).filter((name) => name.includes('.torn-'));
        expect(Buffer.concat([kept, ...aside.map((name) => readFileSync(join(folder, name)))])).toEqual(
          after.subarray(0, cut),
        );
        // The extension sends what is lacking again: the copy is whole.
        expect(copies.append(chain, [a, b], links)).toMatchObject({ value: { entries: 2 } });
        expect(readAll(copies, chain)).toEqual([{ text: a }, links[0], { text: b }, links[1]]);
      }),
      { numRuns: 40 },
    );
  });

  it('that is damaged in the middle is set aside whole, and a new one begun', () => {
    const chain = chainHash(links);
    createCopies(folder).append(chain, [a, b], links);
    const damaged = readFileSync(fileOf(links), 'utf8').replace('平台不承担', '平台将承担');
    writeFileSync(fileOf(links), damaged);
    const copies = createCopies(folder);
    expect(copies.list()).toMatchObject({ value: { copies: [], setAside: 1 } });
    expect(readFileSync(`${fileOf(links)}.damaged-1`, 'utf8')).toBe(damaged);
    expect(copies.append(chain, [a, b], links)).toMatchObject({ value: { entries: 2 } });
  });

  it('sees what another program appended meanwhile', () => {
    const [one, two] = [createCopies(folder), createCopies(folder)];
    one.append(chainHash(links), [a], links.slice(0, 1));
    two.append(chainHash(links), [a, b], links);
    expect(one.append(chainHash(links), [a, b], links)).toMatchObject({ value: { entries: 2, appended: 0 } });
  });

  it('gives up what was deleted, texts included, unless another record needs them', () => {
    const chain = chainOf([a, b, a], [1, 2]);
    const copies = createCopies(folder);
    copies.append(chainHash(chain), [a, b], chain.slice(0, 3));
    copies.append(chainHash(chain), [], chain);
    const file = readFileSync(fileOf(chain), 'utf8');
    expect(file).toContain('平台不承担');
    expect(file).not.toContain('随时注销');
    expect(file).not.toContain(`"id":"${recordId(2)}"`);
    expect(copies.list()).toMatchObject({ value: { copies: [{ entries: 5, records: 1 }] } });
    expect(createCopies(folder).list()).toEqual(copies.list());
  });

  it('left behind by its ledger keeps what it has, under another name, and gives up what is deleted later', () => {
    const copies = createCopies(folder);
    const chain = chainHash(links);
    copies.append(chain, [a, b], links);
    expect(copies.seal(chain)).toEqual({ ok: true, value: { sealed: true } });
    expect(copies.seal(chain)).toEqual({ ok: true, value: { sealed: false } });
    const shorter = [...links.slice(0, 1)];
    const entry = appendEntry(shorter[0]!.entry, {
      kind: 'deleted',
      record: recordId(1),
      at: '2026-11-21T00:00:00Z',
      body: null,
    });
    copies.append(chain, [a], [...shorter, { entry, body: null, incognito: false }]);
    expect(copies.list()).toMatchObject({
      value: {
        copies: [
          { copy: `${chain}-1`, entries: 2, records: 1 },
          { copy: chain, entries: 2, records: 0 },
        ],
      },
    });
    expect(readFileSync(join(folder, `${chain}-1.jsonl`), 'utf8')).not.toContain('平台不承担');
  });

  it('is deleted with all that was set aside', () => {
    const copies = createCopies(folder);
    copies.append(chainHash(links), [a, b], links);
    appendFileSync(fileOf(links), '{"sum":"torn');
    copies.list();
    expect(readdirSync(folder)).toHaveLength(2);
    expect(copies.remove(null)).toEqual({ ok: true, value: { deleted: 1 } });
    expect(readdirSync(folder)).toEqual([]);
    expect(copies.read(chainHash(links), 0)).toMatchObject({ ok: false, problem: { code: 'copy-unknown' } });
  });

  it.skipIf(process.platform === 'win32')('is for its owner’s eyes alone', () => {
    createCopies(folder).append(chainHash(links), [a], links.slice(0, 1));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(fileOf(links)).mode & 0o777).toBe(0o600);
  });

  it('tells what the disk refuses', () => {
    writeFileSync(folder, 'a file where the folder should be');
    expect(createCopies(folder).append(chainHash(links), [], links)).toMatchObject({
      ok: false,
      problem: { code: 'disk' },
    });
  });
});
