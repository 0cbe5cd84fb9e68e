import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ProjectStore } from '../../ledger/projects/database.ts';

/** The database of the workbench. */
export const StoreContext = createContext<ProjectStore | null>(null);

/** The database of the workbench. Only inside its provider. */
export function useStore(): ProjectStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('no store around this component');
  return store;
}
