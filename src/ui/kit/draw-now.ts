import { options } from 'preact';

/** Draws what `change` sets before this returns: for printing, which does not wait. */
export function drawNow(change: () => void): void {
  const usual = options.debounceRendering;
  options.debounceRendering = (draw) => draw();
  try {
    change();
  } finally {
    // Exact: absent is not undefined to Preact's types.
    if (usual === undefined) delete options.debounceRendering;
    else options.debounceRendering = usual;
  }
}
