import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readModel, type Model } from '../core/labels/model.ts';

const file = fileURLToPath(new URL('../../public/model.bin', import.meta.url));
let loaded: Model | null | undefined;

/** The model that the extension ships, null when the project holds none. A damaged one is a bug and throws. */
export function loadModel(): Model | null {
  if (loaded !== undefined) return loaded;
  if (!existsSync(file)) return (loaded = null);
  const read = readModel(new Uint8Array(readFileSync(file)));
  if (!read.ok) throw new Error(`public/model.bin: ${JSON.stringify(read.problem)}`);
  return (loaded = read.value);
}
