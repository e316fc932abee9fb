import type { Deck } from '../scene.ts';
import { dayOf, saw, sentTo, shareOf, takenFrom, unmetIn } from './questions.ts';
import { COBALT_REFINED_IN_CHINA } from './sharedNumbers.ts';

/** China stops exporting: who would lack what, and where China itself depends on others. */
export const china: Deck = {
  version: 1,
  id: 'china',
  title: { en: 'China stops exporting', es: 'China deja de exportar', fr: 'La Chine cesse d’exporter' },
  scenes: [
    {
      id: 'who-refines',
      title: { en: 'Who refines', es: 'Quién refina', fr: 'Qui raffine' },
      text: {
        en: 'China refines {rareEarths} of the world’s magnet rare earths, {graphite} of its battery graphite and {magnesium} of its magnesium.',
        es: 'China refina {rareEarths} de las tierras raras para imanes del mundo, {graphite} del grafito para baterías y {magnesium} del magnesio.',
        fr: 'La Chine raffine {rareEarths} des terres rares pour aimants du monde, {graphite} du graphite pour batteries et {magnesium} du magnésium.',
      },
      notes: {
        en: 'Rare earths are counted as the four magnet elements, graphite as battery grade, natural and synthetic together.',
        es: 'Las tierras raras se cuentan como los cuatro elementos de imanes; el grafito, como grado batería, natural y sintético juntos.',
        fr: 'Les terres rares sont comptées comme les quatre éléments des aimants ; le graphite, en qualité batterie, naturel et synthétique ensemble.',
      },
      view: { commodity: 'rare-earths', stages: ['processing'] },
      camera: { longitude: 105, latitude: 20, zoom: 0.1 },
      numbers: {
        rareEarths: saw(0.913, shareOf('rare-earths', 'processing', 'CHN')),
        graphite: saw(0.957, shareOf('graphite', 'processing', 'CHN')),
        magnesium: saw(0.861, shareOf('magnesium', 'processing', 'CHN')),
      },
    },
    {
      id: 'stays-at-home',
      title: {
        en: 'Most of it stays at home',
        es: 'La mayor parte se queda en casa',
        fr: 'L’essentiel reste sur place',
      },
      text: {
        en: 'Of the magnet rare earths that China refines, {rareEarths} goes into Chinese magnets. Of its battery graphite, {graphite} stays.',
        es: 'De las tierras raras para imanes que refina China, {rareEarths} va a imanes chinos. De su grafito para baterías se queda {graphite}.',
        fr: 'Des terres rares pour aimants que la Chine raffine, {rareEarths} va dans des aimants chinois. De son graphite pour batteries, {graphite} reste.',
      },
      notes: {
        en: 'So an export stop of the refined material is one thing, an export stop of the magnets another. The flows inside China are estimates: what is made less what is exported.',
        es: 'Por eso, detener la exportación del material refinado es una cosa y detener la de imanes, otra. Los flujos dentro de China son estimaciones: lo producido menos lo exportado.',
        fr: 'Arrêter l’exportation de la matière raffinée est donc une chose, arrêter celle des aimants en est une autre. Les flux internes à la Chine sont des estimations : production moins exportations.',
      },
      view: { commodity: 'graphite', stages: ['processing'] },
      camera: { longitude: 130, latitude: 24, zoom: 0.1 },
      numbers: {
        rareEarths: saw(0.985, sentTo('CHN', 'rare-earths', 'processing', 'CHN')),
        graphite: saw(0.68, sentTo('CHN', 'graphite', 'processing', 'CHN')),
      },
    },
    {
      id: 'graphite-stop',
      title: { en: 'Graphite stops', es: 'Se detiene el grafito', fr: 'Le graphite s’arrête' },
      text: {
        en: 'If China shipped no more battery graphite, {unmet} of the world’s demand would go unmet. Today {usa} of what the United States takes in is Chinese.',
        es: 'Si China no enviara más grafito para baterías, {unmet} de la demanda mundial quedaría sin cubrir. Hoy {usa} de lo que recibe Estados Unidos es chino.',
        fr: 'Si la Chine n’expédiait plus de graphite pour batteries, {unmet} de la demande mondiale ne serait pas couverte. Aujourd’hui, {usa} de ce que reçoivent les États-Unis est chinois.',
      },
      notes: {
        en: 'A supposition, not an announcement. Outside China there is almost no plant to turn to; the model lets existing ones use their spare capacity.',
        es: 'Es un supuesto, no un anuncio. Fuera de China casi no hay plantas a las que acudir; el modelo deja que las existentes usen su capacidad libre.',
        fr: 'Une supposition, pas une annonce. Hors de Chine, il n’y a presque pas d’usine de rechange ; le modèle laisse les usines existantes utiliser leur capacité libre.',
      },
      view: { commodity: 'graphite', scenario: 'china', stages: ['processing'] },
      // From here the room sees China and, over the pole, the United States.
      camera: { longitude: 145, latitude: 55, zoom: 0.05 },
      numbers: {
        unmet: saw(0.239, unmetIn('china', 'graphite')),
        usa: saw(0.999, takenFrom('CHN', 'graphite', 'processing', 'USA')),
      },
    },
    {
      id: 'light-metals-stop',
      title: {
        en: 'Magnesium and silicon stop',
        es: 'Se detienen el magnesio y el silicio',
        fr: 'Le magnésium et le silicium s’arrêtent',
      },
      text: {
        en: 'A stop would leave {magnesium} of magnesium demand and {silicon} of silicon demand unmet.',
        es: 'Un cese dejaría sin cubrir {magnesium} de la demanda de magnesio y {silicon} de la de silicio.',
        fr: 'Un arrêt laisserait sans couverture {magnesium} de la demande de magnésium et {silicon} de celle de silicium.',
      },
      notes: {
        en: 'Two metals that few people name. Both are widely used: in aluminium alloys, in chemicals, in solar cells.',
        es: 'Dos metales que pocos nombran. Ambos se usan mucho: en aleaciones de aluminio, en química, en celdas solares.',
        fr: 'Deux métaux que l’on cite peu. Les deux servent partout : alliages d’aluminium, chimie, cellules solaires.',
      },
      view: { commodity: 'magnesium', scenario: 'china' },
      camera: { longitude: 105, latitude: 24, zoom: 0 },
      numbers: {
        magnesium: saw(0.188, unmetIn('china', 'magnesium')),
        silicon: saw(0.111, unmetIn('china', 'silicon')),
      },
    },
    {
      id: 'rare-earths-stop',
      title: {
        en: 'Rare earths: look one stage on',
        es: 'Tierras raras: mire una etapa más allá',
        fr: 'Terres rares : regardez une étape plus loin',
      },
      text: {
        en: 'A stop of refined rare earths would leave only {unmet} unmet, because {magnets} of magnets are made in China. The stop that hurts is the one of magnets.',
        es: 'Detener las tierras raras refinadas dejaría sin cubrir solo {unmet}, porque {magnets} de los imanes se hacen en China. El cese que duele es el de los imanes.',
        fr: 'Arrêter les terres rares raffinées ne laisserait que {unmet} sans couverture, car {magnets} des aimants sont fabriqués en Chine. L’arrêt qui fait mal est celui des aimants.',
      },
      notes: {
        en: 'Magnet shares are published for an earlier year and carried forward. The model does not stop the magnets: it holds one stage at a time.',
        es: 'Las partes de imanes se publicaron para un año anterior y se mantienen. El modelo no detiene los imanes: frena una etapa a la vez.',
        fr: 'Les parts des aimants datent d’une année antérieure et sont reconduites. Le modèle n’arrête pas les aimants : il retient une étape à la fois.',
      },
      view: { commodity: 'rare-earths', scenario: 'china', stages: ['processing'] },
      camera: { longitude: 105, latitude: 20, zoom: 0.1 },
      numbers: {
        unmet: saw(0.0041, unmetIn('china', 'rare-earths')),
        magnets: saw(0.9, shareOf('rare-earths', 'manufacturing', 'CHN')),
      },
    },
    {
      id: 'antimony-holds',
      title: {
        en: 'Antimony finds another way',
        es: 'El antimonio encuentra otro camino',
        fr: 'L’antimoine trouve un autre chemin',
      },
      text: {
        en: 'China refines {share} of the world’s antimony, yet a stop would leave {unmet} unmet in this model: other refiners take over.',
        es: 'China refina {share} del antimonio del mundo, pero un cese dejaría sin cubrir {unmet} en este modelo: otras refinerías toman el relevo.',
        fr: 'La Chine raffine {share} de l’antimoine mondial, mais un arrêt laisserait {unmet} sans couverture dans ce modèle : d’autres raffineurs prennent le relais.',
      },
      notes: {
        en: 'A large share alone does not make a shortage; who could step in matters as much. Spare capacity is an assumption and can be moved. Real prices rose steeply.',
        es: 'Una parte grande no basta para que haya escasez; importa tanto quién puede entrar. La capacidad libre es un supuesto que se puede mover. Los precios reales subieron mucho.',
        fr: 'Une grande part ne suffit pas à créer une pénurie ; qui peut prendre le relais compte autant. La capacité libre est une hypothèse que l’on peut bouger. Les prix réels ont fortement monté.',
      },
      view: { commodity: 'antimony', scenario: 'china' },
      camera: { longitude: 90, latitude: 26, zoom: 0.1 },
      numbers: {
        share: saw(0.479, shareOf('antimony', 'processing', 'CHN')),
        unmet: saw(0.0004, unmetIn('china', 'antimony')),
      },
    },
    {
      id: 'what-is-in-force',
      title: { en: 'What is in force', es: 'Qué está en vigor', fr: 'Ce qui est en vigueur' },
      text: {
        en: 'Nothing has stopped outright. The controls of October 2025 were suspended to {controls}, the antimony ban against the United States to {ban}.',
        es: 'Nada se ha detenido del todo. Los controles de octubre de 2025 se suspendieron hasta el {controls}; la prohibición de antimonio a Estados Unidos, hasta el {ban}.',
        fr: 'Rien ne s’est arrêté complètement. Les contrôles d’octobre 2025 ont été suspendus jusqu’au {controls}, l’interdiction d’antimoine vers les États-Unis jusqu’au {ban}.',
      },
      notes: {
        en: 'What followed after these days was not found in our sources. The map shows the ban alone, without the full stop.',
        es: 'Lo que siguió a esas fechas no se encontró en nuestras fuentes. El mapa muestra solo la prohibición, sin el cese total.',
        fr: 'Ce qui a suivi ces dates n’a pas été trouvé dans nos sources. La carte montre l’interdiction seule, sans l’arrêt complet.',
      },
      view: {
        commodity: 'antimony',
        scenario: 'china',
        toggled: ['stop-antimony', 'ban-antimony-us'],
      },
      camera: { longitude: 145, latitude: 30, zoom: 0 },
      numbers: {
        controls: saw(20261110, dayOf('End date of suspension of Oct-9 controls')),
        ban: saw(20261127, dayOf('End date of suspension of Ga/Ge/Sb ban')),
      },
    },
    {
      id: 'other-way-round',
      title: { en: 'The other way round', es: 'Al revés', fr: 'Dans l’autre sens' },
      text: {
        en: 'China mines {mined} of the world’s cobalt and refines {refined}. If its main ore suppliers turned away, {cobalt} of the world’s cobalt demand and {lithium} of its lithium demand would go unmet.',
        es: 'China extrae {mined} del cobalto del mundo y refina {refined}. Si sus principales proveedores de mineral le dieran la espalda, quedaría sin cubrir {cobalt} de la demanda mundial de cobalto y {lithium} de la de litio.',
        fr: 'La Chine extrait {mined} du cobalt mondial et en raffine {refined}. Si ses principaux fournisseurs de minerai se détournaient, {cobalt} de la demande mondiale de cobalt et {lithium} de celle de lithium ne seraient pas couverts.',
      },
      notes: {
        en: 'Dependence runs both ways: the bottleneck for the one is the market for the other. A supposition that shows how exposed each side is.',
        es: 'La dependencia va en los dos sentidos: el cuello de botella de uno es el mercado del otro. Es un supuesto que muestra cuán expuesta está cada parte.',
        fr: 'La dépendance va dans les deux sens : le goulet de l’un est le marché de l’autre. Une supposition qui montre l’exposition de chacun.',
      },
      view: { commodity: 'cobalt', scenario: 'china', toggled: ['ore-exposure'] },
      camera: { longitude: 68, latitude: 16, zoom: 0 },
      numbers: {
        mined: saw(0.0066, shareOf('cobalt', 'extraction', 'CHN')),
        refined: COBALT_REFINED_IN_CHINA,
        cobalt: saw(0.514, unmetIn('china', 'cobalt', ['ore-exposure'])),
        lithium: saw(0.2165, unmetIn('china', 'lithium', ['ore-exposure'])),
      },
    },
  ],
};
