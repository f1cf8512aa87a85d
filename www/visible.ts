// A frame may be far taller than the window: a pane over all of it would open out of sight. The browser alone knows which part of a
// frame is seen, and tells it to an observer, even across origins.

/**
 * Opens a pane over the page. In a frame it first sets `--visible-top` and `--visible-height` on it to the part of the frame that is seen;
 * a pane that has lost its content by then stays closed.
 */
export function reveal(pane: HTMLDialogElement): void {
  if (self === top) return pane.showModal();
  const observer = new IntersectionObserver(([entry]) => {
    observer.disconnect();
    if (pane.open || !pane.isConnected || pane.childElementCount === 0) return;
    const { top, height } = entry?.intersectionRect ?? { top: 0, height: 0 };
    if (height > 0) {
      pane.style.setProperty("--visible-top", `${top}px`);
      pane.style.setProperty("--visible-height", `${height}px`);
    }
    pane.showModal();
  });
  observer.observe(document.documentElement);
}
