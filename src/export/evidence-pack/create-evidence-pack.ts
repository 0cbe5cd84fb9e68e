import { strToU8, zipSync, type Zippable } from 'fflate';
import { toCanonicalForm } from '../../core/record/canonical.ts';
import { documentsOf, textHashesOf } from '../../core/record/documents-of.ts';
import { hashOf } from '../../core/record/hash.ts';
import { locales, translator, type Translator } from '../../locales/index.ts';
import { evidence as evidenceKeys } from '../../locales/zh_CN/evidence.ts';
import { toReceipt } from '../receipt.ts';
import type { PackContent } from './pack-content.ts';
import { writeReport } from './write-report.ts';
import verifierPage from './verifier.html?raw';

/** A file to hand to the person. */
export interface FileToSave {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * One ZIP that proves itself: records, receipts, texts, chain, a report to print and a verifier page that needs
 * neither network nor extension. The layout is in `evidence.readme` and README.md.
 */
export function createEvidencePack(content: PackContent, { locale }: Pick<Translator, 'locale'>): FileToSave {
  // Pages load a translator without these words.
  const t = translator(locale);
  const files = new Map<string, Uint8Array>();
  const add = (path: string, text: string) => files.set(path, strToU8(text));

  for (const { body, additions } of content.records) {
    // The canonical form itself is stored: its SHA-256 is the hash in the chain, with no step between.
    add(`records/${body.id}.json`, toCanonicalForm(body));
    additions.forEach((addition, index) => {
      add(`records/${body.id}.addition-${String(index + 1)}.json`, toCanonicalForm(addition));
    });
    add(
      `receipts/${body.id}.jsonld`,
      json(toReceipt({ ...body, documents: [...documentsOf({ body, additions })] }, content.chain)),
    );
    for (const hash of textHashesOf({ body, additions })) {
      const text = content.texts.get(hash);
      if (text !== undefined) add(`texts/${hash}.txt`, text);
    }
  }
  add('chain.json', json(content.chain));
  add('report.html', writeReport(content, t));
  add('verifier.html', fillVerifier(t));
  add('README.txt', t('evidence.readme'));

  const sums = Object.fromEntries([...files].map(([path, bytes]) => [path, hashOf(bytes)]));
  const manifest = {
    format: 'mingyue-evidence-pack',
    version: 1,
    createdAt: content.createdAt.toISOString(),
    records: content.records.map(({ body }) => body.id),
    files: sums,
  };
  const zippable: Zippable = { 'manifest.json': strToU8(json(manifest)) };
  for (const [path, bytes] of files) zippable[path] = bytes;
  const day = content.createdAt.toISOString().slice(0, 10);
  const [only] = content.records;
  const about = content.records.length === 1 && only !== undefined ? `-${only.body.page.site}` : '';
  return {
    name: `mingyue-evidence${about}-${day}.zip`,
    type: 'application/zip',
    // ZIP has no zone: fixed to the moment of export, so that the same content gives the same bytes.
    bytes: zipSync(zippable, { mtime: content.createdAt, level: 6 }),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Its own words, and those of the report in which it tells what the records say. */
const verifierSays =
  /^(?:verifier|wording|by|state|refusable|full-text)\.|^document\.read-|^(?:(?:not-)?pre|found)-ticked$|^(?:record-heading|page|action|obtained|kind\.deleted|full-text)$/;
/** Values that it fills in itself. */
const kept = Object.fromEntries(
  ['count', 'path', 'sequence', 'hash', 'site', 'at', 'name'].map((name) => [name, `{${name}}`]),
);

/** Puts the words of all languages into the page; `<` is escaped so that no word can end the script element. */
function fillVerifier(t: Translator): string {
  const words = Object.fromEntries(
    locales.map((locale) => {
      const translate = translator(locale);
      const own = (Object.keys(evidenceKeys) as (keyof typeof evidenceKeys)[]).filter((key) => verifierSays.test(key));
      const words = own.map((key) => [key, translate(`evidence.${key}`, kept)]);
      return [translate.tag, { ...Object.fromEntries(words), unseen: translate('record.unseen') }];
    }),
  );
  return verifierPage
    .replace('"WORDS"', () => JSON.stringify(words).replaceAll('<', '\\u003c'))
    .replace('lang="zh-CN"', () => `lang="${t.tag}"`);
}
