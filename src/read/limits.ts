/**
 * What reading refuses, so that nothing hangs and nothing fills the memory. Real agreements stay far below:
 * the longest of our corpus has 60 kB of text, a long bank contract as PDF some 3 MB and 80 pages.
 */
export const readLimits = {
  /** Bytes of a file. */
  bytes: 20 * 1024 * 1024,
  /** Milliseconds for reading one document. */
  milliseconds: 30_000,
  /** Pages of a PDF. */
  pages: 300,
  /** Bytes that a zip container may expand to: what is read of it is text, pictures stay packed. */
  expandedBytes: 20 * 1024 * 1024,
  /** How many times larger an entry of more than a megabyte may become; XML of Word stays under 40. */
  expansion: 150,
  /** Bytes that one stream of a PDF may unpack to: the largest, fonts with all characters, have some 20 MB. */
  unpackedStream: 64 * 1024 * 1024,
  /** UTF-16 units of a text that stands on an open page: more do not travel from it. */
  liveUnits: 5_000_000,
  /** Pages of one agreement that “下一页” leads through. */
  continuations: 20,
} as const;
