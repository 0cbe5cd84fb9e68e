import { families } from '../../core/labels/taxonomy.ts';
import type { LabelId } from '../../core/labels/taxonomy.ts';
import { Seal } from '../kit/Seal.tsx';
import { Switch } from '../kit/Switch.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import type { Voice } from './adjudication-view.ts';
import {
  commandKeys,
  commands,
  labelKeys,
  offeredLabels,
  type AtSentence,
  type Command,
  type KeyState,
} from './bench-keys.ts';
import { pickingText } from './picking-text.ts';

interface Properties {
  readonly keys: KeyState;
  readonly at: AtSentence | null;
  /** Who judged this sentence; of an adjudicator only. */
  readonly voices: readonly Voice[] | null;
  readonly shortcuts: boolean;
  readonly onShortcuts: (on: boolean) => void;
  readonly onCommand: (command: Command) => void;
  readonly onKey: (key: string) => void;
  readonly onPick: (label: LabelId) => void;
  readonly onTake: (voice: Voice) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** What can be done to the sentence, and which labels it can be given: every key is a button. */
export function KeyPanel(properties: Properties) {
  const { keys, at, voices, shortcuts, onShortcuts, onCommand, onKey, onPick, onTake, onUndo, onRedo } = properties;
  const t = useTranslator();
  const offered = commands.filter((command) => voices === null || command !== 'doubt');
  return (
    <>
      <section class="bench-part">
        <h2>{t('workbench.this')}</h2>
        <div class="bench-keys">
          {offered.map((command) => (
            <KeyButton
              key={command}
              sign={commandKeys[command]}
              disabled={at === null}
              onPress={() => onCommand(command)}
            >
              {command === 'accept' && voices !== null ? t('workbench.key.adopt') : t(`workbench.key.${command}`)}
            </KeyButton>
          ))}
          {(voices ?? []).map((voice, which) => (
            <KeyButton key={voice.annotator} sign={['←', '→'][which]} onPress={() => onTake(voice)}>
              {t('workbench.key.take', { name: voice.name })}
            </KeyButton>
          ))}
          <KeyButton sign="↑" disabled={at === null} onPress={() => onKey('ArrowUp')}>
            {t('workbench.key.up')}
          </KeyButton>
          <KeyButton sign="↓" disabled={at === null} onPress={() => onKey('ArrowDown')}>
            {t('workbench.key.down')}
          </KeyButton>
          {/* Never without effect: they say that there is nothing. */}
          <KeyButton sign="Ctrl Z" onPress={onUndo}>
            {t('workbench.undo')}
          </KeyButton>
          <KeyButton sign="Ctrl Y" onPress={onRedo}>
            {t('workbench.redo')}
          </KeyButton>
        </div>
      </section>
      <section class="bench-part">
        <h2>{t('workbench.label-keys')}</h2>
        <div class="bench-families" role="group" aria-label={t('workbench.label-keys')}>
          {families.map((family, index) => (
            <button
              key={family}
              type="button"
              class="bench-family"
              aria-pressed={family === keys.family}
              onClick={() => onKey(String(index + 1))}
            >
              <Seal family={family} />
              <span class="hidden-text">{t(`families.${family}`)}</span>
              <kbd>{index + 1}</kbd>
            </button>
          ))}
        </div>
        <p class="bench-picking">{pickingText(keys.picking, t)}</p>
        <div class="bench-keys">
          {at !== null &&
            offeredLabels(keys, at).map((label, index) => (
              <KeyButton key={label} sign={labelKeys[index]} onPress={() => onPick(label)}>
                {t(`labels.${label}`)}
              </KeyButton>
            ))}
        </div>
        <Switch checked={shortcuts} onChange={onShortcuts}>
          {t('workbench.shortcuts')}
        </Switch>
      </section>
    </>
  );
}

interface KeyButtonProperties {
  readonly sign: string | undefined;
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function KeyButton({ sign, disabled = false, onPress, children }: KeyButtonProperties) {
  return (
    <button type="button" class="bench-key" disabled={disabled} onClick={onPress}>
      {sign !== undefined && <kbd>{sign}</kbd>}
      <span>{children}</span>
    </button>
  );
}
