import * as m from '#messages';

/** The parts of the screen that the tour shows, by the mark (`data-tour`) they carry in the page. */
export const STOPS = ['bar', 'map', 'lists', 'what-if', 'history'] as const;
export type Stop = (typeof STOPS)[number];

export interface TourStep {
  readonly stop: Stop;
  readonly title: () => string;
  readonly text: () => string;
}

/** In the order of a first look: what is chosen, what is seen, what it says, what could change, how it came about. */
export const STEPS: readonly TourStep[] = [
  { stop: 'bar', title: m.tour_bar_title, text: m.tour_bar_text },
  { stop: 'map', title: m.tour_map_title, text: m.tour_map_text },
  { stop: 'lists', title: m.tour_lists_title, text: m.tour_lists_text },
  { stop: 'what-if', title: m.tour_what_if_title, text: m.tour_what_if_text },
  { stop: 'history', title: m.tour_history_title, text: m.tour_history_text },
];
