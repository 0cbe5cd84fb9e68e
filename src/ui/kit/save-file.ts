import type { FileToSave } from '../../export/evidence-pack/create-evidence-pack.ts';

/** Hands a file to the person: a download of the page's own making. */
export function saveFile({ name, type, bytes }: FileToSave): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken its own hold of the bytes once the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
