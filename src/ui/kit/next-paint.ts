/** Resolves once what is in the document has been painted: in the first task after the next frame. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    const paint = () => port2.postMessage(null);
    // A window that nobody sees draws no frames.
    if (document.visibilityState === 'visible') requestAnimationFrame(paint);
    else paint();
  });
}
