import type { Task } from '../task.ts';

/** Flows to be found and selected on the map or in the lists. */
export const flows: readonly Task[] = [
  {
    id: 'cobalt-way',
    title: { en: 'Follow the cobalt', es: 'Siga el cobalto', fr: 'Suivez le cobalt' },
    view: { commodity: 'cobalt' },
    asks: [
      {
        kind: 'flow',
        prompt: {
          en: 'Find the largest flow of cobalt from mines to refineries and select it.',
          es: 'Encuentre el mayor flujo de cobalto de minas a refinerías y selecciónelo.',
          fr: 'Trouvez le plus grand flux de cobalt des mines aux raffineries et sélectionnez-le.',
        },
        world: { commodity: 'cobalt' },
        from: 'extraction',
        wanted: 'largest',
      },
    ],
    explanation: {
      en: '{answer} carries {value} of contained cobalt: {part} of all that leaves the mines of its origin.',
      es: '{answer} lleva {value} de cobalto contenido: {part} de todo lo que sale de las minas de su origen.',
      fr: '{answer} porte {value} de cobalt contenu : {part} de tout ce qui sort des mines de son origine.',
    },
    numbers: {
      part: {
        measure: 'flow-share',
        commodity: 'cobalt',
        from: 'extraction',
        origins: ['COD'],
        destinations: ['CHN'],
        of: 'origin',
      },
    },
  },
  {
    id: 'mexico-copper',
    title: { en: 'Mexico’s copper', es: 'El cobre de México', fr: 'Le cuivre du Mexique' },
    view: { commodity: 'copper' },
    asks: [
      {
        kind: 'flow',
        prompt: {
          en: 'Where does most of the copper mined in Mexico go? Select that flow.',
          es: '¿A dónde va la mayor parte del cobre extraído en México? Seleccione ese flujo.',
          fr: 'Où va la plus grande partie du cuivre extrait au Mexique ? Sélectionnez ce flux.',
        },
        world: { commodity: 'copper' },
        from: 'extraction',
        origins: ['MEX'],
        wanted: 'largest',
      },
    ],
    explanation: {
      en: '{answer}: {value}. Mexico’s own smelters take {home} of what its mines give.',
      es: '{answer}: {value}. Las fundidoras de México toman {home} de lo que dan sus minas.',
      fr: '{answer} : {value}. Les fonderies mexicaines prennent {home} de ce que donnent les mines du pays.',
    },
    numbers: {
      home: {
        measure: 'flow-share',
        commodity: 'copper',
        from: 'extraction',
        origins: ['MEX'],
        destinations: ['MEX'],
        of: 'origin',
      },
    },
  },
  {
    id: 'estimated-flow',
    title: { en: 'Who says so?', es: '¿Quién lo dice?', fr: 'Qui le dit ?' },
    view: { commodity: 'copper' },
    asks: [
      {
        kind: 'flow',
        prompt: {
          en: 'Some flows are reported by nobody and worked out from totals: they are dashed. Find one that leaves a copper mine and select it.',
          es: 'Algunos flujos no los reporta nadie y se deducen de los totales: van en líneas discontinuas. Encuentre uno de cobre que salga de una mina y selecciónelo.',
          fr: 'Certains flux ne sont déclarés par personne et se déduisent des totaux : ils sont en tirets. Trouvez-en un qui sorte d’une mine de cuivre et sélectionnez-le.',
        },
        world: { commodity: 'copper' },
        from: 'extraction',
        wanted: 'estimated',
      },
    ],
    explanation: {
      en: 'The largest of them is {answer} with {value}. The card of a flow says on what it rests, and how far it may be off.',
      es: 'El mayor es {answer}, con {value}. La ficha de un flujo dice en qué se apoya y cuánto puede variar.',
      fr: 'Le plus grand est {answer}, avec {value}. La fiche d’un flux dit sur quoi il repose et de combien il peut s’écarter.',
    },
  },
];
