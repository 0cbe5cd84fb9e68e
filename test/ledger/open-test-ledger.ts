import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Ledger } from '../../src/ledger/database.ts';
import type { ReadDocument } from '../../src/core/source.ts';

/** A ledger in memory, apart from every other. */
export function openTestLedger(indexedDB: IDBFactory = new IDBFactory()): Ledger {
  return new Ledger('mingyue', { indexedDB, IDBKeyRange });
}

/** A document as reading gives it. */
export function exampleDocument(text: string): ReadDocument {
  return {
    format: 'html',
    title: '禾期用户协议',
    text,
    removals: [{ reason: 'footer', text: '© 禾期' }],
    emphasis: null,
    charset: 'utf-8',
    pages: null,
  };
}
