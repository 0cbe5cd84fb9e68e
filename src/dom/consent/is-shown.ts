/** Whether an element is rendered and not hidden by `display` or `visibility`, its own or an ancestor's. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
