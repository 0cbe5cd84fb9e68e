/**
 * A signature tells which pairs of neighbouring characters a text may hold: one bit each, at a hash of the pair.
 * A missing bit is certain, a set bit is not (about one in eight is set by chance), so every text that passes is
 * read and searched itself. About 4 kB for an agreement of 10,000 characters.
 */
export type Signature = Uint8Array;

const smallest = 1 << 10;
const largest = 1 << 16;

/** The signature of a text in its search form. Single characters count too, so that one can be searched for. */
export function toSignature(form: string): Signature {
  const grams = gramsOf(form);
  let bits = smallest;
  while (bits < largest && bits < grams.size * 4) bits *= 2;
  const signature = new Uint8Array(bits / 8);
  for (const gram of grams) {
    const at = gram & (bits - 1);
    signature[at >> 3] = (signature[at >> 3] ?? 0) | (1 << (at & 7));
  }
  return signature;
}

/** Hashes of all neighbouring pairs and single characters of a form, in 0…65535. */
export function gramsOf(form: string): ReadonlySet<number> {
  const grams = new Set<number>();
  for (let at = 0; at < form.length; at++) {
    const code = form.charCodeAt(at);
    grams.add(mix(code, 0));
    if (at + 1 < form.length) grams.add(mix(code, form.charCodeAt(at + 1)));
  }
  return grams;
}

/** Whether the text of a signature may hold all of these pairs; false is certain. */
export function mayHold(signature: Signature, grams: Iterable<number>): boolean {
  const mask = signature.length * 8 - 1;
  for (const gram of grams) {
    const at = gram & mask;
    if (((signature[at >> 3] ?? 0) & (1 << (at & 7))) === 0) return false;
  }
  return true;
}

/** Spreads a pair over 16 bits (multiplicative hashing; the constants are odd and far from powers of two). */
function mix(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b)) >>> 16;
}
