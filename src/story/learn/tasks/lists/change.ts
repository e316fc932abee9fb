import { optionsOf } from '../options.ts';
import type { Task } from '../task.ts';

/** What changed over the years, and what lies in the ground. */
export const change: readonly Task[] = [
  {
    id: 'rare-earth-first',
    title: {
      en: 'Rare earths, three decades ago',
      es: 'Tierras raras, hace tres décadas',
      fr: 'Les terres rares il y a trente ans',
    },
    view: { commodity: 'rare-earths' },
    asks: [
      {
        kind: 'choice',
        prompt: {
          en: 'Which country mined the most rare earths in 1992?',
          es: '¿Qué país extrajo más tierras raras en 1992?',
          fr: 'Quel pays a extrait le plus de terres rares en 1992 ?',
        },
        of: 'country',
        options: optionsOf(['AUS', 'CHN', 'IND', 'USA'], (country) => ({
          measure: 'history-share',
          commodity: 'rare-earths',
          stage: 'extraction',
          countries: [country],
          year: 1992,
        })),
        wanted: 'largest',
      },
    ],
    explanation: {
      en: 'In 1992: {order}. By 2024 China’s part was {now}.',
      es: 'En 1992: {order}. En 2024 la parte de China era {now}.',
      fr: 'En 1992 : {order}. En 2024, la part de la Chine était de {now}.',
    },
    numbers: {
      now: {
        measure: 'history-share',
        commodity: 'rare-earths',
        stage: 'extraction',
        countries: ['CHN'],
        year: 2024,
      },
    },
  },
  {
    id: 'rare-earth-peak',
    title: {
      en: 'The peak of China’s rare earths',
      es: 'El máximo de las tierras raras chinas',
      fr: 'Le sommet des terres rares chinoises',
    },
    view: { commodity: 'rare-earths' },
    asks: [
      {
        kind: 'choice',
        prompt: {
          en: 'In which of these years was China’s part of rare-earth mining the largest?',
          es: '¿En cuál de estos años fue mayor la parte de China en la extracción de tierras raras?',
          fr: 'Dans laquelle de ces années la part de la Chine dans l’extraction de terres rares a-t-elle été la plus grande ?',
        },
        of: 'year',
        options: optionsOf(['1995', '2002', '2010', '2024'], (year) => ({
          measure: 'history-share',
          commodity: 'rare-earths',
          stage: 'extraction',
          countries: ['CHN'],
          year: Number(year),
        })),
        wanted: 'largest',
      },
      {
        kind: 'number',
        prompt: {
          en: 'How large was it in that year?',
          es: '¿Qué tan grande fue ese año?',
          fr: 'Quelle était-elle cette année-là ?',
        },
        query: null,
        within: 0.03,
      },
    ],
    explanation: {
      en: 'China’s part of rare-earth mining, by year: {order}. The history strip below the map has every year.',
      es: 'Parte de China en la extracción de tierras raras, por año: {order}. La franja histórica bajo el mapa tiene todos los años.',
      fr: 'Part de la Chine dans l’extraction de terres rares, par année : {order}. La frise sous la carte montre toutes les années.',
    },
  },
  {
    id: 'lithium-reserves',
    title: {
      en: 'In the ground and out of it',
      es: 'Bajo tierra y fuera de ella',
      fr: 'Sous terre et hors de terre',
    },
    view: { commodity: 'lithium' },
    asks: [
      {
        kind: 'choice',
        prompt: {
          en: 'Which country holds the largest lithium reserves?',
          es: '¿Qué país tiene las mayores reservas de litio?',
          fr: 'Quel pays a les plus grandes réserves de lithium ?',
        },
        of: 'country',
        options: optionsOf(['ARG', 'AUS', 'CHL', 'CHN'], (country) => ({
          measure: 'reserve-share',
          commodity: 'lithium',
          countries: [country],
        })),
        wanted: 'largest',
      },
    ],
    explanation: {
      en: 'Of the world’s reserves: {order}. But Australia mines {mined}: reserves and mining are two things.',
      es: 'De las reservas mundiales: {order}. Pero Australia extrae {mined}: reservas y extracción son dos cosas.',
      fr: 'Des réserves mondiales : {order}. Mais l’Australie extrait {mined} : réserves et extraction sont deux choses.',
    },
    numbers: {
      mined: { measure: 'stage-share', commodity: 'lithium', stage: 'extraction', countries: ['AUS'] },
    },
  },
  {
    id: 'lithium-price',
    title: { en: 'How prices swing', es: 'Cómo oscilan los precios', fr: 'Comme les prix oscillent' },
    view: { commodity: 'lithium' },
    asks: [
      {
        kind: 'choice',
        prompt: {
          en: 'Which yearly price swung the most between 2020 and 2024 (highest over lowest)?',
          es: '¿Cuál tuvo el precio anual que más osciló entre 2020 y 2024 (el más alto entre el más bajo)?',
          fr: 'Lequel a vu son prix annuel varier le plus entre 2020 et 2024 (le plus haut sur le plus bas) ?',
        },
        of: 'commodity',
        options: optionsOf(['cobalt', 'copper', 'lithium', 'nickel'], (commodity) => ({
          measure: 'price-swing',
          commodity,
          series: commodity,
          first: 2020,
          last: 2024,
        })),
        wanted: 'largest',
      },
    ],
    explanation: {
      en: 'Highest yearly price over the lowest: {order}.',
      es: 'Precio anual más alto entre el más bajo: {order}.',
      fr: 'Prix annuel le plus haut sur le plus bas : {order}.',
    },
  },
];
