import { cleanName } from './clean-name.ts';

/** The names that stand in 《》 in some words. */
export function namesInMarks(words: string): string[] {
  return [...words.matchAll(/《([^《》]{2,60})》/g)].map(([, name]) => cleanName(name ?? ''));
}
