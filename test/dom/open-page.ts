/** Opens markup as a page of its own in a frame of the test page, and waits for it. The caller removes the frame. */
export async function openPage(html: string): Promise<{ readonly page: Document; readonly close: () => void }> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:800px;height:600px';
  const loaded = new Promise<void>((resolve) => {
    frame.addEventListener(
      'load',
      () => {
        resolve();
      },
      { once: true },
    );
  });
  frame.srcdoc = html;
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument;
  if (page === null) throw new Error('the frame has no document');
  return {
    page,
    close: () => {
      frame.remove();
    },
  };
}
