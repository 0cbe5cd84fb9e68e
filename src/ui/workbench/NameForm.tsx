import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { longestName } from '../../core/annotate/project.ts';
import { Button } from '../kit/Button.tsx';
import { reasonOf } from '../kit/reason-of.ts';
import { useTranslator } from '../kit/translator-context.ts';

interface Properties {
  /** The button that opens the field. */
  readonly act: string;
  readonly label: string;
  readonly yes: string;
  /** What stands in the field at first. */
  readonly first: string;
  readonly onName: (name: string) => Promise<void>;
}

/** Asks for a name in place. Escape takes it back; the focus goes into the field and back to the button. */
export function NameForm({ act, label, yes, first, onName }: Properties) {
  const t = useTranslator();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(first);
  const [failed, setFailed] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(false);
  useLayoutEffect(() => {
    if (open) root.current?.querySelector('input')?.focus();
    else if (before.current) root.current?.querySelector('button')?.focus();
    before.current = open;
  }, [open]);
  const keep = (event: Event) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onName(name.trim()).then(
      () => {
        setFailed('');
        setOpen(false);
      },
      (error: unknown) => setFailed(t('workbench.not-kept', { reason: reasonOf(error) })),
    );
  };
  return (
    <div ref={root}>
      {open ? (
        <form
          class="bench-form"
          onSubmit={keep}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(false);
          }}
        >
          <label for={id}>{label}</label>
          <div class="bench-field">
            <input
              id={id}
              class="field"
              maxLength={longestName}
              required
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
            <button type="submit" class="button">
              {yes}
            </button>
            <Button onPress={() => setOpen(false)}>{t('workbench.cancel')}</Button>
          </div>
          <p class="notice" role="alert">
            {failed}
          </p>
        </form>
      ) : (
        <Button
          kind="text"
          onPress={() => {
            setName(first);
            setOpen(true);
          }}
        >
          {act}
        </Button>
      )}
    </div>
  );
}
