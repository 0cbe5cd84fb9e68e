import { fail, succeed, type Result } from '../../core/result.ts';
import type { CorpusFormat, DocumentLine } from '../../export/corpus/corpus-format.ts';
import { linesOf } from '../lines-of.ts';

/** What an output file holds already. */
export interface Finished {
  /** The documents that are whole: see `documentId`. */
  readonly done: ReadonlySet<string>;
  /** Bytes up to the end of the last of them, without what follows it; the rest is written again. */
  readonly end: number;
}

/** Why nothing of a file may be touched. */
export interface KeptApart {
  /**
   * Another program or another format has written it, another engine or model, or it is without the text that is asked
   * for, or with text that is not.
   */
  readonly key: 'foreign' | 'version' | 'no-text' | 'text';
  /** Number of the first line that shows it, from 1. */
  readonly line: number;
}

/** How this run makes documents: those of one file are all made alike. */
export interface Making {
  /** See `nameMaker`. */
  readonly maker: string;
  readonly withText: boolean;
}

/**
 * Reads what an earlier run has left, whether it ended or was cut off at any byte. Where one line is one document, a
 * whole line is enough; else the last document in the file may lack lines and does not count.
 */
export async function readFinished(
  path: string,
  format: CorpusFormat,
  now: Making,
): Promise<Result<Finished, KeptApart>> {
  const done = new Set<string>();
  let end = 0;
  let number = 0;
  let current: { readonly id: string; readonly last: number } | undefined;
  const separator = Buffer.byteLength(format.between) - 1;
  for await (const { line, start, whole } of linesOf(path)) {
    number++;
    const document = format.documentOf(line);
    if (whole && document === undefined && line.trim() === '') continue;
    const begun = (document ?? null) !== null || done.size > 0 || current !== undefined;
    if ((whole && document === undefined) || !(begun || format.canBegin(line)))
      return fail({ key: 'foreign', line: number });
    if (document === undefined) break; // cut off
    const difference = document !== null && (whole || format.oneLine) ? differenceOf(now, document) : undefined;
    if (difference !== undefined) return fail({ key: difference, line: number });
    const id = document?.id ?? null;
    const last = start + Buffer.byteLength(line) - (line.endsWith(',') ? separator : 0);
    if (format.oneLine) {
      if (id === null) continue;
      done.add(id);
      end = last;
      continue;
    }
    const begins = id !== null && id !== current?.id;
    // The one before is whole, even where this line was cut off.
    if (begins && current !== undefined) {
      done.add(current.id);
      end = current.last;
    }
    if (!whole) break;
    if (begins) current = { id, last };
    else if (current !== undefined) current = { ...current, last };
  }
  return succeed({ done, end });
}

function differenceOf(now: Making, { maker, withText }: DocumentLine): KeptApart['key'] | undefined {
  if (maker !== undefined && maker !== now.maker) return 'version';
  if (withText === undefined || withText === now.withText) return undefined;
  return now.withText ? 'no-text' : 'text';
}
