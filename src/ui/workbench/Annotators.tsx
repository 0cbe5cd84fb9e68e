import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { canLeave, isNameTaken, longestName, type Annotator, type Project } from '../../core/annotate/project.ts';
import { addAnnotator, removeAnnotator, renameAnnotator } from '../../ledger/projects/annotators.ts';
import type { DocumentRow } from '../../ledger/projects/tables.ts';
import { AskFirst } from '../kit/AskFirst.tsx';
import { Button } from '../kit/Button.tsx';
import { reasonOf } from '../kit/reason-of.ts';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { NameForm } from './NameForm.tsx';
import { useStore } from './store-context.ts';
import { doneBy, touchedBy, type Judgements } from './use-judgements.ts';

interface Properties {
  readonly project: Project;
  readonly rows: readonly DocumentRow[];
  readonly judgements: Judgements | null;
}

/** Who annotates a project, and how far each has come. A person of whom a judgement stands can't be removed. */
export function Annotators({ project, rows, judgements }: Properties) {
  const t = useTranslator();
  const store = useStore();
  const list = useRef<HTMLUListElement>(null);
  const leaving = useRef(false);
  const [said, setSaid] = useState('');
  const all = rows.reduce((sum, { units }) => sum + units, 0);
  const remove = async ({ id, name }: Annotator): Promise<void> => {
    leaving.current = true;
    const gone = await removeAnnotator(store, project.id, id);
    if (!gone) leaving.current = false;
    setSaid(t(gone ? 'workbench.people.removed' : 'workbench.people.judged', { name }));
  };
  // The button that had the focus goes with its row.
  useLayoutEffect(() => {
    if (leaving.current) list.current?.focus();
    leaving.current = false;
  }, [project.annotators.length]);
  const refusalOf = (name: string, self?: string): string | null =>
    isNameTaken(project, name, self) ? t('workbench.people.taken', { name }) : null;
  return (
    <Section title={t('workbench.people')}>
      <ul ref={list} tabIndex={-1} class="bench-people" aria-label={t('workbench.people')}>
        {project.annotators.map((annotator) => {
          const { id, name, kind } = annotator;
          const touched = judgements === null ? null : touchedBy(id, judgements);
          const removable = touched !== null && canLeave(project, id) && (kind === 'import' || touched === 0);
          const removing = <Named act={t('workbench.people.remove')} name={name} />;
          return (
            <li key={id} class="bench-person">
              <span>
                <span class="bench-person-name">{name}</span>
                {kind === 'import' && <span class="bench-hint"> {t('workbench.people.import')}</span>}
              </span>
              <span class="bench-hint bench-person-done">
                {judgements !== null && t('workbench.people.done', { done: doneBy(id, judgements), all })}
              </span>
              {kind === 'person' && (
                <NameForm
                  act={<Named act={t('workbench.rename')} name={name} />}
                  label={t('workbench.people.name')}
                  yes={t('workbench.rename.do')}
                  first={name}
                  refusal={(next) => refusalOf(next, id)}
                  onName={async (next) => {
                    if (!(await renameAnnotator(store, project.id, id, next)))
                      throw new Error(t('workbench.people.taken', { name: next }));
                  }}
                />
              )}
              {removable && touched === 0 && (
                <Button
                  kind="text"
                  onPress={() => {
                    remove(annotator).catch((error: unknown) =>
                      setSaid(t('workbench.not-kept', { reason: reasonOf(error) })),
                    );
                  }}
                >
                  {removing}
                </Button>
              )}
              {removable && touched > 0 && (
                <AskFirst
                  act={removing}
                  question={t('workbench.people.remove.ask', { name, count: touched })}
                  yes={t('workbench.people.remove')}
                  no={t('workbench.people.remove.no')}
                  onYes={() => remove(annotator)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <p class="notice" role="status">
        {said}
      </p>
      <NameForm
        act={t('workbench.people.add')}
        label={t('workbench.people.name')}
        yes={t('workbench.people.add')}
        first=""
        refusal={(next) => refusalOf(next)}
        onName={async (name) => {
          await addAnnotator(store, project.id, { name: name.slice(0, longestName), kind: 'person' });
        }}
      />
    </Section>
  );
}

/** What a button does and, for the ear, to whom. */
function Named({ act, name }: { readonly act: string; readonly name: string }) {
  return (
    <>
      {act}
      <span class="hidden-text"> {name}</span>
    </>
  );
}
