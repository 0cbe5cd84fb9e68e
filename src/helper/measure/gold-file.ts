import { z } from 'zod/mini';

const point = z.int().check(z.gte(0));
const names = z._default(z.array(z.string()), []);
/** A document's gold, as the corpus guidelines have it. Offsets count code points. */
export const goldFile = z.object({
  /** Name of the text, beside the gold. */
  file: z.string(),
  /** SHA-256 of its bytes. */
  sha256: z.string(),
  units: z.array(z.object({ start: point, end: point, labels: names, optional: names })),
});
