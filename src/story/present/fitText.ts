/** Smallest size, as a part of the full one, that can still be read from the back row. */
const SMALLEST = 0.6;
const STEP = 0.04;

/**
 * Sets `--size` on a block so that its text fits it: full size where there is room, smaller where a long sentence
 * would run into the legend, or a scale out of the screen. Svelte calls it anew when `_content` changes; it also follows the window.
 */
export function fitText(_content: unknown) {
  return (block: HTMLElement) => {
    const fit = () => {
      let size = 1;
      block.style.setProperty('--size', '1');
      const isOver = () =>
        block.scrollHeight > block.clientHeight + 1 || block.scrollWidth > block.clientWidth + 1;
      while (isOver() && size > SMALLEST) {
        size -= STEP;
        block.style.setProperty('--size', size.toFixed(2));
      }
    };
    const watcher = new ResizeObserver(fit);
    watcher.observe(block);
    fit();
    return () => watcher.disconnect();
  };
}
