import { familyOf } from '../../core/labels/taxonomy.ts';
import type { Ledger } from '../../ledger/database.ts';
import type { Translator } from '../../locales/index.ts';
import { compareStored, type StoredComparison } from '../changes/compare-stored.ts';
import { byWeight, gravestChange } from '../changes/weigh.ts';
import { useLedger } from '../kit/ledger-context.ts';
import { Seal } from '../kit/Seal.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useLive } from '../kit/use-live.ts';
import { hrefOf } from './route.ts';
import type { ChangedDocument } from './use-aftermath.ts';

/** The comparison that weighs most: the one that the way from here opens. Null when no text is here any more. */
async function gravestOf(ledger: Ledger, changed: readonly ChangedDocument[]): Promise<StoredComparison | null> {
  const comparisons: StoredComparison[] = [];
  for (const { then, now } of changed) {
    const comparison = await compareStored(ledger, then, now);
    if (comparison !== undefined) comparisons.push(comparison);
  }
  return comparisons.sort(byWeight)[0] ?? null;
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
    () => gravestOf(ledger, changed),
    [ledger, changed.map(({ then, now }) => `${then} ${now}`).join()],
  );
  const gravest = live.state === 'ready' ? live.value : null;
  const change = gravest === null ? null : gravestChange(gravest);
  return (
    <p class="record-note">
      {change !== null && <Seal family={familyOf(change.finding.label)} size={16} />}
      <span>{gravest === null ? t('records.changed') : wordsOf(gravest, change, t)}</span>
      {changed.length > 1 && <span>{t('records.changed.documents', { count: changed.length })}</span>}
      <CompareLink record={record} />
    </p>
  );
}

function wordsOf(comparison: StoredComparison, change: ReturnType<typeof gravestChange>, t: Translator): string {
  if (change === null) {
    const { reworded } = comparison.counts;
    return reworded === 0 ? t('records.changed') : t('records.changed.reworded', { count: reworded });
  }
  const { finding, sign } = change;
  const count = comparison[sign].filter(({ label }) => label === finding.label).length;
  const label = t(`labels.${finding.label}`);
  return t(sign === 'gained' ? 'records.changed.label' : 'records.changed.lost', { count, label });
}

/** The way to the comparison. */
export function CompareLink({ record }: { readonly record: string }) {
  const t = useTranslator();
  return (
    <a class="text-link record-compare" href={hrefOf({ page: 'changes', id: record })}>
      {t('records.compare')}
    </a>
  );
}
