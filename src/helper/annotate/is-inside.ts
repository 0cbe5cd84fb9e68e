import { isAbsolute, relative, sep } from 'node:path';
import { realPath } from './real-path.ts';

/** Whether a path, that may not be there yet, leads into a folder or to it, whatever links there are. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(realPath(folder), realPath(path));
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}
