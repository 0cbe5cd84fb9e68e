import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnnotatedDocument } from '../../src/export/annotation.ts';
import { runMingyue as mingyue } from './run-mingyue.ts';

const main = fileURLToPath(new URL('../../src/helper/main.ts', import.meta.url));
const demo = fileURLToPath(new URL('../../scripts/demo/site/nanzhi.example/', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingyue-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const linesOf = (jsonl: string): AnnotatedDocument[] =>
  jsonl
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as AnnotatedDocument);

describe('mingyue review', () => {
  it('tells the gravest clauses with their words, the law and the way out', async () => {
    const { code, out } = await mingyue(['review', join(demo, 'terms.html')]);
    expect(code).toBe(0);
    expect(out).toContain('南枝集用户服务协议');
    expect(out).toContain('最重的 3 处');
    expect(out).toContain('《民法典》第四百九十七条：可主张无效');
    expect(out).toContain('“设置—账号与安全”');
    expect(out).toContain('不构成法律意见');
  });

  it('says of a text that is too long that it was not analysed, and goes on with the next', async () => {
    const long = write('long.txt', '第一条 我们有权变更服务。\n'.repeat(40_000));
    const { code, out, err } = await mingyue(['review', long, join(demo, 'terms.html')]);
    expect(code).toBe(1);
    expect(err).toContain('long.txt');
    expect(err).toContain('太长，未分析（连空格超过 500,000 字）。');
    expect(err).not.toContain('存下');
    expect(out).toContain('最重的 3 处');
    const annotated = await mingyue(['annotate', long]);
    expect([annotated.code, annotated.out]).toEqual([1, '']);
    expect(annotated.err).toContain('太长，未分析');
  });

  it('reads PDF through the same reader, running heads and page numbers aside', async () => {
    const { code, out } = await mingyue(['review', '--json', join(demo, 'renewal.pdf')]);
    expect(code).toBe(0);
    const review = JSON.parse(out) as { outline: { clauses: { number: string }[] }; findings: { label: string }[] };
    expect(review.outline.clauses.map(({ number }) => number)).toEqual(
      ['第一条', '1.', '2.', '3.', '第二条', '1.', '2.', '3.', '第三条', '1.', '2.', '3.', '第四条', '1.', '2.'].concat(
        ['第五条', '1.', '2.', '3.'],
      ),
    );
    expect(review.findings.map(({ label }) => label)).toContain('rights.fees');
  });

  it('says which file could not be read and why, does the rest, and ends with 1', async () => {
    const broken = write('broken.pdf', '%PDF-1.7\n1 0 obj\n<<');
    const { code, out, err } = await mingyue(['review', broken, join(folder, 'nowhere.txt'), join(demo, 'terms.html')]);
    expect(code).toBe(1);
    expect(err).toContain('broken.pdf：未能读取。PDF 不完整');
    expect(err).toContain('nowhere.txt：未能读取。没有这个文件');
    expect(out).toContain('南枝集用户服务协议');
  });

  it.skipIf(process.platform !== 'linux')('says in one line that its answer could not be written', () => {
    const stdout = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [main, 'review', join(demo, 'terms.html')], {
      stdio: ['ignore', stdout, 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
    });
    closeSync(stdout);
    expect(stderr).toMatch(/^没有写成 -：ENOSPC: .+\n$/);
    expect(status).toBe(1);
  });

  it('ends with 2 and shows the usage when it is called wrongly', async () => {
    const { code, out, err } = await mingyue(['review']);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('mingyue annotate');
  });
});

describe('mingyue annotate', () => {
  it.each([
    ['a folder that is not there', () => join(folder, 'nowhere', 'out.jsonl'), 'jsonl'],
    ['a folder in the place of a file', () => folder, 'jsonl'],
    ['a file in the place of a folder', () => write('taken', ''), 'brat'],
  ])('says in one line that it can not write to %s', async (_, out, format) => {
    const { code, err } = await mingyue(['annotate', join(demo, 'terms.html'), '--format', format, '-o', out()]);
    expect(err).toMatch(/^没有写成 .+：E[A-Z]+: .+\n$/);
    expect(code).toBe(1);
  });

  it.each([
    ['a note', 'jsonl', '记事：勿删\n'],
    ['a note without a line break', 'csv', '记事：勿删'],
    ['a result in another format', 'csv', '{"source":"a","sha256":"x","sentences":[]}\n'],
  ])('does not touch %s that stands where OUT is to be, as %s', async (_, format, content) => {
    const out = write('theirs', content);
    const { code, err } = await mingyue(['annotate', join(demo, 'terms.html'), '--format', format, '-o', out]);
    expect(readFileSync(out, 'utf8')).toBe(content);
    expect(err).toBe(`没有动 ${out}：第 1 行不是 ${format} 的结果。请用 -o 指明另一个文件。\n`);
    expect(code).toBe(1);
  });

  it.each([
    ['jsonl', () => join(folder, 'busy.jsonl'), () => join(folder, 'busy.jsonl.lock')],
    ['brat', () => join(folder, 'busy-brat'), () => join(folder, 'busy-brat', 'mingyue.lock')],
  ])('does not write as %s where another run is writing', async (format, out, lock) => {
    const args = ['annotate', join(demo, 'terms.html'), '--format', format, '-o', out()];
    await mingyue(args);
    expect(existsSync(lock())).toBe(false);
    const holder = `${String(process.pid)} ${hostname()}`;
    writeFileSync(lock(), holder);
    const { code, err } = await mingyue(args);
    expect(err).toBe(
      `没有动 ${out()}：正由另一个 mingyue 写入（进程 ${holder}）。如果已经没有在运行的，请删去 ${lock()}。\n`,
    );
    expect([code, readFileSync(lock(), 'utf8')]).toEqual([1, holder]);
  });

  it('does not write over what it is to read, whatever the path', async () => {
    const input = write('input.txt', '');
    symlinkSync(input, join(folder, 'link.jsonl'));
    for (const out of [input, join(folder, 'link.jsonl')]) {
      const { code, err } = await mingyue(['annotate', join(demo, 'terms.html'), input, '-o', out]);
      expect(err).toBe(`没有动 ${out}：它是输入文件之一。请用 -o 指明另一个文件。\n`);
      expect(code).toBe(1);
      expect(readFileSync(input, 'utf8')).toBe('');
    }
  });

  it.skipIf(process.platform !== 'linux')('writes to devices without looking for an earlier run in them', async () => {
    const { code, err } = await mingyue(['annotate', join(demo, 'terms.html'), '-o', '/dev/null']);
    expect([code, err]).toEqual([0, '完成 1 份\n']);
    const full = await mingyue(['annotate', join(demo, 'terms.html'), '-o', '/dev/full']);
    expect(full.err).toMatch(/^没有写成 \/dev\/full：ENOSPC: .+\n$/);
    expect(full.code).toBe(1);
  });

  const text =
    '\ufeff𠮷祥平台用户协议\r\n\r\n一、责任\r\n1.1 因𠮷祥平台服务器故障造成的损失，平台不承担任何责任。\r\n1.2 您可以随时注销账号。\r\n';

  it('gives offsets in code points into the decoded file, byte-order mark aside, line breaks included', async () => {
    const path = write('plain.txt', text);
    const { code, out } = await mingyue(['annotate', path]);
    expect(code).toBe(0);
    const [document] = linesOf(out);
    const points = Array.from(text.slice(1));
    expect(document).toMatchObject({ source: path, offsets: 'codepoint' });
    expect(document?.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(document?.textSha256).toBe(createHash('sha256').update(text.slice(1)).digest('hex'));
    expect(
      document?.clauses.map(({ number, depth, start }) => [number, depth, points.slice(start, start + 3).join('')]),
    ).toEqual([
      ['一、', 1, '一、责'],
      ['1.1', 2, '1.1'],
      ['1.2', 2, '1.2'],
    ]);
    const labelled = document?.sentences.flatMap(({ start, end, labels }) =>
      labels.map(({ label, evidence }) => ({
        label,
        sentence: points.slice(start, end).join(''),
        evidence: evidence.map(([from, to]) => points.slice(from, to).join('')),
      })),
    );
    const exclusion = labelled?.find(({ label }) => label === 'liability.exclusion');
    expect(exclusion?.sentence).toContain('𠮷祥平台服务器故障');
    expect(exclusion?.evidence.join('')).toContain('不承担');
  });

  it('reads standard input, however short', async () => {
    const standardInput = '一、平台有权随时修改本协议。';
    const { out } = await mingyue(['annotate', '--with-text', '-'], standardInput);
    expect(linesOf(out)).toMatchObject([{ source: '-', text: standardInput }]);
  });

  it('reads a folder in name order, in several threads as in one', async () => {
    const [one, three] = await Promise.all([mingyue(['annotate', demo]), mingyue(['annotate', demo, '--jobs', '3'])]);
    expect(linesOf(one.out).length).toBeGreaterThan(3);
    expect(three.out).toBe(one.out);
  });

  it('goes on where an interrupted run stopped, with the same result', async () => {
    const whole = join(folder, 'whole.jsonl');
    await mingyue(['annotate', demo, '-o', whole]);
    const expected = readFileSync(whole, 'utf8');
    const cut = write('cut.jsonl', expected);
    truncateSync(cut, Math.floor(Buffer.byteLength(expected) * 0.6));
    const { err } = await mingyue(['annotate', demo, '-o', cut]);
    expect(err).toContain('跳过');
    expect(readFileSync(cut, 'utf8')).toBe(expected);
  });

  it.each(['jsonl', 'csv'])('killed in the middle, goes on in %s as if nothing had been', async (format) => {
    const texts = Array.from({ length: 6 }, (_, at) => write(`many-${at}.txt`, `${text}第 ${at} 份。`));
    const whole = join(folder, `never-killed.${format}`);
    await mingyue(['annotate', ...texts, '--format', format, '-o', whole]);
    const out = join(folder, `killed.${format}`);
    const args = [main, 'annotate', ...texts, '--format', format, '--jobs', '2', '-o', out];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const exited = once(child, 'exit');
    // as soon as something has been written
    while (child.exitCode === null && !(existsSync(out) && statSync(out).size > 0))
      await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGKILL');
    await exited;
    const { code, err } = await mingyue(['annotate', ...texts, '--format', format, '-o', out]);
    expect(code).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(readFileSync(whole, 'utf8'));
    if (format === 'jsonl') expect(err).toContain('跳过');
  });

  it.each(['jsonl', 'csv', 'webannotation', 'doccano', 'labelstudio', 'conllu'])(
    'takes the same bytes in two files for two documents in %s, and standard input for one',
    async (format) => {
      const [one, two] = [write('bytes-1.txt', text), write('bytes-2.txt', text)];
      const args = (...inputs: string[]) => ['annotate', ...inputs, '--format', format, '-o'];
      const whole = join(folder, `bytes.${format}`);
      await mingyue([...args(one, two, '-', one), whole], text);
      const parted = join(folder, `bytes-parted.${format}`);
      expect((await mingyue([...args(one), parted])).err).toBe('完成 1 份\n');
      const rest = format === 'csv' || format === 'conllu' ? '完成 3 份\n' : '已有 1 份，跳过\n完成 2 份\n';
      expect((await mingyue([...args(one, two, '-'), parted], text)).err).toBe(rest);
      expect(readFileSync(parted, 'utf8')).toBe(readFileSync(whole, 'utf8'));
      if (format === 'jsonl')
        expect((await mingyue([...args('-'), parted], text)).err).toBe('已有 1 份，跳过\n完成 0 份\n');
    },
  );

  it('puts the labelling interface beside tasks for Label Studio, and never over another file', async () => {
    const [tasks, beside] = [join(folder, 'tasks.json'), join(folder, 'tasks.labelstudio.xml')];
    const args = ['annotate', write('for-label-studio.txt', text), '--format', 'labelstudio', '-o', tasks];
    await mingyue(args);
    expect(readFileSync(beside, 'utf8')).toContain('<Label value="免责" alias="liability.exclusion"');
    writeFileSync(beside, '<View/>');
    await mingyue(args);
    expect(readFileSync(beside, 'utf8')).toBe('<View/>');
  });

  it.skipIf(process.platform === 'win32')('reads a pipe once, and skips what came of it before', async () => {
    const [pipe, out, input] = [join(folder, 'pipe.txt'), join(folder, 'pipe.jsonl'), write('piped.txt', text)];
    execFileSync('mkfifo', [pipe]);
    for (const said of ['完成 1 份\n', '已有 1 份，跳过\n完成 0 份\n']) {
      const ended = mingyue(['annotate', pipe, '-o', out]);
      spawn('cp', [input, pipe]);
      expect((await ended).err).toBe(said);
    }
  });

  it('writes nothing of a document without sentences where only sentences are written', async () => {
    const [bare, full] = [write('bare.txt', '\u200b'), write('full.txt', text)];
    for (const format of ['csv', 'conllu']) {
      const alone = await mingyue(['annotate', full, '--format', format]);
      expect(await mingyue(['annotate', bare, full, bare, '--format', format])).toEqual(alone);
    }
  });

  it('does not mix documents with text and without, and says so', async () => {
    const input = write('asked-later.txt', text);
    const out = join(folder, 'asked-later.jsonl');
    await mingyue(['annotate', input, '-o', out]);
    const before = readFileSync(out, 'utf8');
    const { code, err } = await mingyue(['annotate', input, '--with-text', '-o', out]);
    expect(err).toBe(`没有动 ${out}：第 1 行没有原文，而这次要（--with-text）。请用 -o 指明另一个文件。\n`);
    expect(code).toBe(1);
    expect(readFileSync(out, 'utf8')).toBe(before);
    // What the model of today has made is gone on with.
    expect(await mingyue(['annotate', input, '-o', out])).toMatchObject({
      code: 0,
      err: '已有 1 份，跳过\n完成 0 份\n',
    });
  });

  it('names the source in Web Annotation as seen from the output', async () => {
    const input = write('seen.txt', text);
    mkdirSync(join(folder, 'out'));
    const out = join(folder, 'out', 'seen.json');
    const source = relative(process.cwd(), input);
    await mingyue(['annotate', source, '--format', 'webannotation', '-o', out]);
    expect(readFileSync(out, 'utf8')).toContain('"target":{"source":"../seen.txt",');
  });

  it('writes two files of one name and content once as brat, and says so', async () => {
    const [one, two] = ['s1', 's2'].map((name) => {
      mkdirSync(join(folder, name));
      return write(join(name, 'same.txt'), text);
    });
    const other = write(join('s2', 'other.txt'), text);
    const out = join(folder, 'brat-twice');
    const { code, err } = await mingyue(['annotate', one!, two!, other, '--format', 'brat', '-o', out]);
    expect([code, err]).toEqual([0, '1 份与同名的另一份内容相同，没有重写\n完成 2 份\n']);
    expect(readdirSync(out).filter((name) => name.endsWith('.ann'))).toHaveLength(2);
  });

  it('writes brat pairs into a folder, once', async () => {
    const input = write('pair.txt', text);
    const out = join(folder, 'brat');
    await mingyue(['annotate', input, '--format', 'brat', '-o', out]);
    const stem = `pair-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
    expect(readdirSync(out).toSorted()).toEqual(['annotation.conf', 'mingyue.json', `${stem}.ann`, `${stem}.txt`]);
    expect(readFileSync(join(out, `${stem}.txt`), 'utf8')).toBe(text.slice(1));
    expect(readFileSync(join(out, `${stem}.ann`), 'utf8')).toMatch(/^T1\tliability_exclusion \d+ \d+\t1\.1 因𠮷祥/);
    // The person's own settings stay.
    writeFileSync(join(out, 'annotation.conf'), '[entities]\nmine\n');
    expect((await mingyue(['annotate', input, '--format', 'brat', '-o', out])).err).toContain('跳过');
    expect(readFileSync(join(out, 'annotation.conf'), 'utf8')).toBe('[entities]\nmine\n');
  });

  it('names brat pairs as long as a file’s name may be, and goes on with the others', async () => {
    const inputs = join(folder, 'long-names');
    mkdirSync(inputs);
    // A character outside the basic plane where the name is cut, and names that differ after that only.
    for (const end of ['甲', '乙'])
      write(join('long-names', `${'协'.repeat(77)}𠮷${'约'.repeat(2)}${end}.txt`), text + end);
    write(join('long-names', '最后.txt'), text);
    const out = join(folder, 'long-names.brat');
    const args = ['annotate', inputs, '--format', 'brat', '-o', out];
    expect(await mingyue(args)).toEqual({ code: 0, out: '', err: '完成 3 份\n' });
    const stem = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 12);
    const cut = '协'.repeat(77);
    expect(
      readdirSync(out)
        .filter((name) => name.endsWith('.ann'))
        .toSorted(),
    ).toEqual(
      [`${cut}-${stem(text + '甲')}.ann`, `${cut}-${stem(text + '乙')}.ann`, `最后-${stem(text)}.ann`].toSorted(),
    );
    expect((await mingyue(args)).err).toBe('已有 3 份，跳过\n完成 0 份\n');
  });

  it('does not mix brat pairs of another version or another program with its own, and says so', async () => {
    const input = write('brat-version.txt', text);
    const out = join(folder, 'brat-version');
    const args = ['annotate', input, '--format', 'brat', '-o', out];
    await mingyue(args);
    const before = readdirSync(out);
    writeFileSync(join(out, 'mingyue.json'), '{"engine":"0.0.1","model":null}');
    expect(await mingyue(args)).toEqual({
      code: 1,
      out: '',
      err: `没有动 ${out}：里面的文件出自引擎或模型的另一版本。请用 -o 指明另一个目录。\n`,
    });
    expect(readdirSync(out)).toEqual(before);
    rmSync(join(out, 'mingyue.json'));
    expect((await mingyue(args)).err).toBe(`没有动 ${out}：里面已有别处来的 .ann 文件。请用 -o 指明另一个目录。\n`);
  });

  it('does not put brat texts where they would be read as inputs', async () => {
    const inputs = join(folder, 'inputs');
    mkdirSync(inputs);
    write(join('inputs', 'a.txt'), text);
    symlinkSync(inputs, join(folder, 'inputs-link'));
    for (const out of [inputs, join(inputs, 'new', 'brat'), join(folder, 'inputs-link', 'brat')]) {
      const { code, err } = await mingyue(['annotate', inputs, '--format', 'brat', '-o', out]);
      expect(err).toContain(`没有动 ${out}：它在输入目录 ${inputs} 里`);
      expect(code).toBe(1);
    }
    expect(readdirSync(inputs)).toEqual(['a.txt']);
    const beside = await mingyue(['annotate', inputs, '--format', 'brat', '-o', join(folder, 'inputs.brat')]);
    expect([beside.code, beside.err]).toEqual([0, '完成 1 份\n']);
  });
});
