import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// `node scripts/list-trained-on.ts`, after a training on other documents: writes what `mingyue evaluate` knows them by.

const project = resolve(import.meta.dirname, '..');
const list = join(project, 'src/helper/measure/trained-on.json');

/** The documents that `npm run train` learns from, by the first 16 digits of their SHA-256; undefined where they aren't. */
export function listTrainedOn(shared = resolve(project, '../shared')): readonly string[] | undefined {
  const agreements = join(shared, 'corpus/agreements');
  const pages = join(shared, 'pages');
  if (!existsSync(agreements) || !existsSync(pages)) return undefined;
  const golds = readdirSync(agreements).filter((name) => name.endsWith('.gold.json'));
  const texts = golds.map((name) => join(agreements, name.replace(/\.gold\.json$/, '.txt')));
  const [, ...rows] = readFileSync(join(project, 'src/train/annotations/pages.tsv'), 'utf8').trimEnd().split('\n');
  const named = new Set(rows.map((row) => row.split('\t')[0] ?? ''));
  const files = [...texts, ...[...named].map((page) => join(pages, page)).filter((page) => existsSync(page))];
  return files.map((file) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)).toSorted();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = listTrainedOn();
  if (found === undefined) throw new Error('../shared/corpus and ../shared/pages are not here');
  writeFileSync(list, `${JSON.stringify(found, null, 2)}\n`);
}
