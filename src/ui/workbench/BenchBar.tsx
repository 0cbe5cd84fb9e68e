import { useLayoutEffect, useRef } from 'preact/hooks';
import { adjudicator, type Project } from '../../core/annotate/project.ts';
import type { DocumentRow } from '../../ledger/projects/tables.ts';
import { Button } from '../kit/Button.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { benchHref, type BenchPlace } from './route.ts';

interface Properties {
  readonly project: Project;
  readonly row: DocumentRow;
  readonly place: BenchPlace;
  /** Null until it is counted. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  /** Addresses of the documents before and after; null at the ends. */
  readonly previous: string | null;
  readonly next: string | null;
  readonly undoable: boolean;
  readonly redoable: boolean;
  /** An annotator was chosen by an arrow key on the closed list. Outlives the bar, which is drawn anew for the next. */
  readonly chosenByKey: { current: boolean };
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Which project and document, how far one has come, as whom, in which order. */
export function BenchBar(properties: Properties) {
  const { project, row, place, progress, previous, next, undoable, redoable, chosenByKey, onUndo, onRedo } = properties;
  const t = useTranslator();
  const whose = useRef<HTMLSelectElement>(null);
  const byKey = useRef(false);
  // By arrow keys one goes through the names, and the next press is for the list again.
  useLayoutEffect(() => {
    if (chosenByKey.current) whose.current?.focus();
    chosenByKey.current = false;
  }, []);
  const settles = place.who === adjudicator;
  const order = place.order === 'text' ? 'uncertain' : 'text';
  return (
    <div class="bench-bar">
      <a class="bench-project" href={benchHref({ page: 'project', project: project.id })}>
        {project.name}
      </a>
      <span class="bench-document">
        <Turn href={previous} sign="‹" name={t('workbench.previous')} keys="[" />
        <span class="bench-document-name">
          {t('workbench.at', { number: row.number })} <span lang="zh-CN">{row.title ?? row.source}</span>
        </span>
        <Turn href={next} sign="›" name={t('workbench.next')} keys="]" />
      </span>
      <span>{t('workbench.characters', { count: row.characters })}</span>
      {progress !== null && (
        <span class="bench-progress">
          <svg viewBox="0 0 168 2" preserveAspectRatio="none" aria-hidden="true">
            <path class="bench-track" d="M0 1H168" />
            <path
              class="bench-done"
              d={`M0 1H${String(progress.all === 0 ? 0 : (168 * progress.done) / progress.all)}`}
            />
          </svg>
          <span>{t(settles ? 'workbench.progress.settled' : 'workbench.progress', progress)}</span>
        </span>
      )}
      <a
        class="bench-order"
        href={benchHref({ ...place, order })}
        aria-label={`${t('workbench.order')} ${t(`workbench.order.${place.order}`)}`}
      >
        {t(`workbench.order.${place.order}`)}
      </a>
      <span class="bench-bar-acts">
        <select
          ref={whose}
          class="select"
          aria-label={t('workbench.who')}
          value={place.who}
          onKeyDown={({ altKey, key }) => {
            // Alt and an arrow, or a blank, opens the list; Enter chooses in it.
            byKey.current = !altKey && key !== ' ' && key !== 'Enter';
          }}
          onPointerDown={() => {
            byKey.current = false;
          }}
          onChange={(event) => {
            chosenByKey.current = byKey.current;
            location.hash = benchHref({ ...place, who: event.currentTarget.value });
          }}
        >
          {project.annotators
            .filter(({ id, kind }) => kind === 'person' || id === place.who)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          <option value={adjudicator}>{t('workbench.who.adjudicator')}</option>
        </select>
        <Button busy={!undoable} onPress={onUndo}>
          {t('workbench.undo')}
        </Button>
        <Button busy={!redoable} onPress={onRedo}>
          {t('workbench.redo')}
        </Button>
        <a class="button" href={benchHref({ page: 'project', project: project.id, part: 'export' })}>
          {t('workbench.export')}
        </a>
      </span>
    </div>
  );
}

interface TurnProperties {
  readonly href: string | null;
  readonly sign: string;
  readonly name: string;
  readonly keys: string;
}

function Turn({ href, sign, name, keys }: TurnProperties) {
  if (href === null)
    return (
      <span class="bench-turn" aria-hidden="true">
        {sign}
      </span>
    );
  return (
    <a class="bench-turn" href={href} aria-label={name} aria-keyshortcuts={keys} title={`${name} ${keys}`}>
      {sign}
    </a>
  );
}
