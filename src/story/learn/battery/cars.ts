import * as m from '#messages';

/** A car that a class can picture. Sizes and chemistries are typical ones, chosen by us; both can be changed. */
export interface Car {
  readonly id: 'small' | 'family' | 'large';
  readonly name: () => string;
  readonly kwh: number;
  readonly chemistry: string;
}

export const CARS: readonly Car[] = [
  { id: 'small', name: m.learn_car_small, kwh: 40, chemistry: 'LFP' },
  { id: 'family', name: m.learn_car_family, kwh: 60, chemistry: 'NMC 622' },
  { id: 'large', name: m.learn_car_large, kwh: 95, chemistry: 'NMC 811' },
];
