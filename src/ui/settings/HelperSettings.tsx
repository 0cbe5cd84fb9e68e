import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { HelperProblem, HelperState } from '../../messaging/helper-state.ts';
import type { Translator } from '../../locales/index.ts';
import { Button } from '../kit/Button.tsx';
import { reasonOf } from '../kit/reason-of.ts';
import { Section } from '../kit/Section.tsx';
import { useTranslator } from '../kit/translator-context.ts';
import { useFocusKept } from '../kit/use-focus-kept.ts';
import { useActs } from '../records/acts.ts';
import { HelperCopies } from './HelperCopies.tsx';
import { About } from './parts.tsx';

/** Both install it and put a newer one in its place. */
const command = 'npm run mingyue -- host install';
const mendedByInstalling: ReadonlySet<string> = new Set(['not-installed', 'forbidden', 'too-old', 'no-words']);

/** The local helper: whether it is there, what it keeps, how to get it. */
export function HelperSettings() {
  const t = useTranslator();
  const { helper } = useActs();
  const [state, setState] = useState<HelperState | null>(null);
  const [looking, setLooking] = useState(true);
  const [said, setSaid] = useState('');
  const look = useCallback(() => {
    setLooking(true);
    const found = (now: HelperState) => {
      setState(now);
      setLooking(false);
    };
    helper.state().then(found, (error: unknown) => {
      found({ state: 'unreachable', problem: { id: 'failed', detail: reasonOf(error) } });
    });
  }, [helper]);
  useEffect(look, [look]);
  const part = useRef<HTMLDivElement>(null);
  useFocusKept(part, () => part.current?.querySelector('button'));
  const allow = () => {
    // In the press itself: the browser asks only then.
    void helper.allow().then((allowed) => {
      setSaid(allowed ? '' : t('helper.refused'));
      if (allowed) look();
    });
  };
  const leave = () => void helper.leave().then(look);
  return (
    <Section title={t('helper.title')} aside={state === null ? undefined : asideOf(state, t)}>
      <div class="setting">
        <About>{t('helper.about')}</About>
        {state?.state === 'unreachable' && (
          <p class="setting-bad" role="alert">
            {helperProblemText(state.problem, t)}
          </p>
        )}
        {state !== null && <HowToInstall state={state} />}
      </div>
      <div ref={part}>
        {state?.state === 'connected' && <HelperCopies state={state} onChange={look} />}
        <div class="acts">
          {state?.state === 'off' && <Button onPress={allow}>{t('helper.allow')}</Button>}
          {state?.state === 'unreachable' && <Button onPress={look}>{t('helper.again')}</Button>}
          {(state?.state === 'unreachable' || state?.state === 'connected') && (
            <Button onPress={leave}>{t('helper.leave')}</Button>
          )}
        </div>
      </div>
      <p class="notice" role="status">
        {looking ? t('helper.looking') : said}
      </p>
    </Section>
  );
}

function asideOf(state: HelperState, t: Translator): string {
  return state.state === 'connected' ? t('helper.connected', { version: state.version }) : t(`helper.${state.state}`);
}

/** Told where it is not installed, and where installing it again is what helps. */
function HowToInstall({ state }: { readonly state: HelperState }) {
  const t = useTranslator();
  const helps = state.state === 'off' || (state.state === 'unreachable' && mendedByInstalling.has(state.problem.id));
  if (!helps) return null;
  const old = state.state === 'unreachable' && state.problem.id === 'too-old';
  return (
    <p class="helper-how">
      {t(old ? 'helper.how.update' : 'helper.how')} <code>{command}</code>
    </p>
  );
}

/** What is wrong with the helper, in words; what only a bug report needs is called by its id. */
function helperProblemText({ id }: HelperProblem, t: Translator): string {
  const key = `helper.problem.${id}`;
  return t.has(key) ? t(key) : t('helper.problem.other', { id });
}
