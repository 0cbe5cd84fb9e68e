import { familyOf, type Family, type LabelId } from '../../core/labels/taxonomy.ts';
import type { Ledger } from '../../ledger/database.ts';
import { compareStored } from '../changes/compare-stored.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { Seal } from '../kit/Seal.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { hrefOf } from './route.ts';
import type { ChangedDocument } from './use-changed.ts';

interface Change {
  readonly label: LabelId;
  readonly family: Family;
  readonly count: number;
}

/** The label of which most was gained, weighed by what it costs; null when nothing was gained. */
async function gravestChange(ledger: Ledger, changed: readonly ChangedDocument[]): Promise<Change | null> {
  const gained = [];
  for (const { then, now } of changed) gained.push(...((await compareStored(ledger, then, now))?.gained ?? []));
  const [gravest] = gained.sort((a, b) => b.severity - a.severity);
  if (gravest === undefined) return null;
  const count = gained.filter(({ label }) => label === gravest.label).length;
  return { label: gravest.label, family: familyOf(gravest.label), count };
}

/** One line on what has changed since, with the seal of what changed, and the way to the comparison. */
export function ChangeLine({
  record,
  changed,
}: {
  readonly record: string;
  readonly changed: readonly ChangedDocument[];
}) {
  const t = useTranslator();
  const ledger = useLedger();
  const live = useLive(
    () => gravestChange(ledger, changed),
    [ledger, changed.map(({ then, now }) => `${then} ${now}`).join()],
  );
  const change = live.state === 'ready' ? live.value : undefined;
  return (
    <p class="record-note">
      {change !== undefined && change !== null && <Seal family={change.family} size={16} />}
      <span>
        {change === undefined || change === null
          ? t(change === null ? 'records.changed.reworded' : 'records.changed')
          : t('records.changed.label', { count: change.count, label: t(`labels.${change.label}`) })}
      </span>
      <a class="text-link record-compare" href={hrefOf({ page: 'changes', id: record })}>
        {t('records.compare')}
      </a>
    </p>
  );
}
