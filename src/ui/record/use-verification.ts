import { useEffect, useState } from 'preact/hooks';
import type { RecordRow } from '../../ledger/tables.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { verifyRecord, type Verification } from './verify-record.ts';

/** Where a verification stands. */
export type Verifying =
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly verification: Verification }
  | { readonly state: 'failed' };

/** Verifies a record when it is opened, and again when it has changed. */
export function useVerification(row: RecordRow): Verifying {
  const ledger = useLedger();
  const [verifying, setVerifying] = useState<Verifying>({ state: 'running' });
  useEffect(() => {
    let stopped = false;
    setVerifying({ state: 'running' });
    verifyRecord(ledger, row).then(
      (verification) => {
        if (!stopped) setVerifying({ state: 'done', verification });
      },
      () => {
        // A database that can't be read is shown as “not verified”, never as passed.
        if (!stopped) setVerifying({ state: 'failed' });
      },
    );
    return () => {
      stopped = true;
    };
  }, [ledger, row]);
  return verifying;
}
