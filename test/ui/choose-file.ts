/** Puts a file into an input, as the browser does once a person has chosen it in the dialog of the system. */
export function chooseFile(input: HTMLInputElement, bytes: Uint8Array<ArrayBuffer>, name = 'a.mingyue'): void {
  chooseFiles(input, new File([bytes], name));
}

/** Puts files into an input that takes several. */
export function chooseFiles(input: HTMLInputElement, ...files: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
