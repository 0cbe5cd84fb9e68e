import { unzipSync } from 'fflate';
import type { ReadProblem } from '../../core/source.ts';
import { fail, succeed, type Result } from '../../core/result.ts';
import { readLimits } from '../limits.ts';

/** Entries of a zip container by name. */
export type ZipEntries = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks those entries of a zip container that `wanted` names. A container that says it expands beyond the
 * limits is not unpacked at all; one that lies about it breaks off, because the space for each entry is what it
 * said.
 */
export function readZip(bytes: Uint8Array, wanted: (name: string) => boolean): Result<ZipEntries, ReadProblem> {
  let expanded = 0;
  let bomb = false;
  try {
    const files = unzipSync(bytes, {
      filter(file) {
        if (!wanted(file.name)) return false;
        expanded += file.originalSize;
        const ratio = file.originalSize / Math.max(1, file.size);
        if (expanded > readLimits.expandedBytes) bomb = true;
        if (file.originalSize > 1024 * 1024 && ratio > readLimits.expansion) bomb = true;
        return !bomb;
      },
    });
    if (bomb) return fail({ id: 'zip-bomb', amount: expanded });
    return succeed(new Map(Object.entries(files)));
  } catch (error) {
    // fflate throws its FlateError, a plain Error with a numeric code, for every damaged container.
    if (error instanceof Error) return fail({ id: bomb ? 'zip-bomb' : 'docx-damaged', detail: error.message });
    throw error;
  }
}
