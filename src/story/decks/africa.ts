import type { Deck } from '../scene.ts';
import { AFRICA } from './regions.ts';

/** Africa builds out: what new plants and export rules change, and who owns them. */
export const africa: Deck = {
  version: 1,
  id: 'africa',
  title: { en: 'Africa builds out', es: 'África construye', fr: 'L’Afrique construit' },
  scenes: [
    {
      id: 'mined-not-refined',
      title: {
        en: 'Mined here, refined elsewhere',
        es: 'Se extrae aquí, se refina en otra parte',
        fr: 'Extrait ici, raffiné ailleurs',
      },
      text: {
        en: 'Africa mines {mined} of the world’s cobalt and refines {refined} of it.',
        es: 'África extrae {mined} del cobalto del mundo y refina {refined}.',
        fr: 'L’Afrique extrait {mined} du cobalt mondial et en raffine {refined}.',
      },
      notes: {
        en: 'Orange leaves a mine, green leaves a refinery. Let the room find the green lines that start in Africa. Figures are of the reference year, in contained tonnes.',
        es: 'Naranja: sale de una mina; verde: sale de una refinería. Pida a la sala que busque líneas verdes que empiecen en África. Cifras del año de referencia, en toneladas contenidas.',
        fr: 'Orange : quitte une mine ; vert : quitte une raffinerie. Laissez la salle chercher les lignes vertes qui partent d’Afrique. Chiffres de l’année de référence, en tonnes contenues.',
      },
      view: { commodity: 'cobalt' },
      camera: { longitude: 66, latitude: 16, zoom: 0.05 },
      numbers: {
        mined: {
          query: { measure: 'stage-share', commodity: 'cobalt', stage: 'extraction', countries: AFRICA },
          written: 0.771,
        },
        refined: {
          query: { measure: 'stage-share', commodity: 'cobalt', stage: 'processing', countries: AFRICA },
          written: 0.0232,
        },
      },
    },
    {
      id: 'one-route',
      title: { en: 'One route', es: 'Una sola ruta', fr: 'Une seule route' },
      text: {
        en: 'Of the cobalt mined in DR Congo, {sent} goes to China’s refineries. It is {taken} of all that they take in.',
        es: 'Del cobalto extraído en la RD Congo, {sent} va a las refinerías de China. Es {taken} de todo lo que reciben.',
        fr: 'Du cobalt extrait en RD Congo, {sent} part vers les raffineries chinoises. C’est {taken} de tout ce qu’elles reçoivent.',
      },
      notes: {
        en: 'Each side depends on the other. Part of what was mined went to stocks that year; the map names it instead of smearing it over the buyers.',
        es: 'Cada parte depende de la otra. Una parte de lo extraído fue a existencias ese año; el mapa lo nombra en vez de repartirlo entre los compradores.',
        fr: 'Chacun dépend de l’autre. Une part de l’extraction est allée en stock cette année-là ; la carte la nomme au lieu de la répartir entre les acheteurs.',
      },
      view: {
        commodity: 'cobalt',
        stages: ['extraction'],
        selected: 'cobalt:COD:extraction>CHN:processing',
      },
      camera: { longitude: 66, latitude: 16, zoom: 0.05 },
      numbers: {
        sent: {
          query: {
            measure: 'flow-share',
            commodity: 'cobalt',
            from: 'extraction',
            origins: ['COD'],
            destinations: ['CHN'],
            of: 'origin',
          },
          written: 0.694,
        },
        taken: {
          query: {
            measure: 'flow-share',
            commodity: 'cobalt',
            from: 'extraction',
            origins: ['COD'],
            destinations: ['CHN'],
            of: 'destination',
          },
          written: 0.8,
        },
      },
    },
    {
      id: 'cobalt-quota',
      title: { en: 'The cobalt quota', es: 'La cuota de cobalto', fr: 'Le quota de cobalt' },
      text: {
        en: 'DR Congo now lets {quota} of cobalt out a year; it mined {mined}. If the quota holds and no stock is used, {unmet} of the world’s demand goes unmet.',
        es: 'La RD Congo deja salir {quota} de cobalto al año; extrajo {mined}. Si la cuota se cumple y no se usan existencias, {unmet} de la demanda mundial queda sin cubrir.',
        fr: 'La RD Congo laisse sortir {quota} de cobalt par an ; elle en a extrait {mined}. Si le quota tient et qu’aucun stock n’est utilisé, {unmet} de la demande mondiale n’est pas couverte.',
      },
      notes: {
        en: 'A comparison with today, not a forecast: prices, thrift and stocks would soften it. Hollow lines are lost, solid ones with a plus are gained.',
        es: 'Es una comparación con hoy, no un pronóstico: precios, ahorro y existencias lo suavizarían. Las líneas huecas se pierden; las llenas con un signo más se ganan.',
        fr: 'C’est une comparaison avec aujourd’hui, pas une prévision : prix, économies et stocks l’adouciraient. Les lignes creuses sont perdues, les pleines avec un plus sont gagnées.',
      },
      view: { commodity: 'cobalt', scenario: 'africa' },
      camera: { longitude: 66, latitude: 16, zoom: 0.05 },
      numbers: {
        quota: {
          query: {
            measure: 'printed',
            table: 'restrictions',
            row: 'R21',
            column: 'quota_tonnes',
            index: 0,
            unit: 'tonnes',
          },
          written: 96_600,
        },
        mined: {
          query: { measure: 'stage-tonnes', commodity: 'cobalt', stage: 'extraction', countries: ['COD'] },
          written: 226_000,
        },
        unmet: {
          query: { measure: 'unmet-share', commodity: 'cobalt', scenario: 'africa' },
          written: 0.305,
        },
      },
    },
    {
      id: 'lithium-concentrate',
      title: {
        en: 'Zimbabwe closes the door',
        es: 'Zimbabue cierra la puerta',
        fr: 'Le Zimbabwe ferme la porte',
      },
      text: {
        en: 'In the reference year {sent} of Zimbabwe’s lithium went to China as concentrate. Since {day} none may leave.',
        es: 'En el año de referencia {sent} del litio de Zimbabue fue a China como concentrado. Desde el {day} no puede salir.',
        fr: 'L’année de référence, {sent} du lithium du Zimbabwe est parti en Chine sous forme de concentré. Depuis le {day}, rien ne peut sortir.',
      },
      notes: {
        en: 'The link rests on a published country-to-country estimate, fitted to production: dashed. The later status of the halt was not found.',
        es: 'El enlace se apoya en una estimación publicada entre países, ajustada a la producción: a trazos. No se encontró qué pasó después con la suspensión.',
        fr: 'Ce lien repose sur une estimation publiée entre pays, calée sur la production : en tirets. On n’a pas trouvé ce que l’arrêt est devenu ensuite.',
      },
      view: { commodity: 'lithium', selected: 'lithium:ZWE:extraction>CHN:processing' },
      camera: { longitude: 76, latitude: 10, zoom: 0.05 },
      numbers: {
        sent: {
          query: {
            measure: 'flow-share',
            commodity: 'lithium',
            from: 'extraction',
            origins: ['ZWE'],
            destinations: ['CHN'],
            of: 'origin',
          },
          written: 1,
        },
        day: {
          query: {
            measure: 'event-day',
            event: 'Immediate halt of raw mineral and lithium concentrate exports',
          },
          written: 20260225,
        },
      },
    },
    {
      id: 'same-owner',
      title: {
        en: 'A new country, the same owner',
        es: 'Un país nuevo, el mismo dueño',
        fr: 'Un nouveau pays, le même propriétaire',
      },
      text: {
        en: 'Two plants would give Zimbabwe {share} of the world’s refined lithium. {owned} of that capacity has Chinese owners, and {sent} of the output still goes to China.',
        es: 'Dos plantas darían a Zimbabue {share} del litio refinado del mundo. {owned} de esa capacidad tiene dueños chinos y {sent} de la producción sigue yendo a China.',
        fr: 'Deux usines donneraient au Zimbabwe {share} du lithium raffiné mondial. {owned} de cette capacité a des propriétaires chinois et {sent} de la production part encore en Chine.',
      },
      notes: {
        en: 'This is the question behind diversification: a second place, or a second owner? Where the new lithium goes is modelled: as other refiners’ lithium goes today.',
        es: 'Es la pregunta de fondo de la diversificación: ¿otro lugar u otro dueño? El destino del litio nuevo es un resultado del modelo: como el de otras refinerías hoy.',
        fr: 'C’est la question de fond de la diversification : un autre lieu ou un autre propriétaire ? La destination du nouveau lithium est modélisée : comme celle des autres raffineurs aujourd’hui.',
      },
      view: { commodity: 'lithium', scenario: 'africa', selected: 'lithium:ZWE:processing' },
      camera: { longitude: 76, latitude: 10, zoom: 0.05 },
      numbers: {
        share: {
          query: {
            measure: 'stage-share',
            commodity: 'lithium',
            stage: 'processing',
            countries: ['ZWE'],
            scenario: 'africa',
          },
          written: 0.038,
        },
        owned: {
          query: {
            measure: 'owner-share',
            region: 'africa',
            commodity: 'lithium',
            stage: 'processing',
            owner: 'chinese',
          },
          written: 1,
        },
        sent: {
          query: {
            measure: 'flow-share',
            commodity: 'lithium',
            from: 'processing',
            origins: ['ZWE'],
            destinations: ['CHN'],
            of: 'origin',
            scenario: 'africa',
          },
          written: 0.82,
        },
      },
    },
    {
      id: 'gabon-ore',
      title: { en: 'Gabon keeps its ore', es: 'Gabón se queda su mineral', fr: 'Le Gabon garde son minerai' },
      text: {
        en: 'Gabon mines {gabon} of the world’s manganese and ends ore exports on {day}. With no new plant, {unmet} of demand goes unmet and South Africa’s share of mining rises from {before} to {after}.',
        es: 'Gabón extrae {gabon} del manganeso del mundo y deja de exportar mineral el {day}. Sin plantas nuevas, {unmet} de la demanda queda sin cubrir y la parte de Sudáfrica en la extracción sube de {before} a {after}.',
        fr: 'Le Gabon extrait {gabon} du manganèse mondial et cesse d’exporter du minerai le {day}. Sans nouvelle usine, {unmet} de la demande n’est pas couverte et la part de l’Afrique du Sud dans l’extraction passe de {before} à {after}.',
      },
      notes: {
        en: 'One rule can concentrate another stage. The ban was announced; whether plants will stand by then was not found.',
        es: 'Una regla puede concentrar otra etapa. La prohibición está anunciada; no se encontró si habrá plantas para entonces.',
        fr: 'Une règle peut concentrer une autre étape. L’interdiction est annoncée ; on n’a pas trouvé si des usines existeront d’ici là.',
      },
      view: { commodity: 'manganese', scenario: 'africa', stages: ['extraction'] },
      camera: { longitude: 66, latitude: 16, zoom: 0.05 },
      numbers: {
        gabon: {
          query: { measure: 'stage-share', commodity: 'manganese', stage: 'extraction', countries: ['GAB'] },
          written: 0.24,
        },
        day: { query: { measure: 'event-day', event: 'Manganese ore ban' }, written: 20290101 },
        unmet: {
          query: { measure: 'unmet-share', commodity: 'manganese', scenario: 'africa' },
          written: 0.18,
        },
        before: {
          query: { measure: 'stage-share', commodity: 'manganese', stage: 'extraction', countries: ['ZAF'] },
          written: 0.388,
        },
        after: {
          query: {
            measure: 'stage-share',
            commodity: 'manganese',
            stage: 'extraction',
            countries: ['ZAF'],
            scenario: 'africa',
          },
          written: 0.503,
        },
      },
    },
    {
      id: 'copper-at-home',
      title: {
        en: 'Copper goes one step further',
        es: 'El cobre llega un paso más lejos',
        fr: 'Le cuivre va un pas plus loin',
      },
      text: {
        en: 'DR Congo already refines {home} of the copper it mines. Of that refined copper, {sent} goes to China.',
        es: 'La RD Congo ya refina {home} del cobre que extrae. De ese cobre refinado, {sent} va a China.',
        fr: 'La RD Congo raffine déjà {home} du cuivre qu’elle extrait. De ce cuivre raffiné, {sent} part en Chine.',
      },
      notes: {
        en: 'Value is added at home, and the customer stays the same. The Kamoa-Kakula smelter adds to this; its owners are mixed.',
        es: 'Se añade valor en casa y el cliente sigue siendo el mismo. La fundición de Kamoa-Kakula suma a esto; sus dueños son mixtos.',
        fr: 'La valeur est ajoutée sur place et le client reste le même. La fonderie de Kamoa-Kakula s’y ajoute ; ses propriétaires sont mixtes.',
      },
      view: { commodity: 'copper', scenario: 'africa' },
      camera: { longitude: 66, latitude: 16, zoom: 0.05 },
      numbers: {
        home: {
          query: {
            measure: 'flow-share',
            commodity: 'copper',
            from: 'extraction',
            origins: ['COD'],
            destinations: ['COD'],
            of: 'origin',
          },
          written: 0.856,
        },
        sent: {
          query: {
            measure: 'flow-share',
            commodity: 'copper',
            from: 'processing',
            origins: ['COD'],
            destinations: ['CHN'],
            of: 'origin',
          },
          written: 0.619,
        },
      },
    },
    {
      id: 'what-it-diversifies',
      title: {
        en: 'What does it diversify?',
        es: '¿Qué diversifica?',
        fr: 'Qu’est-ce que cela diversifie ?',
      },
      text: {
        en: 'With every option on, the concentration of lithium refining falls from {lithiumBefore} to {lithiumAfter} points, of cobalt refining from {cobaltBefore} to {cobaltAfter}. Both stay very high.',
        es: 'Con todas las opciones activas, la concentración del refinado de litio baja de {lithiumBefore} a {lithiumAfter} puntos y la de cobalto de {cobaltBefore} a {cobaltAfter}. Ambas siguen muy altas.',
        fr: 'Avec toutes les options actives, la concentration du raffinage du lithium passe de {lithiumBefore} à {lithiumAfter} points, celle du cobalt de {cobaltBefore} à {cobaltAfter}. Les deux restent très élevées.',
      },
      notes: {
        en: 'HHI: the sum of squared shares; one country holding everything would be the top of the scale, ten thousand. For cobalt the fall comes from less ore reaching China, not from new plants. Options on by default.',
        es: 'HHI: suma de los cuadrados de las partes; un solo país con todo sería el tope, diez mil. En el cobalto la baja viene de que llega menos mineral a China, no de plantas nuevas. Opciones activas por defecto.',
        fr: 'HHI : somme des carrés des parts ; un seul pays détenant tout donnerait le maximum, dix mille. Pour le cobalt, la baisse vient de ce que moins de minerai arrive en Chine, non de nouvelles usines. Options actives par défaut.',
      },
      view: { commodity: 'lithium', scenario: 'africa' },
      camera: { longitude: 70, latitude: 10, zoom: 0 },
      numbers: {
        lithiumBefore: {
          query: { measure: 'hhi', commodity: 'lithium', stage: 'processing' },
          written: 0.538,
        },
        lithiumAfter: {
          query: { measure: 'hhi', commodity: 'lithium', stage: 'processing', scenario: 'africa' },
          written: 0.476,
        },
        cobaltBefore: {
          query: { measure: 'hhi', commodity: 'cobalt', stage: 'processing' },
          written: 0.623,
        },
        cobaltAfter: {
          query: { measure: 'hhi', commodity: 'cobalt', stage: 'processing', scenario: 'africa' },
          written: 0.558,
        },
      },
    },
  ],
};
