import type { HelperErrorCode } from './helper-protocol.ts';

/** Why the helper did not do what it was asked; for every id there is a text. `detail` is for the log. */
export interface HelperProblem {
  readonly id:
    | 'no-permission' // the person has not allowed this extension to speak to programs
    | 'not-installed'
    | 'forbidden' // its manifest names another extension
    | 'too-old' // it speaks an older protocol
    | 'too-new'
    | 'timeout'
    | 'disconnected' // it ended, or was ended, before it answered
    | 'bad-reply'
    | HelperErrorCode;
  readonly detail: string;
}

/** A copy that can be put back: it holds what the ledger does not. */
export interface RestorableCopy {
  readonly copy: string;
  readonly records: number;
  /** When its newest entry was made, ISO 8601. */
  readonly at: string;
}

/** How things stand with the helper. */
export type HelperState =
  /** Never allowed: the extension works without it. */
  | { readonly state: 'off' }
  | { readonly state: 'unreachable'; readonly problem: HelperProblem }
  | {
      readonly state: 'connected';
      readonly version: string;
      /** Where its copies are, on this device. */
      readonly folder: string;
      /** The copy of this very ledger: entries there, and entries not there yet. */
      readonly copied: { readonly entries: number; readonly waiting: number; readonly records: number };
      readonly restorable: readonly RestorableCopy[];
      /** Torn or damaged pieces that were set aside; nothing of them was thrown away. */
      readonly setAside: number;
    };

/** What became of the helper's copies when everything was deleted. */
export type CopiesDeleted =
  /** No helper is allowed, so there can be no copy of ours. */
  | { readonly copies: 'none' }
  | { readonly copies: 'deleted'; readonly count: number }
  /** It could not be reached: it deletes them as soon as it can be; until then they are still there. */
  | { readonly copies: 'pending'; readonly problem: HelperProblem };

/** What putting back a copy brought. `problem` is that of a backup (`settings.restore.…`) or of the helper. */
export type RestoreOutcome =
  | {
      readonly restored: true;
      readonly added: number;
      readonly known: number;
      readonly deleted: number;
      readonly kept: number;
    }
  | { readonly restored: false; readonly problem: { readonly id: string; readonly detail: string } };
