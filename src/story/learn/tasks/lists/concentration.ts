import { optionsOf } from '../options.ts';
import type { Task } from '../task.ts';

/** Who mines, who refines, and how concentrated that is. */
export const concentration: readonly Task[] = [
  {
    id: 'cobalt-mined',
    title: { en: 'Who mines cobalt?', es: '¿Quién extrae cobalto?', fr: 'Qui extrait le cobalt ?' },
    view: { commodity: 'cobalt' },
    asks: [
      {
        kind: 'choice',
        prompt: {
          en: 'Which country mines the most cobalt?',
          es: '¿Qué país extrae más cobalto?',
          fr: 'Quel pays extrait le plus de cobalt ?',
        },
        of: 'country',
        options: optionsOf(['AUS', 'COD', 'IDN', 'RUS'], (country) => ({
          measure: 'stage-share',
          commodity: 'cobalt',
          stage: 'extraction',
          countries: [country],
        })),
        wanted: 'largest',
      },
      {
        kind: 'number',
        prompt: {
          en: 'What share of the world’s mined cobalt is that?',
          es: '¿Qué parte del cobalto extraído en el mundo es?',
          fr: 'Quelle part du cobalt extrait dans le monde est-ce ?',
        },
        query: null,
        within: 0.03,
      },
    ],
    explanation: {
      en: '{answer} mines {value} of the world’s cobalt. In full: {order}.',
      es: '{answer}: {value} del cobalto extraído en el mundo. En detalle: {order}.',
      fr: '{answer} : {value} du cobalt extrait dans le monde. En détail : {order}.',
    },
  },
  {
    id: 'lithium-miners',
    title: { en: 'Lithium’s miners', es: 'Los que extraen litio', fr: 'Ceux qui extraient le lithium' },
    view: { commodity: 'lithium' },
    asks: [
      {
        kind: 'ranking',
        prompt: {
          en: 'Put these countries in order: who mines the most lithium comes first.',
          es: 'Ordene estos países: primero el que más litio extrae.',
          fr: 'Classez ces pays : d’abord celui qui extrait le plus de lithium.',
        },
        of: 'country',
        options: optionsOf(['ARG', 'AUS', 'CHL', 'CHN'], (country) => ({
          measure: 'stage-share',
          commodity: 'lithium',
          stage: 'extraction',
          countries: [country],
        })),
      },
    ],
    explanation: {
      en: 'Shares of mined lithium: {order}. What the United States mines is withheld, so it is in no share.',
      es: 'Partes del litio extraído: {order}. Lo que extrae Estados Unidos no se publica y no entra en ninguna parte.',
      fr: 'Parts du lithium extrait : {order}. Ce qu’extraient les États-Unis n’est pas publié et n’entre dans aucune part.',
    },
  },
  {
    id: 'china-refines',
    title: { en: 'China’s refining', es: 'La refinación de China', fr: 'Le raffinage de la Chine' },
    view: { commodity: 'graphite' },
    asks: [
      {
        kind: 'choice',
        prompt: {
          en: 'Of which of these does China refine the largest part of the world’s supply?',
          es: '¿De cuál de estos refina China la mayor parte de la oferta mundial?',
          fr: 'Duquel de ceux-ci la Chine raffine-t-elle la plus grande part de l’offre mondiale ?',
        },
        of: 'commodity',
        options: optionsOf(['copper', 'cobalt', 'graphite', 'lithium', 'nickel'], (commodity) => ({
          measure: 'stage-share',
          commodity,
          stage: 'processing',
          countries: ['CHN'],
        })),
        wanted: 'largest',
      },
      {
        kind: 'number',
        prompt: {
          en: 'How large is China’s part of it?',
          es: '¿Qué tan grande es la parte de China?',
          fr: 'Quelle est la part de la Chine ?',
        },
        query: null,
        within: 0.03,
      },
    ],
    explanation: {
      en: 'China’s part of the world’s refining: {order}.',
      es: 'Parte de China en la refinación mundial: {order}.',
      fr: 'Part de la Chine dans le raffinage mondial : {order}.',
    },
  },
  {
    id: 'cobalt-stages',
    title: {
      en: 'Where is the bottleneck?',
      es: '¿Dónde está el cuello de botella?',
      fr: 'Où est le goulot ?',
    },
    view: { commodity: 'cobalt' },
    asks: [
      {
        kind: 'ranking',
        prompt: {
          en: 'Put the stages of cobalt in order: the most concentrated (highest HHI) comes first.',
          es: 'Ordene las etapas del cobalto: primero la más concentrada (mayor HHI).',
          fr: 'Classez les étapes du cobalt : d’abord la plus concentrée (HHI le plus élevé).',
        },
        of: 'stage',
        options: optionsOf(['extraction', 'processing', 'manufacturing'], (stage) => ({
          measure: 'hhi',
          commodity: 'cobalt',
          stage: stage as 'extraction' | 'processing' | 'manufacturing',
        })),
      },
    ],
    explanation: {
      en: 'HHI on the scale from zero to ten thousand: {order}.',
      es: 'HHI en la escala de cero a diez mil: {order}.',
      fr: 'HHI sur l’échelle de zéro à dix mille : {order}.',
    },
  },
  {
    id: 'gallium-gap',
    title: {
      en: 'What nobody counts: gallium',
      es: 'Lo que nadie cuenta: el galio',
      fr: 'Ce que personne ne compte : le gallium',
    },
    view: { commodity: 'gallium' },
    asks: [
      {
        kind: 'choice',
        prompt: {
          en: 'Gallium is a by-product of alumina and ends up in chips. Which is the only stage that these data have figures for?',
          es: 'El galio es un subproducto de la alúmina y acaba en los chips. ¿Cuál es la única etapa con cifras en estos datos?',
          fr: 'Le gallium est un sous-produit de l’alumine et finit dans les puces. Quelle est la seule étape chiffrée dans ces données ?',
        },
        of: 'stage',
        options: optionsOf(['extraction', 'processing', 'manufacturing'], (stage) => ({
          measure: 'stage-tonnes',
          commodity: 'gallium',
          stage: stage as 'extraction' | 'processing' | 'manufacturing',
        })),
        wanted: 'largest',
      },
    ],
    explanation: {
      en: 'There are figures for one stage only ({answer}): {value} a year, {china} of it in China. Its trade code holds other metals too, so no flow and no use by country can be told from it. That is not known, which is not the same as zero.',
      es: 'Solo hay cifras de una etapa ({answer}): {value} al año, {china} de ello en China. Su código comercial incluye otros metales, así que no se puede saber ningún flujo ni uso por país. Es desconocido, que no es lo mismo que cero.',
      fr: 'Une seule étape est chiffrée ({answer}) : {value} par an, dont {china} en Chine. Son code douanier contient aussi d’autres métaux : on ne peut en tirer ni flux ni usage par pays. C’est inconnu, ce qui n’est pas zéro.',
    },
    numbers: {
      china: { measure: 'stage-share', commodity: 'gallium', stage: 'processing', countries: ['CHN'] },
    },
  },
];
