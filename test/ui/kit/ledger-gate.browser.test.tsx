import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LedgerGate } from '../../../src/ui/kit/LedgerGate.tsx';
import { audit } from '../audit.ts';
import { clear, draw } from '../render.tsx';

const name = 'mingyue';

function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('not deleted'));
  });
}

/** A database as a version of Mingyue leaves it, which a page of that version may still hold open. */
function openVersion(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
}

beforeEach(deleteDatabase);
afterEach(async () => {
  clear();
  await deleteDatabase();
});

describe('a ledger that can’t be opened', () => {
  it('because a newer version wrote it: says so, in a language that a screen reader knows', async () => {
    (await openVersion(9_999)).close();
    const root = draw(<LedgerGate>the page</LedgerGate>);
    document.documentElement.lang = '';
    await expect.poll(() => root.querySelector('[role=alert]')?.textContent).toMatch(/更新的版本|newer version/);
    expect(root.querySelector('h1')?.textContent).toMatch(/明约|明約|Mingyue/);
    await expect.poll(() => document.documentElement.lang).toMatch(/^(zh|en)/);
    expect(root.textContent).not.toContain('the page');
    await audit(document.documentElement);
  });

  it('because an old version holds it: says so, and what helps', async () => {
    const old = await openVersion(1);
    const root = draw(<LedgerGate>the page</LedgerGate>);
    await expect
      .poll(() => root.querySelector('[role=alert]')?.textContent, { timeout: 20_000 })
      .toMatch(/旧版|舊版|older|old/);
    await audit(document.documentElement);
    old.close();
  });
});

it('a ledger that opens shows the page', async () => {
  const root = draw(<LedgerGate>the page</LedgerGate>);
  await expect.poll(() => root.textContent).toContain('the page');
});
