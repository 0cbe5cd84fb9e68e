import { usePageKeys } from '../kit/use-page-keys.ts';

interface Keys {
  /** Whether the key was ours. */
  readonly onKey: (key: string) => boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Keys of the bench; beside Ctrl or ⌘ only Z, with Shift and without, and beside Ctrl Y: ⌘ Y is the browser's. */
export function useBenchKeys(on: boolean, { onKey, onUndo, onRedo }: Keys): void {
  usePageKeys(on, ({ key, ctrlKey, metaKey, shiftKey }) => {
    if (!ctrlKey && !metaKey) return onKey(key);
    const letter = key.toLowerCase();
    if (letter === 'z') (shiftKey ? onRedo : onUndo)();
    else if (letter === 'y' && ctrlKey && !shiftKey) onRedo();
    else return false;
    return true;
  });
}
