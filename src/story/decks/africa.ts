import type { Deck } from '../scene.ts';
import { AFRICA } from './regions.ts';
import { concentrationOf, dayOf, saw, sentTo, shareOf, takenFrom, unmetIn } from './questions.ts';
import { AFRICAN_LITHIUM, COBALT_QUOTA } from './sharedNumbers.ts';

/** From the mines of southern Africa to the refineries of China. */
const AFRICA_TO_CHINA = { longitude: 66, latitude: 16, zoom: 0.05 };
const BUILT = { scenario: 'africa' };

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
        fr: 'Orange : quitte une mine ; vert : quitte une raffinerie. Laissez la salle chercher les lignes vertes qui partent d’Afrique. Chiffres de l’année de référence, en tonnes contenues.',
      },
      view: { commodity: 'cobalt' },
      camera: AFRICA_TO_CHINA,
      numbers: {
        mined: saw(0.771, shareOf('cobalt', 'extraction', AFRICA)),
        refined: saw(0.0232, shareOf('cobalt', 'processing', AFRICA)),
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
        fr: 'Chacun dépend de l’autre. Une part de l’extraction est allée en stock cette année-là ; la carte la nomme au lieu de la répartir entre les acheteurs.',
      },
      view: {
        commodity: 'cobalt',
        stages: ['extraction'],
        selected: 'cobalt:COD:extraction>CHN:processing',
      },
      camera: AFRICA_TO_CHINA,
      numbers: {
        sent: saw(0.694, sentTo('CHN', 'cobalt', 'extraction', 'COD')),
        taken: saw(0.8, takenFrom('COD', 'cobalt', 'extraction', 'CHN')),
      },
    },
    {
      id: 'cobalt-quota',
      title: { en: 'The cobalt quota', es: 'La cuota de cobalto', fr: 'Le quota de cobalt' },
      text: {
        en: 'DR Congo now lets {quota} of cobalt out a year; it mined {mined}. If the quota holds and no stock is used, {unmet} of the world’s demand goes unmet.',
        es: 'La RD Congo deja salir {quota} de cobalto al año; extrajo {mined}. Si la cuota se cumple y no se usan existencias, {unmet} de la demanda mundial queda sin cubrir.',
        fr: 'La RD Congo laisse sortir {quota} de cobalt par an ; elle en a extrait {mined}. Si le quota tient et qu’aucun stock n’est utilisé, {unmet} de la demande mondiale n’est pas couverte.',
      },
      notes: {
        en: 'A comparison with today, not a forecast: prices, thrift and stocks would soften it. Hollow lines are lost, solid ones with a plus are gained.',
        es: 'Es una comparación con hoy, no un pronóstico: precios, ahorro y existencias lo suavizarían. Las líneas huecas se pierden; las llenas con un signo más se ganan.',
        fr: 'C’est une comparaison avec aujourd’hui, pas une prévision : prix, économies et stocks l’adouciraient. Les lignes creuses sont perdues, les pleines avec un plus sont gagnées.',
      },
      view: { commodity: 'cobalt', scenario: 'africa' },
      camera: AFRICA_TO_CHINA,
      numbers: COBALT_QUOTA,
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
        fr: 'Ce lien repose sur une estimation publiée entre pays, calée sur la production : en tirets. On n’a pas trouvé ce que l’arrêt est devenu ensuite.',
      },
      view: { commodity: 'lithium', selected: 'lithium:ZWE:extraction>CHN:processing' },
      camera: { longitude: 76, latitude: 10, zoom: 0.05 },
      numbers: {
        sent: saw(1, sentTo('CHN', 'lithium', 'extraction', 'ZWE')),
        day: saw(20260225, dayOf('Immediate halt of raw mineral and lithium concentrate exports')),
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
        fr: 'C’est la question de fond de la diversification : un autre lieu ou un autre propriétaire ? La destination du nouveau lithium est modélisée : comme celle des autres raffineurs aujourd’hui.',
      },
      view: { commodity: 'lithium', scenario: 'africa', only: ['ZWE'] },
      camera: { longitude: 76, latitude: 10, zoom: 0.05 },
      numbers: {
        share: saw(0.038, shareOf('lithium', 'processing', 'ZWE', BUILT)),
        ...AFRICAN_LITHIUM,
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
        fr: 'Une règle peut concentrer une autre étape. L’interdiction est annoncée ; on n’a pas trouvé si des usines existeront d’ici là.',
      },
      view: { commodity: 'manganese', scenario: 'africa', stages: ['extraction'] },
      camera: AFRICA_TO_CHINA,
      numbers: {
        gabon: saw(0.24, shareOf('manganese', 'extraction', 'GAB')),
        day: saw(20290101, dayOf('Manganese ore ban')),
        unmet: saw(0.18, unmetIn('africa', 'manganese')),
        before: saw(0.388, shareOf('manganese', 'extraction', 'ZAF')),
        after: saw(0.503, shareOf('manganese', 'extraction', 'ZAF', BUILT)),
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
        fr: 'La valeur est ajoutée sur place et le client reste le même. La fonderie de Kamoa-Kakula s’y ajoute ; ses propriétaires sont mixtes.',
      },
      view: { commodity: 'copper', scenario: 'africa' },
      camera: AFRICA_TO_CHINA,
      numbers: {
        home: saw(0.856, sentTo('COD', 'copper', 'extraction', 'COD')),
        sent: saw(0.619, sentTo('CHN', 'copper', 'processing', 'COD')),
      },
    },
    {
      id: 'what-it-diversifies',
      title: {
        en: 'What does it diversify?',
        es: '¿Qué diversifica?',
        fr: 'Qu’est-ce que cela diversifie ?',
      },
      text: {
        en: 'With every option on, the concentration of lithium refining falls from {lithiumBefore} to {lithiumAfter} points, of cobalt refining from {cobaltBefore} to {cobaltAfter}. Both stay very high.',
        es: 'Con todas las opciones activas, la concentración de la refinación de litio baja de {lithiumBefore} a {lithiumAfter} puntos y la de cobalto de {cobaltBefore} a {cobaltAfter}. Ambas siguen muy altas.',
        fr: 'Avec toutes les options actives, la concentration du raffinage du lithium passe de {lithiumBefore} à {lithiumAfter} points, celle du cobalt de {cobaltBefore} à {cobaltAfter}. Les deux restent très élevées.',
      },
      notes: {
        en: 'HHI: the sum of squared shares; one country holding everything would be the top of the scale, ten thousand. For cobalt the fall comes from less ore reaching China, not from new plants. Options on by default.',
        es: 'HHI: suma de los cuadrados de las partes; un solo país con todo sería el tope, diez mil. En el cobalto la baja viene de que llega menos mineral a China, no de plantas nuevas. Opciones activas por defecto.',
        fr: 'HHI : somme des carrés des parts ; un seul pays détenant tout donnerait le maximum, dix mille. Pour le cobalt, la baisse vient de ce que moins de minerai arrive en Chine, non de nouvelles usines. Options actives par défaut.',
      },
      view: { commodity: 'lithium', scenario: 'africa' },
      camera: { longitude: 70, latitude: 10, zoom: 0 },
      numbers: {
        lithiumBefore: saw(0.538, concentrationOf('lithium', 'processing')),
        lithiumAfter: saw(0.476, concentrationOf('lithium', 'processing', BUILT)),
        cobaltBefore: saw(0.623, concentrationOf('cobalt', 'processing')),
        cobaltAfter: saw(0.558, concentrationOf('cobalt', 'processing', BUILT)),
      },
    },
  ],
};
