import { NORTH_AMERICA } from '../../../decks/regions.ts';
import { optionsOf } from '../options.ts';
import type { Task } from '../task.ts';

/** Mexico and its region, and what the scenarios change. */
export const scenarios: readonly Task[] = [
  {
    id: 'mexico-mines',
    title: { en: 'What Mexico mines', es: 'Lo que extrae México', fr: 'Ce qu’extrait le Mexique' },
    view: { commodity: 'fluorspar' },
    asks: [
      {
        kind: 'choice',
        prompt: {
          en: 'Of which of these does Mexico mine the largest part of the world’s output?',
          es: '¿De cuál de estos extrae México la mayor parte de la producción mundial?',
          fr: 'Duquel de ceux-ci le Mexique extrait-il la plus grande part de la production mondiale ?',
        },
        of: 'commodity',
        options: optionsOf(['copper', 'fluorspar', 'graphite', 'zinc'], (commodity) => ({
          measure: 'stage-share',
          commodity,
          stage: 'extraction',
          countries: ['MEX'],
        })),
        wanted: 'largest',
      },
    ],
    explanation: {
      en: 'Mexico’s part of the world’s mining: {order}.',
      es: 'Parte de México en la extracción mundial: {order}.',
      fr: 'Part du Mexique dans l’extraction mondiale : {order}.',
    },
  },
  {
    id: 'mexico-magnets',
    title: { en: 'Magnets for Mexico', es: 'Imanes para México', fr: 'Des aimants pour le Mexique' },
    view: { commodity: 'ndfeb-magnets' },
    asks: [
      {
        kind: 'number',
        prompt: {
          en: 'What share of the permanent magnets that Mexico imports comes from China?',
          es: '¿Qué parte de los imanes permanentes que importa México viene de China?',
          fr: 'Quelle part des aimants permanents qu’importe le Mexique vient de Chine ?',
        },
        query: {
          measure: 'flow-share',
          commodity: 'ndfeb-magnets',
          from: 'manufacturing',
          origins: ['CHN'],
          destinations: ['MEX'],
          of: 'destination',
        },
        within: 0.05,
      },
    ],
    explanation: {
      en: '{value} come from China, {usa} from the United States. A country that refines no rare earths still depends on them: inside a finished good.',
      es: '{value} viene de China y {usa} de Estados Unidos. Un país que no refina tierras raras también depende de ellas: dentro de un bien terminado.',
      fr: '{value} viennent de Chine et {usa} des États-Unis. Un pays qui ne raffine pas de terres rares en dépend quand même : dans un produit fini.',
    },
    numbers: {
      usa: {
        measure: 'flow-share',
        commodity: 'ndfeb-magnets',
        from: 'manufacturing',
        origins: ['USA'],
        destinations: ['MEX'],
        of: 'destination',
      },
    },
  },
  {
    id: 'region-graphite',
    title: { en: 'A regional market', es: 'Un mercado regional', fr: 'Un marché régional' },
    view: { commodity: 'graphite', scenario: 'north-america' },
    asks: [
      {
        kind: 'number',
        prompt: {
          en: 'With the North America scenario, how much of the battery graphite that they take in could Canada, Mexico and the United States refine themselves?',
          es: 'Con el escenario de América del Norte, ¿cuánto del grafito para baterías que reciben podrían refinar Canadá, Estados Unidos y México?',
          fr: 'Avec le scénario Amérique du Nord, quelle part du graphite pour batteries qu’ils reçoivent le Canada, les États-Unis et le Mexique pourraient-ils raffiner ?',
        },
        query: {
          measure: 'self-sufficiency',
          commodity: 'graphite',
          scenario: 'north-america',
          stage: 'processing',
          members: NORTH_AMERICA,
        },
        within: 0.08,
      },
    ],
    explanation: {
      en: 'Today it is {today}; with the projects that start by the scenario’s year it is {value}.',
      es: 'Hoy es {today}; con los proyectos que arrancan hasta el año del escenario es {value}.',
      fr: 'Aujourd’hui, c’est {today} ; avec les projets qui démarrent d’ici l’année du scénario, c’est {value}.',
    },
    numbers: {
      today: {
        measure: 'self-sufficiency',
        commodity: 'graphite',
        stage: 'processing',
        members: NORTH_AMERICA,
      },
    },
  },
  {
    id: 'africa-shortage',
    title: {
      en: 'What makes cobalt short?',
      es: '¿Qué hace escaso el cobalto?',
      fr: 'Pourquoi le cobalt manque-t-il ?',
    },
    view: { commodity: 'cobalt', scenario: 'africa' },
    asks: [
      {
        kind: 'choice',
        prompt: {
          en: 'In the Africa scenario cobalt runs short. Which of these options must be switched off to end that?',
          es: 'En el escenario de África falta cobalto. ¿Cuál de estas opciones hay que apagar para que no falte?',
          fr: 'Dans le scénario Afrique, le cobalt manque. Laquelle de ces options faut-il désactiver pour que cela cesse ?',
        },
        of: 'lever-option',
        options: optionsOf(['drc-cobalt-quota', 'kamoa-smelter', 'gabon-manganese-ban'], (option) => ({
          measure: 'unmet-share',
          commodity: 'cobalt',
          scenario: 'africa',
          toggled: [option],
        })),
        wanted: 'smallest',
      },
    ],
    explanation: {
      en: 'With all of the scenario’s options {before} of demand is unmet. Without “{answer}” it is {value}.',
      es: 'Con todas las opciones del escenario queda sin cubrir {before} de la demanda. Sin “{answer}” queda {value}.',
      fr: 'Avec toutes les options du scénario, {before} de la demande n’est pas couverte. Sans « {answer} », c’est {value}.',
    },
    numbers: { before: { measure: 'unmet-share', commodity: 'cobalt', scenario: 'africa' } },
  },
  {
    id: 'china-stops',
    title: {
      en: 'If China stops exports',
      es: 'Si China deja de exportar',
      fr: 'Si la Chine cesse d’exporter',
    },
    view: { commodity: 'graphite', scenario: 'china' },
    asks: [
      {
        kind: 'ranking',
        prompt: {
          en: 'China stops its exports of these. Put them in order: the largest unmet part of demand comes first.',
          es: 'China deja de exportar estos. Ordénelos: primero aquel cuya demanda queda más sin cubrir.',
          fr: 'La Chine cesse d’exporter ceux-ci. Classez-les : d’abord la plus grande part de demande non couverte.',
        },
        of: 'commodity',
        options: optionsOf(['antimony', 'graphite', 'magnesium', 'silicon'], (commodity) => ({
          measure: 'unmet-share',
          commodity,
          scenario: 'china',
        })),
      },
    ],
    explanation: {
      en: 'Unmet part of demand: {order}. Where others refine and mine too, less goes short.',
      es: 'Parte de la demanda sin cubrir: {order}. Donde otros también refinan y extraen, falta menos.',
      fr: 'Part de la demande non couverte : {order}. Là où d’autres raffinent et extraient aussi, il manque moins.',
    },
  },
];
