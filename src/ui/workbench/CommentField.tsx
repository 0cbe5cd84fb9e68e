import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { longestComment } from '../../core/annotate/act.ts';
import { Button } from '../kit/Button.tsx';
import { useTranslator } from '../kit/translator-context.ts';

interface Properties {
  readonly comment: string;
  readonly onSave: (words: string) => void;
  /** One went elsewhere with the field open: what was typed is kept, one only did not say so. */
  readonly onLeave: (words: string) => void;
  readonly onCancel: () => void;
}

/** A comment under its sentence. While it is open, keys are letters. */
export function CommentField({ comment, onSave, onLeave, onCancel }: Properties) {
  const t = useTranslator();
  const [words, setWords] = useState(comment);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const typed = useRef<string | null>(null);
  useEffect(
    () => () => {
      if (typed.current !== null) onLeave(typed.current);
    },
    [],
  );
  const save = () => {
    typed.current = null;
    onSave(words.trim());
  };
  const cancel = () => {
    typed.current = null;
    onCancel();
  };
  return (
    <div class="bench-comment">
      <textarea
        ref={field}
        class="field"
        rows={3}
        maxLength={longestComment}
        aria-label={t('workbench.comment.label')}
        value={words}
        onInput={({ currentTarget: { value } }) => {
          setWords(value);
          typed.current = value.trim() === comment ? null : value.trim();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') cancel();
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
          else return;
          event.preventDefault();
        }}
      />
      <div class="acts">
        <Button onPress={save}>{t('workbench.comment.save')}</Button>
        <Button onPress={cancel}>{t('workbench.cancel')}</Button>
        <span class="bench-hint">{t('workbench.comment.keys')}</span>
      </div>
    </div>
  );
}
