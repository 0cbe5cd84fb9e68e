/** Puts a file into an input, as the browser does once a person has chosen it in the dialog of the system. */
export function chooseFile(input: HTMLInputElement, bytes: Uint8Array<ArrayBuffer>, name = 'a.mingyue'): void {
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], name));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
