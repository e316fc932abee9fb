/** A rectangle on screen, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Side = 'below' | 'above' | 'right' | 'left' | 'over';

export interface Placement {
  readonly x: number;
  readonly y: number;
  /** Where the card stands, seen from what it points at; `over` = there is no room beside it. */
  readonly side: Side;
}

/** Pixels between the card and what it points at, and to the edge of the screen. */
const GAP = 12;
const MARGIN = 8;

/**
 * Where a card stands so that it points at a part of the screen without covering it: at the first side that holds
 * all of it, its middle as near to that of the target as the screen allows. Where no side does, it stands in the
 * lower corner of the target and covers as little of it as it can.
 */
export function placeCard(
  target: Box,
  card: Pick<Box, 'width' | 'height'>,
  screen: Pick<Box, 'width' | 'height'>,
): Placement {
  const within = (at: number, size: number, room: number) =>
    Math.max(MARGIN, Math.min(at, room - size - MARGIN));
  const middleX = within(target.x + target.width / 2 - card.width / 2, card.width, screen.width);
  const middleY = within(target.y + target.height / 2 - card.height / 2, card.height, screen.height);
  const below = target.y + target.height + GAP;
  const above = target.y - GAP - card.height;
  const right = target.x + target.width + GAP;
  const left = target.x - GAP - card.width;
  if (below + card.height + MARGIN <= screen.height) return { x: middleX, y: below, side: 'below' };
  if (above >= MARGIN) return { x: middleX, y: above, side: 'above' };
  if (right + card.width + MARGIN <= screen.width) return { x: right, y: middleY, side: 'right' };
  if (left >= MARGIN) return { x: left, y: middleY, side: 'left' };
  return {
    x: within(target.x + MARGIN, card.width, screen.width),
    y: within(target.y + target.height - card.height - MARGIN, card.height, screen.height),
    side: 'over',
  };
}
