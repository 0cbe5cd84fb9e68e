import { readModel, type Model } from '../../core/labels/model.ts';

/** The model in the package; without one, or with one of other rules, the rules judge alone. */
export async function loadModel(): Promise<Model | null> {
  // A worker has no `runtime.getURL`; the address is its own origin's.
  const response = await fetch('/model.bin').catch(() => null);
  if (response?.ok !== true) return null;
  const read = readModel(new Uint8Array(await response.arrayBuffer()));
  return read.ok ? read.value : null;
}
