import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../src/locales/catalogues.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const sources = ['src', 'entrypoints'].flatMap(filesBelow).filter((path) => /\.tsx?$/.test(path));

describe('the rooms', () => {
  const rooms = [
    ...readdirSync(join(root, 'src')).map((name) => join('src', name)),
    ...readdirSync(join(root, 'src/core')).map((name) => join('src/core', name)),
  ].filter((path) => statSync(join(root, path)).isDirectory());

  it.each(rooms)('%s says in a README what it is for', (room) => {
    expect(existsSync(join(root, room, 'README.md'))).toBe(true);
  });

  it('stand on the map', () => {
    const map = read('src/README.md');
    const missing = rooms.filter((room) => !map.includes(`\`${relative('src', room)}/\``));
    expect(missing).toEqual([]);
  });

  it('have entrypoints that only wire: at most 40 lines each', () => {
    const long = filesBelow('entrypoints')
      .filter((path) => /\.tsx?$/.test(path))
      .filter((path) => read(path).split('\n').length > 41);
    expect(long).toEqual([]);
  });
});

describe('the code', () => {
  it('tracks no symbolic link, which on another machine leads nowhere', (context) => {
    const { status, stdout } = spawnSync('git', ['ls-files', '--stage'], { cwd: root, encoding: 'utf8' });
    context.skip(status !== 0, 'not a clone');
    expect(stdout.split('\n').filter((line) => line.startsWith('120000'))).toEqual([]);
  });

  it('imports in no circle, types included', () => {
    const importsOf = (path: string): readonly string[] =>
      [...read(path).matchAll(/\bfrom '(\.[^']+)'/g)].map(([, target = '']) => join(dirname(path), target));
    const open = new Map(sources.map((path) => [path, importsOf(path)]));
    // What imports nothing that is still open is closed; what stays open stands in a circle or leans on one.
    for (let closed = true; closed;) {
      const free = [...open].filter(([, targets]) => !targets.some((target) => open.has(target)));
      for (const [path] of free) open.delete(path);
      closed = free.length > 0;
    }
    expect([...open.keys()]).toEqual([]);
  });

  it('never parses markup into a document that is shown', () => {
    const offenders = sources.filter((path) =>
      /\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|\beval\(|new Function\(/.test(
        read(path),
      ),
    );
    expect(offenders).toEqual([]);
  });

  it('sends nothing anywhere: only the reading queue fetches', () => {
    const offenders = sources.filter(
      (path) =>
        /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/.test(read(path)) &&
        !/^src\/(background|helper|train)\//.test(path),
    );
    expect(offenders).toEqual([]);
  });

  it('holds no sentence of other people’s agreements', async (context) => {
    const corpus = join(root, '../shared/corpus/agreements');
    if (!existsSync(corpus)) {
      console.warn('skipped: ../shared is not here');
      return context.skip();
    }
    const window = 40;
    const theirs = new Set<string>();
    for (const file of readdirSync(corpus).filter((name) => name.endsWith('.txt'))) {
      const text = readFileSync(join(corpus, file), 'utf8').replace(/\s+/g, '');
      for (let at = 0; at + window <= text.length; at += window) theirs.add(text.slice(at, at + window));
    }
    const ours = ['src', 'test', 'scripts', 'entrypoints']
      .flatMap(filesBelow)
      .filter((path) => /\.(tsx?|m?js|json|html|txt|md|tsv)$/.test(path));
    const copied = ours.filter((path) => {
      const text = read(path).replace(/\s+/g, '');
      for (let at = 0; at + window <= text.length; at++) if (theirs.has(text.slice(at, at + window))) return true;
      return false;
    });
    expect(copied).toEqual([]);
  });
});

describe('the words on screen', () => {
  const keysOf = (catalogue: Readonly<Record<string, Readonly<Record<string, string>>>>): string[] =>
    Object.entries(catalogue).flatMap(([namespace, strings]) =>
      Object.keys(strings).map((key) => `${namespace}.${key}`),
    );

  it.each(['zh_TW', 'en'] as const)('are all there in %s', (locale) => {
    expect(keysOf(catalogues[locale]).toSorted()).toEqual(keysOf(catalogues.zh_CN).toSorted());
  });

  it('name the same values in every locale', () => {
    const names = (text: string): string[] =>
      [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''))].toSorted();
    const source = catalogues.zh_CN as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const wrong: string[] = [];
    for (const locale of ['zh_TW', 'en'] as const) {
      const other = catalogues[locale] as typeof source;
      for (const [namespace, strings] of Object.entries(source))
        for (const [key, text] of Object.entries(strings))
          if (names(other[namespace]?.[key] ?? '').some((name) => !names(text).includes(name)))
            wrong.push(`${locale} ${namespace}.${key}`);
    }
    expect(wrong).toEqual([]);
  });

  it('are all used: by name, or as one of a kind whose id is filled in', () => {
    const code = sources
      .filter((path) => !/^src\/locales\/\w+\//.test(path))
      .map(read)
      .join('\n');
    // Ids of labels, articles and duties have dots of their own, and so have the words that evidence packs hand over.
    const dotted = ['evidence', 'labels', 'law', 'missing', 'plain'];
    const kinds = new Set(
      [...code.matchAll(/`((\w+)\.(?:[\w.-]|\$\{[^}]*\})*)/g)].map(([, template = '', namespace = '']) =>
        template
          .split(/\$\{[^}]*\}/)
          .map((part) => part.replaceAll('.', '\\.'))
          .join(dotted.includes(namespace) ? '.+' : '[^.]+'),
      ),
    );
    const made = new RegExp(`^(?:${[...kinds].join('|')})$`);
    const unused = keysOf(catalogues.zh_CN).filter((key) => !code.includes(`'${key}'`) && !made.test(key));
    expect(unused).toEqual([]);
  });

  it('tell a problem in one place, where bytes become megabytes and milliseconds seconds', () => {
    const offenders = sources.filter(
      (path) => read(path).includes('`problem.${') && path !== 'src/locales/problem-text.ts',
    );
    expect(offenders.filter((path) => path !== 'src/locales/translate.ts')).toEqual([]);
  });

  it('are written nowhere else: no Han in components', () => {
    const offenders = sources
      .filter((path) => /^src\/ui\/.*\.tsx$/.test(path))
      .filter((path) => /\p{Script=Han}/u.test(read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')));
    expect(offenders).toEqual([]);
  });
});

describe('the manifest', () => {
  it.each(['chrome', 'firefox'])('for %s is what we mean to ask for', async (browser) => {
    const manifest = JSON.parse(read(`.output/${browser}-mv3/manifest.json`)) as Record<string, unknown>;
    await expect(`${JSON.stringify(manifest, null, 2)}\n`).toMatchFileSnapshot(`fixtures/manifest.${browser}.json`);
  });
});
