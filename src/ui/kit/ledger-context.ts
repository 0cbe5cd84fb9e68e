import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Ledger } from '../../ledger/database.ts';

/** The open ledger; {@link LedgerGate} provides it, tests give their own. */
export const LedgerContext = createContext<Ledger | null>(null);

/** The open ledger. Only inside {@link LedgerGate}. */
export function useLedger(): Ledger {
  const ledger = useContext(LedgerContext);
  if (ledger === null) throw new Error('no ledger around this component');
  return ledger;
}
