import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the agreements the project began with stand; they are not part of it. */
const seedsFolder = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));
export const seedsArePresent = existsSync(seedsFolder);

/** One numbered clause of a gold outline. */
export interface GoldClause {
  /** Code points into the raw text. */
  readonly start: number;
  readonly depth: number;
  readonly number: string;
}

export interface FoundingAgreement {
  readonly text: string;
  readonly outline: readonly GoldClause[];
}

/** One of the five, by its leading digits (`000` … `004`). */
export function readFounding(id: string): FoundingAgreement {
  const stem = readdirSync(seedsFolder).find((name) => name.startsWith(id) && name.endsWith('.txt'));
  if (stem === undefined) throw new Error(`no seed ${id}`);
  const outline = readFileSync(join(seedsFolder, stem.replace('.txt', '.outline.tsv')), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => {
      const [start, depth, number] = line.split('\t');
      return { start: Number(start), depth: Number(depth), number: number ?? '' };
    });
  return { text: readFileSync(join(seedsFolder, stem), 'utf8'), outline };
}

/** The lines of a text that hold something, trimmed. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
