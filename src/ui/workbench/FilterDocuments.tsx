import { useId } from 'preact/hooks';
import { useTranslator } from '../kit/translator-context.ts';
import { documentStates, type DocumentFilter, type DocumentState } from './filter-documents.ts';

interface Properties {
  readonly filter: DocumentFilter;
  /** Null until it is known how documents stand. */
  readonly counts: Readonly<Record<DocumentState, number>> | null;
  /** Documents that are listed; null when all are. */
  readonly found: number | null;
  readonly onChange: (filter: DocumentFilter) => void;
}

/** Which documents are listed: by words of their names, and by how they stand. */
export function FilterDocuments({ filter, counts, found, onChange }: Properties) {
  const t = useTranslator();
  const id = useId();
  return (
    <div class="bench-filter" role="search" aria-label={t('workbench.list.filter')}>
      <div>
        <label for={`${id}-words`}>{t('workbench.list.find')}</label>
        <input
          id={`${id}-words`}
          type="search"
          class="field"
          value={filter.words}
          onInput={(event) => onChange({ ...filter, words: event.currentTarget.value })}
        />
      </div>
      <div>
        <label for={`${id}-state`}>{t('workbench.list.state')}</label>
        <select
          id={`${id}-state`}
          class="select"
          value={filter.state ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filter, state: documentStates.find((state) => state === value) ?? null })
          }
        >
          <option value="">{t('workbench.list.state.all')}</option>
          {documentStates.map((state) => (
            <option key={state} value={state}>
              {counts === null
                ? t(`workbench.list.state.${state}`)
                : t('workbench.list.state.count', { state: t(`workbench.list.state.${state}`), count: counts[state] })}
            </option>
          ))}
        </select>
      </div>
      <p class="bench-hint" role="status">
        {found !== null && t(found === 0 ? 'workbench.list.found.none' : 'workbench.list.found', { count: found })}
      </p>
    </div>
  );
}
