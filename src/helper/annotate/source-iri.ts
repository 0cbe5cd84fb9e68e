import path from 'node:path';
import { encodeSegments } from '../../export/corpus/encode-segments.ts';

/**
 * A source as an IRI for a file that is written into `folder` (null: to standard output, as if beside where we stand).
 * A relative path stays relative, so that the file can travel with its sources; an absolute one, or one on another
 * drive, is absolute. `system`: default the paths of this system.
 */
export function toSourceIri(source: string, folder: string | null, system: path.PlatformPath = path): string {
  if (source === '-') return 'urn:mingyue:standard-input';
  if (system.isAbsolute(source)) return toFileIri(source, system);
  const way = folder === null ? system.normalize(source) : system.relative(folder, source);
  return system.isAbsolute(way) ? toFileIri(way, system) : encodeSegments(way.split(system.sep));
}

function toFileIri(absolute: string, system: path.PlatformPath): string {
  const { root } = system.parse(absolute);
  const rest = encodeSegments(absolute.slice(root.length).split(system.sep === '\\' ? /[\\/]/ : '/'));
  if (system.sep === '/') return `file:///${rest}`;
  const [drive = '', ...share] = root.split(/[\\/]/).filter((part) => part !== '');
  return drive.endsWith(':') ? `file:///${drive}/${rest}` : `file://${[drive, ...share].join('/')}/${rest}`;
}
