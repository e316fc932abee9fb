import type { Deck } from '../scene.ts';
import { africa } from './africa.ts';
import { china } from './china.ts';
import { moreThan60 } from './moreThan60/deck.ts';
import { northAmerica } from './northAmerica.ts';

/** The decks that come with the site, in the order of the chooser. */
export const DECKS: readonly Deck[] = [africa, china, northAmerica, moreThan60];
