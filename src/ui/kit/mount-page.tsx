import { render, type ComponentChildren } from 'preact';
import { LedgerGate } from './LedgerGate.tsx';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/seals.css';
import '../styles/kit.css';

/**
 * Draws a page of the extension into `#root`, with the ledger open and in the language of the settings. In a frame,
 * which a site might have made, that is not done. `bench`: the words of the workbench are loaded, too.
 */
export function mountPage(page: ComponentChildren, { bench = false }: { readonly bench?: boolean } = {}): void {
  if (window.top !== window) return;
  const root = document.getElementById('root');
  if (root === null) throw new Error('no #root on this page');
  render(<LedgerGate bench={bench}>{page}</LedgerGate>, root);
}
