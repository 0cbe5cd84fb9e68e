import { usePageKeys } from '../kit/use-page-keys.ts';

interface Keys {
  /** Whether the key was ours. */
  readonly onKey: (key: string) => boolean;
  readonly onUndo: () => void;
}

/** Keys of the bench; beside Ctrl or ⌘ only Z. */
export function useBenchKeys(on: boolean, { onKey, onUndo }: Keys): void {
  usePageKeys(on, ({ key, ctrlKey, metaKey, shiftKey }) => {
    if (!ctrlKey && !metaKey) return onKey(key);
    if (shiftKey || key.toLowerCase() !== 'z') return false;
    onUndo();
    return true;
  });
}
