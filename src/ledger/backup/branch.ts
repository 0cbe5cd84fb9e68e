import type { Entry } from '../../core/record/record.ts';

/**
 * The chain of another device, or of this one after it went another way, as a backup brought it. Its records were
 * linked anew into our own chain; kept unaltered, it still proves their order on the device they came from.
 */
export interface BranchRow {
  /** Hash of its last entry. */
  readonly head: string;
  readonly entries: readonly Entry[];
  /** Milliseconds since 1970. */
  readonly restoredAt: number;
}
