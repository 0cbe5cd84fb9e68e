/** The first line of a text where it is short enough for a title; null where it is not. */
export function openingTitle(text: string): string | null {
  const line = text.split('\n', 20).find((candidate) => candidate.trim() !== '');
  const title = line?.trim() ?? '';
  return title === '' || title.length > 60 ? null : title;
}
