import { realpathSync } from 'node:fs';
import { dirname, join, relative, basename, resolve, isAbsolute, sep } from 'node:path';

/** Whether a path, that may not be there yet, leads into a folder or to it, whatever links there are. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(realPath(resolve(folder)), realPath(resolve(path)));
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** The path behind links, as far as it is there. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}
