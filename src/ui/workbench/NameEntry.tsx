import { useId, useState } from 'preact/hooks';
import { longestName } from '../../core/annotate/project.ts';
import { Button } from '../kit/Button.tsx';
import { reasonOf } from '../kit/reason-of.ts';
import { useTranslator } from '../kit/translator-context.ts';

interface Properties {
  readonly label: string;
  readonly yes: string;
  /** What stands in the field at first. */
  readonly first?: string;
  /** Why a name can't be taken; null when it can. */
  readonly refusal?: (name: string) => string | null;
  readonly onName: (name: string) => Promise<void>;
  /** Taken back: by its button or by Escape. Without it the field stands there for good. */
  readonly onCancel?: () => void;
}

/** A field for a name. One of nothing but white space is none; what could not be kept is said. */
export function NameEntry({ label, yes, first = '', refusal, onName, onCancel }: Properties) {
  const t = useTranslator();
  const id = useId();
  const [name, setName] = useState(first);
  const [failed, setFailed] = useState('');
  const keep = (event: Event) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const refused = refusal?.(name.trim()) ?? null;
    setFailed(refused ?? '');
    if (refused !== null) return;
    onName(name.trim()).catch((error: unknown) => setFailed(t('workbench.not-kept', { reason: reasonOf(error) })));
  };
  return (
    <form
      class="bench-form"
      onSubmit={keep}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel?.();
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
        {onCancel !== undefined && <Button onPress={onCancel}>{t('workbench.cancel')}</Button>}
      </div>
      <p class="notice" role="alert">
        {failed}
      </p>
    </form>
  );
}
