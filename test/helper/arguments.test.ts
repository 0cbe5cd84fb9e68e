import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/helper/arguments.ts';

describe('readArguments', () => {
  it.each([
    [[], { name: 'help' }],
    [['--help'], { name: 'help' }],
    [['annotate', '-h'], { name: 'help' }],
    [['--version'], { name: 'version' }],
    [['review', 'a.txt', '-'], { name: 'review', inputs: ['a.txt', '-'], json: false }],
    [['review', '--json', 'a.txt'], { name: 'review', inputs: ['a.txt'], json: true }],
    [
      ['annotate', 'a', 'b'],
      { name: 'annotate', inputs: ['a', 'b'], withText: false, format: 'jsonl', out: null, jobs: 1 },
    ],
    [
      ['annotate', 'a', '-o', 'out.jsonl', '--with-text', '--jobs', '4'],
      { name: 'annotate', inputs: ['a'], withText: true, format: 'jsonl', out: 'out.jsonl', jobs: 4 },
    ],
    [
      ['annotate', 'a', '--format', 'brat', '-o', 'folder'],
      { name: 'annotate', inputs: ['a'], withText: false, format: 'brat', out: 'folder', jobs: 1 },
    ],
    [
      ['host', 'install', '--browser', 'edge', '--browser', 'firefox', '--extension', 'a'.repeat(32)],
      { name: 'host', act: 'install', browsers: ['edge', 'firefox'], extensions: ['a'.repeat(32)], data: null },
    ],
    [
      ['host', 'run', '--data', '/d', '--', 'chrome-extension://x/', '--parent-window=5'],
      { name: 'host', act: 'run', browsers: [], extensions: [], data: '/d' },
    ],
    [
      ['evaluate', 'p.jsonl', 'a.json', 'b.json', '--json'],
      { name: 'evaluate', predictions: 'p.jsonl', golds: ['a.json', 'b.json'], annotator: null, json: true },
    ],
    [['labels'], { name: 'labels', json: false }],
    [['labels', '--json'], { name: 'labels', json: true }],
    [
      ['evaluate', 'p.mingyue-project', 'a.json', '--annotator', '甲'],
      { name: 'evaluate', predictions: 'p.mingyue-project', golds: ['a.json'], annotator: '甲', json: false },
    ],
    [['agree', 'a.jsonl', 'b.jsonl'], { name: 'agree', files: ['a.jsonl', 'b.jsonl'], annotators: [], json: false }],
    [
      ['agree', 'p.mingyue-project', '--annotator', '甲', '--annotator', '乙'],
      { name: 'agree', files: ['p.mingyue-project'], annotators: ['甲', '乙'], json: false },
    ],
  ])('understands %j', (argv, command) => {
    expect(readArguments(argv)).toEqual({ ok: true, value: command });
  });

  it.each([
    [['judge', 'a.txt'], 'unknown-command'],
    [['review'], 'no-input'],
    [['review', '-', '-'], 'stdin-twice'],
    [['review', 'a.txt', '--loud'], 'unknown-option'],
    [['review', 'a.txt', '-o', 'x'], 'unknown-option'],
    [['annotate', 'a', '--json'], 'unknown-option'],
    [['annotate', 'a', '--jobs', '0'], 'bad-jobs'],
    [['annotate', 'a', '--jobs', 'many'], 'bad-jobs'],
    [['annotate', 'a', '--format', 'docx'], 'bad-format'],
    [['annotate', 'a', '--format', 'brat'], 'no-folder'],
    [['annotate', 'a', '-o'], 'option-value'],
    [['review', 'a', '--json=yes'], 'option-value'],
    [['evaluate', 'p.jsonl'], 'no-gold'],
    [['agree'], 'not-two'],
    [['labels', 'data.use'], 'too-much'],
    [['host'], 'bad-act'],
    [['host', 'install', '--browser', 'safari'], 'bad-browser'],
    [['host', 'install', '--extension', 'short'], 'bad-extension'],
    [['host', 'install', '--data', '/d'], 'unknown-option'],
    [['host', 'uninstall', '--extension', 'a'.repeat(32)], 'unknown-option'],
    [['host', 'run', '--browser', 'edge'], 'unknown-option'],
    [['host', 'install', '--browser', 'firefox', 'nonsense'], 'too-much'],
  ])('refuses %j', (argv, key) => {
    expect(readArguments(argv)).toMatchObject({ ok: false, problem: { key } });
  });

  it('names the option that was mistyped, as it was typed', () => {
    expect(readArguments(['review', 'a.txt', '--loud'])).toMatchObject({ problem: { value: '--loud' } });
    expect(readArguments(['annotate', 'a.txt', '-o'])).toMatchObject({ problem: { value: '--out' } });
  });
});
