import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toSourceIri } from '../../../src/helper/annotate/source-iri.ts';

describe('a source as an IRI', () => {
  it.each([
    ['条款/a b.txt', null, '%E6%9D%A1%E6%AC%BE/a%20b.txt'],
    ['./a.txt', null, 'a.txt'],
    ['../in/a.txt', null, '../in/a.txt'],
    ['in/a.txt', '/home/me/out', '../in/a.txt'],
    ['in/a.txt', '/home/me', 'in/a.txt'],
    ['a:b\\c?.txt', null, 'a%3Ab%5Cc%3F.txt'],
    ['/in/a#1.txt', '/home/me', 'file:///in/a%231.txt'],
    ['-', '/home/me', 'urn:mingyue:standard-input'],
  ])('%j beside %j is %j', (source, folder, iri) => {
    // Where one stands decides what a relative path means: here /home/me.
    const system = {
      ...posix,
      relative: (from: string, to: string) => posix.relative(from, posix.resolve('/home/me', to)),
    };
    expect(toSourceIri(source, folder, system)).toBe(iri);
  });

  it.each([
    ['in\\a b.txt', null, 'in/a%20b.txt'],
    ['C:\\in\\a.txt', null, 'file:///C:/in/a.txt'],
    ['C:/in/a.txt', 'C:\\out', 'file:///C:/in/a.txt'],
    ['\\\\server\\share\\a b.txt', null, 'file://server/share/a%20b.txt'],
    ['in\\a.txt', 'C:\\me\\out', '../in/a.txt'],
    ['in\\a.txt', 'D:\\out', 'file:///C:/me/in/a.txt'],
  ])('on Windows %j beside %j is %j', (source, folder, iri) => {
    const system = {
      ...win32,
      relative: (from: string, to: string) => win32.relative(from, win32.resolve('C:\\me', to)),
    };
    expect(toSourceIri(source, folder, system)).toBe(iri);
  });
});
