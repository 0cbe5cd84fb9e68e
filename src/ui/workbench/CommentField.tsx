import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { longestComment } from '../../core/annotate/act.ts';
import { Button } from '../kit/Button.tsx';
import { useTranslator } from '../kit/translator-context.ts';

interface Properties {
  readonly comment: string;
  readonly onSave: (words: string) => void;
  readonly onCancel: () => void;
}

/** A comment under its sentence. While it is open, keys are letters. */
export function CommentField({ comment, onSave, onCancel }: Properties) {
  const t = useTranslator();
  const [words, setWords] = useState(comment);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <div class="bench-comment">
      <textarea
        ref={field}
        class="field"
        rows={3}
        maxLength={longestComment}
        aria-label={t('workbench.comment.label')}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave(words.trim());
          else return;
          event.preventDefault();
        }}
      />
      <div class="acts">
        <Button onPress={() => onSave(words.trim())}>{t('workbench.comment.save')}</Button>
        <Button onPress={onCancel}>{t('workbench.cancel')}</Button>
        <span class="bench-hint">{t('workbench.comment.keys')}</span>
      </div>
    </div>
  );
}
