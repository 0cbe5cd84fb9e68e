import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One line of explanation under a setting. */
export function About({ children }: { readonly children: ComponentChildren }) {
  return <p class="setting-about">{children}</p>;
}

interface ChoiceProperties<Value extends string> {
  readonly title: string;
  readonly options: readonly { readonly value: Value; readonly words: string; readonly lang?: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly about?: string;
  /** The section's own heading says it already. */
  readonly titled?: boolean;
}

/** One of a few, all of them in sight. */
export function Choice<Value extends string>({
  title,
  options,
  value,
  onChange,
  about,
  titled = false,
}: ChoiceProperties<Value>) {
  const name = useId();
  return (
    <fieldset class="setting">
      <legend class={titled ? 'hidden-text' : ''}>{title}</legend>
      <div class="choices">
        {options.map((option) => (
          <label key={option.value} class="choice">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span lang={option.lang}>{option.words}</span>
          </label>
        ))}
      </div>
      {about !== undefined && <About>{about}</About>}
    </fieldset>
  );
}
