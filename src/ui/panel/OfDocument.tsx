import { useTranslator } from '../kit/translator-context.ts';

/** For the ear, behind the words of a button that stands in more than one row: which document it is for. */
export function OfDocument({ name }: { readonly name: string }) {
  const t = useTranslator();
  return (
    <span class="hidden-text" lang="zh-CN">
      {t('common.document', { name })}
    </span>
  );
}
