import { afterEach, expect, it, vi } from 'vitest';
import { politeScrolling } from '#ui/embed/politeScrolling.ts';

afterEach(() => document.body.replaceChildren());

function embedded() {
  const frame = document.createElement('main');
  const map = frame.appendChild(document.createElement('div'));
  document.body.append(frame);
  const heard = vi.fn();
  for (const type of ['wheel', 'touchstart', 'pointerdown']) map.addEventListener(type, heard);
  const refused = vi.fn();
  const stop = politeScrolling(refused)(frame);
  return { map, heard, refused, stop };
}

it('leaves a plain wheel to the embedding page and tells of the key', () => {
  const { map, heard, refused } = embedded();
  const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: 10 });
  map.dispatchEvent(event);
  expect(heard).not.toHaveBeenCalled();
  expect(event.defaultPrevented).toBe(false);
  expect(refused).toHaveBeenCalledOnce();
});

it('lets the map zoom while Ctrl or ⌘ is held', () => {
  const { map, heard, refused } = embedded();
  for (const key of ['ctrlKey', 'metaKey']) {
    // The test's document does not know the keys of a wheel event.
    map.dispatchEvent(Object.assign(new WheelEvent('wheel', { bubbles: true }), { [key]: true }));
  }
  expect(heard).toHaveBeenCalledTimes(2);
  expect(refused).not.toHaveBeenCalled();
});

it('leaves one finger to the embedding page, and a mouse to the map', () => {
  const { map, heard } = embedded();
  map.dispatchEvent(
    new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch', isPrimary: true }),
  );
  expect(heard).not.toHaveBeenCalled();
  map.dispatchEvent(
    new PointerEvent('pointerdown', { bubbles: true, pointerType: 'mouse', isPrimary: true }),
  );
  expect(heard).toHaveBeenCalledOnce();
});

it('lets go when the picture is taken away', () => {
  const { map, heard, stop } = embedded();
  stop?.();
  map.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
  expect(heard).toHaveBeenCalledOnce();
});
