import { browser } from 'wxt/browser';
import { MessageError } from '../messaging/send.ts';

/**
 * For messages whose answer nobody waits for. When the extension was updated or removed, or the page is leaving, the
 * background can't be reached: the page is not told. Everything else is a bug and is thrown where the browser reports it.
 */
export function quietly(sent: Promise<unknown>): void {
  sent.catch((error: unknown) => {
    const orphaned = (browser.runtime as { readonly id?: string } | undefined)?.id === undefined;
    if (!(error instanceof MessageError) && !orphaned) throw error;
  });
}
