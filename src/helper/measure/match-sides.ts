import { isTrainedOn } from './trained-on.ts';
import type { ReadAnnotation } from './read-annotations.ts';
import type { Side } from './read-project.ts';

/** A document with what each side says of it, in their order; null where a side does not have it. */
export type Matched = readonly (ReadAnnotation | null)[];

/** The documents of several sides, put together. */
export interface MatchedSides {
  /** Those that at least two have. */
  readonly documents: readonly Matched[];
  /** How many stand in a side again, and how many in one only. */
  readonly doubled: number;
  readonly alone: number;
}

/**
 * By text, since the same may have come as a page and as a PDF; of those that share one, the first counts. A gold names
 * its bytes alone, and is found by what others say of the text that these hold.
 */
export function matchSides(sides: readonly Side[]): MatchedSides {
  const all = sides.flatMap(({ documents }) => documents);
  const texts = new Map(all.flatMap(({ sha256, textSha256 }) => (textSha256 ? [[sha256, textSha256]] : [])));
  const first = sides.map(({ documents }) => firstOfEach(documents, texts));
  const keys = new Set(first.flatMap((side) => [...side.keys()]));
  const matched = [...keys].map((key) => first.map((side) => side.get(key) ?? null));
  const documents = matched.filter((sidesOf) => present(sidesOf).length > 1);
  return {
    documents,
    doubled: all.length - first.reduce((sum, { size }) => sum + size, 0),
    alone: matched.length - documents.length,
  };
}

function firstOfEach(
  documents: readonly ReadAnnotation[],
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadAnnotation> {
  const first = new Map<string, ReadAnnotation>();
  for (const document of documents) {
    const { sha256, textSha256 } = document;
    const key = textSha256 ?? texts.get(sha256) ?? sha256;
    if (!first.has(key)) first.set(key, document);
  }
  return first;
}

function present(sides: Matched): readonly ReadAnnotation[] {
  return sides.filter((one) => one !== null);
}

/** Whether the model is compared with somebody else on a document that it has learnt from. */
export function isFlattered(sides: Matched): boolean {
  const annotations = present(sides);
  return annotations.some(({ sha256 }) => isTrainedOn(sha256)) && new Set(annotations.map(isOfModel)).size > 1;
}

function isOfModel({ sentences }: ReadAnnotation): boolean {
  return sentences.some(({ labels }) => labels.some(({ by }) => by.startsWith('model:')));
}
