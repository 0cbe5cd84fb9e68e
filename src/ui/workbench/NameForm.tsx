import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../kit/Button.tsx';
import { NameEntry } from './NameEntry.tsx';

interface Properties {
  /** The button that opens the field. */
  readonly act: ComponentChildren;
  readonly label: string;
  readonly yes: string;
  /** What stands in the field at first. */
  readonly first: string;
  readonly refusal?: (name: string) => string | null;
  readonly onName: (name: string) => Promise<void>;
}

/** Asks for a name in place. Escape takes it back; the focus goes into the field and back to the button. */
export function NameForm({ act, label, yes, first, refusal, onName }: Properties) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(false);
  useLayoutEffect(() => {
    if (open) root.current?.querySelector('input')?.focus();
    else if (before.current) root.current?.querySelector('button')?.focus();
    before.current = open;
  }, [open]);
  return (
    <div ref={root}>
      {open ? (
        <NameEntry
          label={label}
          yes={yes}
          first={first}
          {...(refusal === undefined ? {} : { refusal })}
          onName={(name) => onName(name).then(() => setOpen(false))}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <Button kind="text" onPress={() => setOpen(true)}>
          {act}
        </Button>
      )}
    </div>
  );
}
