import { families, type Family } from '../../core/labels/taxonomy.ts';
import { FamilySwitch } from '../kit/FamilySwitch.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import type { ReaderMark } from './reader-view.ts';

interface Properties {
  readonly marks: readonly ReaderMark[];
  readonly shown: ReadonlySet<Family>;
  readonly onToggle: (family: Family) => void;
  readonly keys: boolean;
  readonly onKeys: (on: boolean) => void;
}

/** The families, each drawn with its own pen and switched by pressing it; the keys at the right end. */
export function Legend({ marks, shown, onToggle, keys, onKeys }: Properties) {
  const t = useTranslator();
  return (
    <div class="reader-legend">
      <div class="legend-families" role="group" aria-label={t('reader.legend')}>
        {families.map((family) => (
          <FamilySwitch key={family} family={family} on={shown.has(family)} keys={keys} onToggle={onToggle}>
            <span class="legend-count">{t.formatNumber(marks.filter((mark) => mark.family === family).length)}</span>
          </FamilySwitch>
        ))}
      </div>
      <p class="legend-keys">
        {keys && (
          <>
            <kbd>J</kbd> {t('reader.next')} <kbd>K</kbd> {t('reader.previous')} <kbd>1</kbd>–
            <kbd class="legend-until">6</kbd> {t('reader.toggle')}{' '}
            <span class="legend-more-keys">
              <kbd>↵</kbd> {t('reader.enter')} <kbd>Esc</kbd> {t('reader.escape')}
            </span>{' '}
          </>
        )}
        <button type="button" class="text-button" onClick={() => onKeys(!keys)}>
          {t(keys ? 'reader.keys.off' : 'reader.keys.on')}
        </button>
      </p>
    </div>
  );
}
