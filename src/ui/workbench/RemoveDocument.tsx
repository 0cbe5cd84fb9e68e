import { useId, useState } from 'preact/hooks';
import type { Project } from '../../core/annotate/project.ts';
import { isPersons, removeDocument } from '../../ledger/projects/documents.ts';
import type { DocumentRow } from '../../ledger/projects/tables.ts';
import { Button } from '../kit/Button.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { reasonOf } from '../kit/reason-of.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { useStore } from './store-context.ts';
import type { Judgements } from './use-judgements.ts';

interface Properties {
  readonly project: Project;
  readonly rows: readonly DocumentRow[];
  readonly judgements: Judgements;
}

/** Takes a document out of a project in which no person has judged anything: nothing is lost that can't come again. */
export function RemoveDocument({ project, rows, judgements }: Properties) {
  const t = useTranslator();
  const store = useStore();
  const id = useId();
  const [chosen, choose] = useState('');
  const [said, setSaid] = useState('');
  const free = rows.filter(({ textSha256 }) =>
    [...(judgements.get(textSha256)?.values() ?? [])].every((state) => !isPersons(project, state)),
  );
  const row = free.find(({ textSha256 }) => textSha256 === chosen) ?? free[0];
  const remove = async ({ textSha256, title, source }: DocumentRow): Promise<string> => {
    const name = title ?? source;
    const isGone = await removeDocument(store, project.id, textSha256);
    return t(isGone ? 'workbench.people.removed' : 'workbench.people.judged', { name });
  };
  return (
    <Disclosure summary={t('workbench.list.remove')}>
      {() => (
        <div class="bench-form">
          <label for={id}>{t('workbench.list.remove.which')}</label>
          <select
            id={id}
            class="select"
            value={row?.textSha256}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {free.map(({ number, textSha256, title, source }) => (
              <option key={textSha256} value={textSha256}>
                {`${t.formatNumber(number)} ${title ?? source}`}
              </option>
            ))}
          </select>
          <p class="bench-hint">{t('workbench.list.remove.about')}</p>
          <div class="acts">
            <Button
              busy={row === undefined}
              onPress={() => {
                if (row === undefined) return;
                remove(row)
                  .catch((error: unknown) => t('workbench.not-kept', { reason: reasonOf(error) }))
                  .then(setSaid);
              }}
            >
              {t('workbench.people.remove')}
            </Button>
          </div>
          <p class="notice" role="status">
            {said}
          </p>
        </div>
      )}
    </Disclosure>
  );
}
