import type { BasisData } from './basis.ts';

/** The article as a language writes it: 第四百九十七条 in Chinese, `Art. 497` elsewhere. `tag` is BCP 47 or our locale. */
export function articleIn({ article, number }: Pick<BasisData, 'article' | 'number'>, tag: string): string {
  return tag.startsWith('zh') ? article : `Art. ${String(number)}`;
}
