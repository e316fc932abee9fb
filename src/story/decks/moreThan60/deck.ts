import type { Deck } from '../../scene.ts';
import { concentration } from './concentration.ts';
import { hindrances } from './hindrances.ts';
import { region } from './region.ts';
import { dayOf, printed, saw } from '../questions.ts';

/** The debate's claims one by one: what the figures support, what they do not, and how sure that is. */
export const moreThan60: Deck = {
  version: 1,
  id: 'more-than-60',
  title: { en: 'More than 60 %?', es: '¿Más del 60%?', fr: 'Plus de 60 % ?' },
  banner: {
    text: {
      en: 'Since then: the joint review met on {day}. The United States did not renew; reviews are yearly and the agreement still ends in {end}.',
      es: 'Desde entonces: la revisión conjunta se reunió el {day}. Estados Unidos no renovó; las revisiones son anuales y el acuerdo sigue terminando en {end}.',
      fr: 'Depuis : l’examen conjoint s’est tenu le {day}. Les États-Unis n’ont pas renouvelé ; les examens sont annuels et l’accord prend toujours fin en {end}.',
    },
    numbers: {
      day: saw(20260701, dayOf('Joint review')),
      end: saw(2036, printed('timeline', 'Joint review', 'event', 'year')),
    },
  },
  scenes: [...concentration, ...hindrances, ...region],
};
