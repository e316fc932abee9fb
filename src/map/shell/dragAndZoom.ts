import type { Attachment } from 'svelte/attachments';
import { MAX_ZOOM, zoomed, type Camera, type Size } from '../camera.ts';
import { equalEarthCamera } from '../equalEarth.ts';

/** Pixels a pointer may move between press and release of a click. */
const CLICK_SLACK = 4;

/**
 * Pans an Equal Earth view by dragging and zooms it by wheel, pinch or double click, about the pointer.
 * @param clickBeside called for a click on nothing; a drag that ends somewhere is no click.
 */
export function dragAndZoom(
  view: () => { camera: Camera; size: Size },
  move: (camera: Camera) => void,
  clickBeside: () => void,
): Attachment<SVGSVGElement> {
  return (svg) => {
    let dragged = 0;
    const pointers = new Map<number, { x: number; y: number }>();

    const shift = (dx: number, dy: number) => {
      const { camera, size } = view();
      move(equalEarthCamera([size.width / 2 - dx, size.height / 2 - dy], camera, size));
    };
    const zoomAbout = (x: number, y: number, steps: number) => {
      const { camera, size } = view();
      const zoom = Math.max(0, Math.min(MAX_ZOOM, camera.zoom + steps));
      const kept = 1 - 2 ** (camera.zoom - zoom);
      const [cx, cy] = [size.width / 2, size.height / 2];
      move({ ...equalEarthCamera([cx + (x - cx) * kept, cy + (y - cy) * kept], camera, size), zoom });
    };
    const local = ({ clientX, clientY }: MouseEvent) => {
      const { left, top } = svg.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };

    const down = (event: PointerEvent) => {
      dragged = 0;
      pointers.set(event.pointerId, local(event));
    };
    const up = (event: PointerEvent) => void pointers.delete(event.pointerId);
    const drag = (event: PointerEvent) => {
      const last = pointers.get(event.pointerId);
      if (!last) return;
      const now = local(event);
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      pointers.set(event.pointerId, now);
      dragged += Math.hypot(now.x - last.x, now.y - last.y);
      if (!other) return shift(now.x - last.x, now.y - last.y);
      const before = Math.hypot(last.x - other.x, last.y - other.y);
      const after = Math.hypot(now.x - other.x, now.y - other.y);
      if (before > 0 && after > 0)
        zoomAbout((now.x + other.x) / 2, (now.y + other.y) / 2, Math.log2(after / before));
    };
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const { x, y } = local(event);
      zoomAbout(x, y, -event.deltaY / 400);
    };
    const double = (event: MouseEvent) => {
      const { x, y } = local(event);
      zoomAbout(x, y, 1);
    };

    const swallowAfterDrag = (event: MouseEvent) => {
      if (dragged > CLICK_SLACK) event.stopPropagation();
    };

    svg.addEventListener('click', swallowAfterDrag, { capture: true });
    svg.addEventListener('click', clickBeside);
    svg.addEventListener('pointerdown', down);
    svg.addEventListener('wheel', wheel, { passive: false });
    svg.addEventListener('dblclick', double);
    window.addEventListener('pointermove', drag);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    return () => {
      svg.removeEventListener('click', swallowAfterDrag, { capture: true });
      svg.removeEventListener('click', clickBeside);
      svg.removeEventListener('pointerdown', down);
      svg.removeEventListener('wheel', wheel);
      svg.removeEventListener('dblclick', double);
      window.removeEventListener('pointermove', drag);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
    };
  };
}

/** Pixels that one press of an arrow key moves the map by, as MapLibre does. */
const KEY_STEP = 100;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Pans an Equal Earth view by arrow keys and zooms it by plus and minus, as the other maps do by themselves. */
export function moveByKey(
  view: () => { camera: Camera; size: Size },
  move: (camera: Camera) => void,
): Attachment<HTMLElement> {
  return (element) => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { camera, size } = view();
      const [x = 0, y = 0] = ARROWS[event.key] ?? [];
      if (x !== 0 || y !== 0) {
        move(equalEarthCamera([size.width / 2 + x * KEY_STEP, size.height / 2 + y * KEY_STEP], camera, size));
      } else if (event.key === '+' || event.key === '=') move(zoomed(camera, 1));
      else if (event.key === '-') move(zoomed(camera, -1));
      else return;
      event.preventDefault();
    };
    element.addEventListener('keydown', press);
    return () => element.removeEventListener('keydown', press);
  };
}
