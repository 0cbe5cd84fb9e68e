import { useTranslator } from './translator-context.ts';

const places = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * How common something is, as a natural frequency: ten dots and “10 份中约 n 份”. `share` in 0…1; under one in
 * twenty no dot is filled and the words say “不到 1 份”.
 */
export function Dots({ share, comparable = false }: { readonly share: number; readonly comparable?: boolean }) {
  const t = useTranslator();
  const filled = Math.min(10, Math.max(0, Math.round(share * 10)));
  const key = filled === 0 ? 'common.dots.none' : comparable ? 'common.dots.comparable' : 'common.dots';
  return (
    <span class="dots">
      <svg viewBox="0 0 78 6" aria-hidden="true">
        {places.map((place) => (
          <circle key={place} class={place < filled ? 'on' : ''} cx={3 + place * 8} cy="3" r="2.5" />
        ))}
      </svg>
      <span>{t(key, { count: filled })}</span>
    </span>
  );
}
