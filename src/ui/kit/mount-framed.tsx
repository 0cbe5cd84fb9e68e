import { render, type ComponentChildren } from 'preact';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/seals.css';
import '../styles/kit.css';

/** Draws a page that shows itself in a frame: without the ledger, which browsers keep from frames in pages of sites. */
export function mountFramed(page: ComponentChildren): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('no #root on this page');
  render(page, root);
}
