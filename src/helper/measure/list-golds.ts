import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, succeed, type Result } from '../../core/result.ts';
import { isSystemError } from '../is-system-error.ts';
import { isFile } from '../read-source.ts';
import type { MeasureProblem } from './read-annotations.ts';

/**
 * The gold files of a folder, by name. Links that lead to a file count as that: nothing of a gold is shown but its
 * labels. What else is called so need not end, and is refused.
 */
export async function listGolds(folder: string): Promise<Result<readonly string[], MeasureProblem>> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.gold.json'));
    if (names.length === 0) return fail({ key: 'no-golds', values: {} });
    const paths = names.toSorted().map((name) => join(folder, name));
    for (const path of paths) if (!(await isFile(path))) return fail({ key: 'no-file', values: {}, at: path });
    return succeed(paths);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return fail({ key: 'no-file', values: {} });
  }
}
