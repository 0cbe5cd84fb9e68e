/**
 * Resolves with the element once it is there (and `holds` of it): told by the page itself, without polling. A test
 * that waits for what never comes ends by its own time limit.
 */
export function appear<Found extends Element = HTMLElement>(
  selector: string,
  holds: (element: Found) => boolean = () => true,
): Promise<Found> {
  return new Promise((resolve) => {
    const look = () => {
      const found = [...document.querySelectorAll<Found>(selector)].find(holds);
      if (found === undefined) return false;
      resolve(found);
      return true;
    };
    if (look()) return;
    const observer = new MutationObserver(() => {
      if (look()) observer.disconnect();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** The same by the words in it. */
export function appearWords(selector: string, words: string): Promise<HTMLElement> {
  return appear(selector, (element) => element.textContent.includes(words));
}
