import axe from 'axe-core';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { createEvidencePack } from '../../src/export/evidence-pack/create-evidence-pack.ts';
import { appendEntry } from '../../src/core/record/chain.ts';
import { hashOf } from '../../src/core/record/hash.ts';
import { translator } from '../../src/locales/index.ts';
import { exampleAddition, exampleRecord } from '../core/record/examples.ts';
import { sampleLedger } from '../fixtures/ledger/sample-ledger.ts';

const ledger = sampleLedger();
const texts = new Map(ledger.agreements.map((one) => [one.hash, one.text]));
const content = { records: ledger.records, chain: ledger.entries, texts, createdAt: new Date('2026-04-02T01:20:00Z') };
const { bytes } = createEvidencePack(content, translator('zh_CN'));
const files = (): Zippable => unzipSync(bytes);

let frame: HTMLIFrameElement | undefined;
afterEach(() => frame?.remove());

/** Opens the verifier out of the pack itself, gives it a file, waits for what it says; `notes` stand under the verdict. */
async function verify(
  zip: Uint8Array<ArrayBuffer>,
): Promise<{ verdict: string; words: string; notes: string; page: Document }> {
  const made = document.createElement('iframe');
  frame = made;
  made.srcdoc = strFromU8(unzipSync(bytes)['verifier.html']!);
  const loaded = new Promise((resolve) => made.addEventListener('load', resolve, { once: true }));
  document.body.append(made);
  await loaded;
  const page = made.contentDocument!;
  const section = page.getElementById('verdict')!;
  const spoken = new Promise<void>((resolve) => {
    new made.contentWindow!.window.MutationObserver(() => resolve()).observe(section, { childList: true });
  });
  const input = page.querySelector('input')!;
  const transfer = new DataTransfer();
  transfer.items.add(new File([zip], 'pack.zip'));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
  await spoken;
  const notes = [...section.querySelectorAll('p')].map((note) => note.textContent).join('');
  const words = section.textContent.slice(0, section.textContent.length - notes.length);
  return { verdict: section.dataset['verdict'] ?? '', words, notes, page };
}

/** Opens a part that is filled when it is opened. */
async function opened(part: HTMLDetailsElement): Promise<void> {
  const toggled = new Promise((resolve) => part.addEventListener('toggle', resolve, { once: true }));
  part.open = true;
  await toggled;
}

/** Where each entry stands in the central directory of a ZIP. */
function centralFields(zip: Uint8Array<ArrayBuffer>): readonly { name: string; at: number }[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  const fields = [];
  for (let at = view.getUint32(end + 16, true); at < end;) {
    const length = view.getUint16(at + 28, true);
    fields.push({ name: strFromU8(zip.subarray(at + 46, at + 46 + length)), at });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return fields;
}

/** The pack with one file changed and its manifest made to fit again: what a careful forger would hand over. */
function forged(path: string, change: (text: string) => string): Uint8Array<ArrayBuffer> {
  const all = files();
  all[path] = strToU8(change(strFromU8(all[path] as Uint8Array)));
  return zipSync(all);
}

describe('the verifier page of a pack', () => {
  it('does not scroll sideways in a narrow window at 200 %', async () => {
    const { page } = await verify(bytes);
    frame!.style.width = '180px';
    expect(page.documentElement.scrollWidth).toBeLessThanOrEqual(180);
  });

  it('passes the pack it came in, offline and on its own', async () => {
    const { verdict, words } = await verify(bytes);
    expect(words).toBe(
      '完整性校验通过：文字、记录、次序均未改动4 份全文与其 SHA-256 一致5 条记录与链中的 SHA-256 一致' +
        `10 个链环前后相连，最后一个的 SHA-256：${ledger.entries.at(-1)!.hash}`,
    );
    expect(verdict).toBe('passed');
  });

  it('finds one changed character of a text', async () => {
    const path = Object.keys(files()).find((name) => name.startsWith('texts/'))!;
    const { verdict, words } = await verify(forged(path, (text) => text.replace('不', '丕')));
    expect(verdict).toBe('failed');
    expect(words).toContain(`全文改动过：${path}`);
  });

  it('finds one changed character of a record', async () => {
    const path = Object.keys(files()).find((name) => name.startsWith('records/'))!;
    const { words } = await verify(forged(path, (text) => text.replace('"preTicked":false', '"preTicked":true')));
    expect(words).toContain(`记录改动过：${path}`);
  });

  it('finds a changed time, a missing link and a changed order in the chain', async () => {
    const altered = await verify(forged('chain.json', (text) => text.replace('2026-03-14', '2026-03-13')));
    expect(altered.words).toContain('第 7 个链环改动过');
    const without = await verify(
      forged('chain.json', (text) => JSON.stringify((JSON.parse(text) as unknown[]).toSpliced(4, 1))),
    );
    expect(without.words).toContain('第 6 个链环没有接上前一个');
    const turned = await verify(
      forged('chain.json', (text) => JSON.stringify((JSON.parse(text) as unknown[]).toReversed())),
    );
    expect(turned.verdict).toBe('failed');
  });

  it('finds a file that is missing and one that was added', async () => {
    const all = files();
    const path = Object.keys(all).find((name) => name.startsWith('receipts/'))!;
    const rest = Object.fromEntries(Object.entries(all).filter(([name]) => name !== path));
    const { words } = await verify(zipSync({ ...rest, 'extra.txt': strToU8('x'), valueOf: strToU8('x') }));
    expect(words).toContain(`缺少文件：${path}`);
    expect(words).toContain('不属于这个证据包的文件：extra.txt');
    expect(words).toContain('不属于这个证据包的文件：valueOf');
  });

  /** A pack without what fits `path`, its manifest made to fit; `records`: which ones it is to list. */
  function without(path: RegExp, all: Zippable, records?: readonly string[]): Uint8Array<ArrayBuffer> {
    const kept = Object.entries(all).filter(([name]) => !path.test(name) && name !== 'manifest.json');
    const manifest = JSON.parse(strFromU8(all['manifest.json'] as Uint8Array)) as Record<string, object>;
    manifest['files'] = Object.fromEntries(kept.map(([name, one]) => [name, hashOf(one as Uint8Array)]));
    if (records !== undefined) manifest['records'] = records;
    return zipSync({ ...Object.fromEntries(kept), 'manifest.json': strToU8(JSON.stringify(manifest)) });
  }

  it('finds that a part of a record is missing, or stands in for another', async () => {
    const body = exampleRecord(1);
    const addition = exampleAddition(1);
    const accepted = appendEntry(null, { kind: 'accepted', record: body.id, at: body.at, body });
    const completed = appendEntry(accepted, { kind: 'completed', record: body.id, at: addition.at, body: addition });
    const records = [{ body, additions: [addition], state: 'accepted' as const }];
    const pack = createEvidencePack({ ...content, records, chain: [accepted, completed] }, translator('zh_CN'));
    const all: Zippable = unzipSync(pack.bytes);
    // The texts that these examples speak of are nowhere.
    expect((await verify(pack.bytes)).verdict).toBe('incomplete');
    const later = `records/${body.id}.addition-1.json`;
    expect((await verify(without(/\.addition-/, all))).words).toContain(`缺少文件：${later}`);
    expect((await verify(without(/\.addition-/, all, []))).words).toContain(`缺少文件：${later}`);
    const twice = without(/^$/, { ...all, [later.replace('1.json', '2.json')]: all[later]! });
    expect((await verify(twice)).words).toContain(`不属于这个证据包的文件：${later.replace('1.json', '2.json')}`);
    const copied = without(/^$/, { ...all, [later]: all[`records/${body.id}.json`]! });
    expect((await verify(copied)).words).toContain(`记录改动过：${later}`);
  });

  it('says which texts are not there to be verified', async () => {
    const path = Object.keys(files()).find((name) => name.startsWith('texts/'))!;
    const { verdict, words } = await verify(without(new RegExp(path), files()));
    expect(verdict).toBe('incomplete');
    expect(words).toMatch(/^记录与次序未改动；有 1 份全文不在包里，未能校验/);
    expect(words).toContain('3 份全文');
    expect(words).toContain(`包里没有这份全文，无法校验：${path}`);
  });

  it('says so as well where the list of records leaves out those that hold the text', async () => {
    const path = Object.keys(files()).find((name) => name.startsWith('texts/'))!;
    const { verdict, words } = await verify(without(new RegExp(path), files(), []));
    expect(verdict).toBe('incomplete');
    expect(words).toContain(`包里没有这份全文，无法校验：${path}`);
  });

  it('fails a pack with files that no pack has, whatever its manifest says', async () => {
    const path = Object.keys(files()).find((name) => name.startsWith('texts/'))!;
    const another = strToU8('平台可随时扣款一万元');
    const added = [
      path.replace('texts/', 'Texts/'),
      'texts/同意时的全文.txt',
      `texts/${hashOf(another)}.txt`,
      `receipts/${crypto.randomUUID()}.jsonld`,
    ];
    const all = { ...files(), ...Object.fromEntries(added.map((name) => [name, another])) };
    const { verdict, words } = await verify(without(/^$/, all));
    expect(verdict).toBe('failed');
    for (const name of added) expect(words).toContain(`不属于这个证据包的文件：${name}`);
  });

  it('says what it does not vouch for, and shows what the records themselves say', async () => {
    const all = files();
    all['report.html'] = strToU8('<p>平台可随时扣款一万元</p>');
    const { verdict, notes, page } = await verify(without(/^$/, all));
    expect(verdict).toBe('passed');
    expect(notes).toContain('report.html');
    expect(notes).toContain('receipts/');
    expect(notes).toContain('链没有签名');
    const shown = [...page.querySelectorAll<HTMLDetailsElement>('#records > details')];
    expect(shown).toHaveLength(5);
    const row = ledger.records[4]!;
    const one = shown.find(({ textContent }) => textContent.includes(row.site) && textContent.includes('已提交'))!;
    expect(one.textContent).toMatch(/\d{4} 年 \d+ 月 \d+ 日/);
    await opened(one);
    const record = ledger.records.find(({ body }) => one.textContent.includes(body.page.url))!.body;
    expect(one.textContent).toContain(record.surface.wording);
    for (const { name, reading } of record.documents) {
      expect(one.textContent).toContain(name);
      if (reading.state !== 'read') continue;
      const text = [...one.querySelectorAll('details')].find((each) => each.textContent.includes(name))!;
      await opened(text);
      expect(text.textContent).toContain(texts.get(reading.textHash));
    }
  });

  it('fails a chain in which a record is sent before it is accepted', async () => {
    const [row] = ledger.records;
    const { body } = row!;
    const sent = appendEntry(null, { kind: 'submitted', record: body.id, at: body.at, body: null });
    const accepted = appendEntry(sent, { kind: 'accepted', record: body.id, at: body.at, body });
    const pack = createEvidencePack({ ...content, records: [row!], chain: [sent, accepted] }, translator('zh_CN'));
    expect((await verify(pack.bytes)).words).toContain('第 1 个链环不合这条记录的次序');
  });

  it('refuses what unpacks to more than it says, and entries that share their bytes', async () => {
    const path = Object.keys(files()).find((name) => name.startsWith('texts/'))!;
    const fields = centralFields(bytes);
    const one = fields.find(({ name }) => name === path)!;
    const other = fields.find(({ name }) => name === 'report.html')!;
    const less = bytes.slice();
    new DataView(less.buffer).setUint32(one.at + 24, 7, true);
    expect((await verify(less)).words).toContain('展开后大得不正常');
    const more = bytes.slice();
    new DataView(more.buffer).setUint32(one.at + 24, 4_000_000_000, true);
    expect((await verify(more)).words).toContain('展开后大得不正常');
    const shared = bytes.slice();
    const from = new DataView(bytes.buffer, bytes.byteOffset);
    for (const field of [20, 24, 42])
      new DataView(shared.buffer).setUint32(one.at + field, from.getUint32(other.at + field, true), true);
    expect((await verify(shared)).words).toContain('这不是明约的证据包');
  });

  it('does not speak of texts where every one was left out, or none was read', async () => {
    const { verdict, words } = await verify(without(/^texts\//, files()));
    expect(verdict).toBe('incomplete');
    expect(words).toMatch(/^记录与次序未改动；有 4 份全文不在包里，未能校验/);
    const [row] = ledger.records;
    const body = { ...row!.body, documents: [] };
    const accepted = appendEntry(null, { kind: 'accepted', record: body.id, at: body.at, body });
    const unread = { ...content, records: [{ ...row!, body }], chain: [accepted] };
    const bare = await verify(createEvidencePack(unread, translator('zh_CN')).bytes);
    expect(bare.verdict).toBe('passed');
    expect(bare.words).toMatch(/^完整性校验通过：记录、次序均未改动/);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', strToU8('这不是 ZIP')],
    ['half a pack', bytes.slice(0, bytes.length / 2)],
    ['another ZIP', zipSync({ 'a.txt': strToU8('a') })],
  ])('refuses %s in words', async (_, zip) => {
    const { verdict, words } = await verify(zip as Uint8Array<ArrayBuffer>);
    expect(verdict).toBe('failed');
    expect(words).toContain('这不是明约的证据包，或文件不完整。');
  });

  it('has nothing that axe objects to', async () => {
    const { page } = await verify(bytes);
    const script = page.createElement('script');
    script.textContent = axe.source;
    page.head.append(script);
    const inside = page.defaultView as unknown as { axe: typeof axe };
    const { violations } = await inside.axe.run();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
});
