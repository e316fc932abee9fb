import type { Attachment } from 'svelte/attachments';

/**
 * Leaves scrolling to the page that embeds this one: a wheel without Ctrl or ⌘ and a single finger scroll that page
 * instead of moving the map. Zooming takes the modifier key or two fingers.
 * @param onrefused called when a wheel was left to the page, so that the reader can be told of the key.
 */
export function politeScrolling(onrefused: () => void): Attachment<HTMLElement> {
  return (element) => {
    const wheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) return;
      event.stopPropagation();
      onrefused();
    };
    const touch = (event: TouchEvent) => {
      if (event.touches.length === 1) event.stopPropagation();
    };
    const pointer = (event: PointerEvent) => {
      if (event.pointerType === 'touch' && event.isPrimary) event.stopPropagation();
    };
    // On the way down, before the map hears of it.
    const early = { capture: true, passive: true };
    element.addEventListener('wheel', wheel, early);
    element.addEventListener('touchstart', touch, early);
    element.addEventListener('touchmove', touch, early);
    element.addEventListener('pointerdown', pointer, early);
    return () => {
      element.removeEventListener('wheel', wheel, early);
      element.removeEventListener('touchstart', touch, early);
      element.removeEventListener('touchmove', touch, early);
      element.removeEventListener('pointerdown', pointer, early);
    };
  };
}
