import { useId, useRef } from 'preact/hooks';
import { useTranslator } from '../kit/translator-context.ts';

interface Properties {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly documents: number;
  readonly disabled?: boolean;
}

/** A line to write on, not a box. */
export function SearchLine({ typed, onType, documents, disabled = false }: Properties) {
  const t = useTranslator();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <search class="search-line">
      <label for={id} class="hidden-text">
        {t('records.search.label')}
      </label>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle cx="8.5" cy="8.5" r="5.75" />
        <path d="M12.75 12.75 18 18" />
      </svg>
      <input
        ref={input}
        id={id}
        type="search"
        autocomplete="off"
        spellcheck={false}
        disabled={disabled}
        value={typed}
        placeholder={disabled ? t('records.search.empty') : t('records.search', { count: documents })}
        title={disabled ? undefined : t('records.search.hint')}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {typed !== '' && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            onType('');
            input.current?.focus();
          }}
        >
          {t('records.search.clear')}
        </button>
      )}
    </search>
  );
}
