import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { failureText } from './failure-text.ts';
import { useTranslator } from './translator-context.ts';

interface Properties {
  /** The button that asks. */
  readonly act: ComponentChildren;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  /** Not before something more was given. */
  readonly disabled?: boolean;
  /** Done; the question closes when it has ended, and stays with the reason when it failed. */
  readonly onYes: () => Promise<void>;
  /** Taken back: by its button or by Escape. */
  readonly onNo?: () => void;
  /** What is asked for besides yes or no. */
  readonly children?: (questionId: string) => ComponentChildren;
}

/**
 * Asks once, in place, before an act that nothing brings back. The focus goes into the question (to its field, if it
 * has one, never onto an answer), and back to the button when it closes; Escape takes it back.
 */
export function AskFirst({ act, question, yes, no, disabled = false, onYes, onNo, children }: Properties) {
  const t = useTranslator();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(false);
  const id = useId();
  useLayoutEffect(() => {
    const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector);
    if (asking) (find('input') ?? find('[role=group]'))?.focus();
    else if (before.current) find('button')?.focus();
    before.current = asking;
  }, [asking]);
  const close = () => {
    setAsking(false);
    setFailed(null);
    onNo?.();
  };
  const confirm = () => {
    setFailed(null);
    onYes().then(
      () => setAsking(false),
      (error: unknown) => setFailed(failureText(error, t)),
    );
  };
  return (
    <div class="ask-first" ref={root}>
      {asking ? (
        <AskGroup id={id} onEscape={close}>
          <p id={id}>{question}</p>
          {children?.(id)}
          <div class="acts">
            <Button disabled={disabled} onPress={confirm}>
              {yes}
            </Button>
            <Button onPress={close}>{no}</Button>
          </div>
          {failed !== null && (
            <p class="notice" role="alert">
              {failed}
            </p>
          )}
        </AskGroup>
      ) : (
        <Button kind="text" onPress={() => setAsking(true)}>
          {act}
        </Button>
      )}
    </div>
  );
}

interface GroupProperties {
  readonly id: string;
  readonly onEscape: () => void;
  readonly children: ComponentChildren;
}

function AskGroup({ id, onEscape, children }: GroupProperties) {
  return (
    <div
      class="ask"
      role="group"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEscape();
      }}
    >
      {children}
    </div>
  );
}
