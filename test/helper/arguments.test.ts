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
    [['annotate', 'a', 'b'], { name: 'annotate', inputs: ['a', 'b'], withText: false, out: null, jobs: 1 }],
    [
      ['annotate', 'a', '-o', 'out.jsonl', '--with-text', '--jobs', '4'],
      { name: 'annotate', inputs: ['a'], withText: true, out: 'out.jsonl', jobs: 4 },
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
  ])('refuses %j', (argv, key) => {
    expect(readArguments(argv)).toMatchObject({ ok: false, problem: { key } });
  });
});
