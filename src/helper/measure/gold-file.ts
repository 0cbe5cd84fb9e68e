import { z } from 'zod/mini';
import { fail, succeed, type Result } from '../../core/result.ts';
import { parseMarkedJson, type MeasureProblem } from './read-annotations.ts';

const point = z.int().check(z.gte(0));
const names = z._default(z.array(z.string()), []);
/** A document's gold, as the corpus guidelines have it. Offsets count code points. */
const goldFile = z.object({
  /** Name of the text, beside the gold. */
  file: z.string(),
  /** SHA-256 of its bytes. */
  sha256: z.string(),
  units: z.array(z.object({ start: point, end: point, labels: names, optional: names })),
});
export type GoldFile = z.infer<typeof goldFile>;

/** The gold in a file's content, or what of it is not as it must be. */
export function parseGold(content: string): Result<GoldFile, MeasureProblem> {
  const gold = goldFile.safeParse(parseMarkedJson(content));
  if (!gold.success) {
    const why = gold.error.issues[0]?.path.join('.') ?? '';
    return why === '' ? fail({ key: 'not-gold', values: {} }) : fail({ key: 'bad-gold', values: { why } });
  }
  const odd = gold.data.units.findIndex(({ start, end }) => start >= end);
  return odd < 0 ? succeed(gold.data) : fail({ key: 'bad-gold', values: { why: `units.${odd}` } });
}
