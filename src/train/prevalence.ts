import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findModifiers } from '../core/labels/find-modifiers.ts';
import { toNormalText } from '../core/labels/normal-text.ts';
import { partyNames } from '../core/labels/party-names.ts';
import type { Prevalence } from '../core/review/commonness.ts';
import { detectKind } from '../core/review/detect-kind.ts';
import type { AgreementKind } from '../core/review/review.ts';

/**
 * Counts, over the gold labels of the agreements and seeds beside the project, in how many documents of a kind each
 * label stands, alone and together with each modifier. Only counts leave this script.
 * Run: `node src/train/prevalence.ts [SHARED] [DATE]`.
 */
interface Gold {
  readonly units: readonly { readonly start: number; readonly end: number; readonly labels: readonly string[] }[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const names = partyNames([]);

function labelsIn(text: string, gold: Gold): Set<string> {
  const characters = [...text];
  const found = new Set<string>();
  for (const { start, end, labels } of gold.units) {
    const unit = characters.slice(start, end).join('');
    const modifiers = findModifiers(toNormalText(unit, { start: 0, end: unit.length }, names).text);
    for (const label of labels) {
      found.add(label);
      for (const modifier of modifiers) found.add(`${label}+${modifier}`);
    }
  }
  return found;
}

/** Shares of documents by kind; kinds are told by title and text as the product tells them. */
export function countPrevalence(shared: string, counted: string): Prevalence {
  const byKind = new Map<AgreementKind, { documents: number; counts: Map<string, number> }>();
  const titles = new Map<string, string>();
  const manifest = readFileSync(join(shared, 'corpus/agreements/manifest.jsonl'), 'utf8');
  for (const line of manifest.split('\n').filter((row) => row.trim() !== '')) {
    const { id, title } = JSON.parse(line) as { id: string; title: string };
    titles.set(id, title);
  }
  for (const folder of ['corpus/agreements', 'seeds'])
    for (const file of readdirSync(join(shared, folder)).filter((name) => name.endsWith('.gold.json'))) {
      const id = file.slice(0, -'.gold.json'.length);
      const text = readFileSync(join(shared, folder, `${id}.txt`), 'utf8');
      const gold = JSON.parse(readFileSync(join(shared, folder, file), 'utf8')) as Gold;
      const kind = detectKind(titles.get(id) ?? null, text);
      const entry = byKind.get(kind) ?? { documents: 0, counts: new Map<string, number>() };
      entry.documents++;
      for (const key of labelsIn(text, gold)) entry.counts.set(key, (entry.counts.get(key) ?? 0) + 1);
      byKind.set(kind, entry);
    }
  const kinds = [...byKind].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    counted,
    kinds: Object.fromEntries(
      kinds.map(([kind, { documents, counts }]) => [
        kind,
        {
          documents,
          shares: Object.fromEntries(
            [...counts]
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, count]) => [key, Math.round((count / documents) * 1000) / 1000]),
          ),
        },
      ]),
    ),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.argv[2] ?? join(root, '../shared');
  const counted = process.argv[3] ?? new Date().toISOString().slice(0, 10);
  const result = countPrevalence(shared, counted);
  writeFileSync(join(root, 'src/core/review/prevalence.json'), `${JSON.stringify(result, null, 2)}\n`);
  for (const [kind, entry] of Object.entries(result.kinds))
    console.log(`${kind}: ${String(entry.documents)} documents, ${String(Object.keys(entry.shares).length)} shares`);
}
