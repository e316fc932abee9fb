import { expect, it } from 'vitest';
import { symbolSizes } from '#map/flowScale.ts';
import { roomSizes } from '#story/present/pictures/roomSizes.ts';

/** The part of a world's width on screen that the largest flow takes across. */
const part = (size: { width: number; height: number }, magnified: number) =>
  (roomSizes({ width: size.width / magnified, height: size.height / magnified }).maxWidth * magnified) /
  Math.min(size.width, 2 * size.height);

it('draws no loop that a low and wide map cannot hold', () => {
  const projector = part({ width: 1240, height: 430 }, 2);
  const desk = symbolSizes(860).maxWidth / 860;
  expect(projector).toBeLessThanOrEqual((4 / 3) * desk + 1e-9);
  expect(projector).toBeGreaterThan(desk);
});

it('draws flows for the back row wider than on a desk, in every window', () => {
  for (const width of [390, 640, 1280, 2560]) {
    expect(roomSizes({ width, height: width }).maxWidth).toBeGreaterThanOrEqual(symbolSizes(width).maxWidth);
  }
});
