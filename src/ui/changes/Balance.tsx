import type { StoredComparison } from './compare-stored.ts';
import { useTranslator } from '../kit/translator-context.ts';
import { balanceOf } from './weigh.ts';

/** What the changes come to, in numbers: first and strong what may be to the person's cost. */
export function Balance({ comparison }: { readonly comparison: StoredComparison }) {
  const t = useTranslator();
  const { gained, lost } = balanceOf(comparison);
  const parts = [
    ['heed-more', gained.heed.length, true],
    ['for-you-fewer', lost.forYou.length, true],
    ['heed-fewer', lost.heed.length, false],
    ['for-you-more', gained.forYou.length, false],
  ] as const;
  const shown = parts.filter(([, count]) => count > 0);
  return (
    <p class="changes-balance">
      {shown.length === 0 && <span>{t('changes.balance.none')}</span>}
      {shown.map(([what, count, costs]) => {
        const Tag = costs ? 'strong' : 'span';
        return <Tag key={what}>{t(`changes.balance.${what}`, { count })}</Tag>;
      })}
    </p>
  );
}
