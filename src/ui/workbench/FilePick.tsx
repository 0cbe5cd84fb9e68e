import { useTranslator } from '../kit/translator-context.ts';

interface Properties {
  /** What the files are for. */
  readonly name: string;
  readonly accept?: string;
  readonly multiple?: boolean;
  /** At work on the last ones: takes no others, but keeps the focus. */
  readonly busy: boolean;
  readonly onPick: (files: readonly File[]) => void;
}

/** Takes files from the dialog of the system; the same ones again, too. */
export function FilePick({ name, accept, multiple = false, busy, onPick }: Properties) {
  const t = useTranslator();
  return (
    <div class="file">
      <label class={`button ${busy ? 'bench-busy' : ''}`}>
        {t('workbench.bring.pick')}
        <span class="hidden-text"> {name}</span>
        <input
          class="hidden-text"
          type="file"
          accept={accept}
          multiple={multiple}
          aria-disabled={busy ? true : undefined}
          onClick={(event) => {
            if (busy) event.preventDefault();
          }}
          onChange={({ currentTarget: input }) => {
            const files = [...(input.files ?? [])];
            input.value = '';
            if (files.length > 0) onPick(files);
          }}
        />
      </label>
    </div>
  );
}
