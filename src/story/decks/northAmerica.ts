import type { Deck } from '../scene.ts';
import { NORTH_AMERICA } from './regions.ts';
import { ownSupply, saw, sentTo, shareOf, takenFrom, unmetIn } from './questions.ts';
import { MEXICO_IN_US_IMPORTS, REGION_REFINES, RULE_OF_ORIGIN } from './sharedNumbers.ts';

const BUILT = { scenario: 'north-america' };
/** Chile and China, who send the lithium, lie on opposite sides of a globe: the flat map shows both. */
const BOTH_SHORES = { longitude: -150, latitude: 18, zoom: 0 };

/** A North American market: what the three countries hold, what projects add, what a rule of origin would change. */
export const northAmerica: Deck = {
  version: 1,
  id: 'north-america',
  title: { en: 'A North American market', es: 'Un mercado norteamericano', fr: 'Un marché nord-américain' },
  scenes: [
    {
      id: 'small-in-the-middle',
      title: { en: 'Missing in the middle', es: 'Falta el medio', fr: 'Il manque le milieu' },
      text: {
        en: 'Canada, Mexico and the United States use {used} of the world’s battery graphite and refine {refined} of it.',
        es: 'Canadá, Estados Unidos y México usan {used} del grafito para baterías del mundo y refinan {refined}.',
        fr: 'Le Canada, les États-Unis et le Mexique utilisent {used} du graphite pour batteries du monde et en raffinent {refined}.',
      },
      notes: {
        en: 'The question of this deck: what could the three countries cover by themselves, and at which stage?',
        es: 'La pregunta de esta serie: ¿qué podrían cubrir los tres países por sí mismos, y en qué etapa?',
        fr: 'La question de cette série : que pourraient couvrir seuls les trois pays, et à quelle étape ?',
      },
      view: { commodity: 'graphite', stages: ['processing'] },
      camera: { longitude: 180, latitude: 34, zoom: 0.1 },
      numbers: {
        used: saw(0.0473, shareOf('graphite', 'manufacturing', NORTH_AMERICA)),
        refined: saw(0.0006, shareOf('graphite', 'processing', NORTH_AMERICA)),
      },
    },
    {
      id: 'lithium-suppliers',
      title: {
        en: 'Where refined lithium comes from',
        es: 'De dónde viene el litio refinado',
        fr: 'D’où vient le lithium raffiné',
      },
      text: {
        en: 'Of the refined lithium that the region takes in, {chile} comes from Chile and {china} from China.',
        es: 'Del litio refinado que recibe la región, {chile} viene de Chile y {china} de China.',
        fr: 'Du lithium raffiné que reçoit la région, {chile} vient du Chili et {china} de Chine.',
      },
      notes: {
        en: 'What the United States mines and refines is withheld so that one company cannot be read off. It is unknown here, not zero.',
        es: 'Lo que Estados Unidos extrae y refina no se publica, para que no se lea a una sola empresa. Aquí es desconocido, no cero.',
        fr: 'Ce que les États-Unis extraient et raffinent n’est pas publié, pour qu’on n’y lise pas une seule entreprise. C’est inconnu ici, pas nul.',
      },
      view: { commodity: 'lithium', stages: ['processing'], projection: 'flat', only: NORTH_AMERICA },
      camera: BOTH_SHORES,
      numbers: {
        chile: saw(0.342, takenFrom('CHL', 'lithium', 'processing', NORTH_AMERICA)),
        china: saw(0.216, takenFrom('CHN', 'lithium', 'processing', NORTH_AMERICA)),
      },
    },
    {
      id: 'rare-earth-detour',
      title: {
        en: 'Rare earths make a detour',
        es: 'Las tierras raras dan un rodeo',
        fr: 'Les terres rares font un détour',
      },
      text: {
        en: 'The region mines {mined} of the world’s rare earths. {sent} of what the United States mined in 2024 went to China to be refined.',
        es: 'La región extrae {mined} de las tierras raras del mundo. {sent} de lo que Estados Unidos extrajo en 2024 fue a China para refinarse.',
        fr: 'La région extrait {mined} des terres rares du monde. {sent} de ce que les États-Unis ont extrait en 2024 est parti en Chine pour y être raffiné.',
      },
      notes: {
        en: 'The reference year is 2024; the flow is an estimate. Since then the mine’s owner has signed with the Department of Defense and China has listed the company.',
        es: 'El año de referencia es 2024; el flujo es una estimación. Desde entonces el dueño de la mina firmó con el Departamento de Defensa y China incluyó a la empresa en su lista.',
        fr: 'L’année de référence est 2024 ; le flux est une estimation. Depuis, le propriétaire de la mine a signé avec le département de la Défense et la Chine a inscrit l’entreprise sur sa liste.',
      },
      view: {
        commodity: 'rare-earths',
        stages: ['extraction'],
        selected: 'rare-earths:USA:extraction>CHN:processing',
      },
      camera: { longitude: 175, latitude: 34, zoom: 0.15 },
      numbers: {
        mined: saw(0.115, shareOf('rare-earths', 'extraction', NORTH_AMERICA)),
        sent: saw(0.881, sentTo('CHN', 'rare-earths', 'extraction', 'USA')),
      },
    },
    {
      id: 'copper-covers',
      title: {
        en: 'Copper: mines to spare, refineries short',
        es: 'Cobre: sobran minas, faltan refinerías',
        fr: 'Cuivre : des mines de reste, des raffineries en moins',
      },
      text: {
        en: 'The region’s copper mines yield {mines} of what its refineries take in. Its refineries yield {refineries} of what its factories use.',
        es: 'Las minas de cobre de la región dan {mines} de lo que reciben sus refinerías. Sus refinerías dan {refineries} de lo que usan sus fábricas.',
        fr: 'Les mines de cuivre de la région fournissent {mines} de ce que reçoivent ses raffineries. Ses raffineries fournissent {refineries} de ce qu’utilisent ses usines.',
      },
      notes: {
        en: 'Self-sufficiency: own output over own use at that stage, if all of it stayed. Above one hundred per cent there is something to export.',
        es: 'Autosuficiencia: producción propia entre uso propio en esa etapa, si todo se quedara. Por encima del cien por cien sobra para exportar.',
        fr: 'Autosuffisance : production propre sur usage propre à cette étape, si tout restait. Au-dessus de cent pour cent, il reste de quoi exporter.',
      },
      view: { commodity: 'copper', only: NORTH_AMERICA },
      camera: { longitude: -100, latitude: 22, zoom: 0.3 },
      numbers: {
        mines: saw(1.316, ownSupply('copper', 'extraction', NORTH_AMERICA)),
        refineries: REGION_REFINES.copper,
      },
    },
    {
      id: 'lithium-built',
      title: {
        en: 'Lithium, if it is built',
        es: 'Litio, si se construye',
        fr: 'Le lithium, s’il se construit',
      },
      text: {
        en: 'With the projects and the recycling of this scenario the region could refine {cover} of the lithium it uses. Left to the market, {own} of what it takes in would be its own.',
        es: 'Con los proyectos y el reciclaje de este escenario la región podría refinar {cover} del litio que usa. Si decide el mercado, {own} de lo que recibe sería propio.',
        fr: 'Avec les projets et le recyclage de ce scénario, la région pourrait raffiner {cover} du lithium qu’elle utilise. Laissé au marché, {own} de ce qu’elle reçoit viendrait d’elle.',
      },
      notes: {
        en: 'A plant in the region does not sell only to the region: the model spreads new output over buyers as trade runs today. That gap is what the next scene is about.',
        es: 'Una planta en la región no vende solo a la región: el modelo reparte la producción nueva entre los compradores como corre hoy el comercio. De esa brecha trata la escena siguiente.',
        fr: 'Une usine de la région ne vend pas qu’à la région : le modèle répartit la nouvelle production entre les acheteurs comme va le commerce aujourd’hui. C’est de cet écart que parle la scène suivante.',
      },
      view: {
        commodity: 'lithium',
        scenario: 'north-america',
        stages: ['processing'],
        projection: 'flat',
        only: NORTH_AMERICA,
      },
      camera: BOTH_SHORES,
      numbers: {
        cover: saw(0.696, ownSupply('lithium', 'processing', NORTH_AMERICA, BUILT)),
        own: RULE_OF_ORIGIN.before,
      },
    },
    {
      id: 'rule-of-origin',
      title: {
        en: 'A mineral rule of origin',
        es: 'Una regla de origen para minerales',
        fr: 'Une règle d’origine pour les minéraux',
      },
      text: {
        en: 'A rule of origin for battery minerals would raise that share from {before} to {after}. Demand left unmet: {unmet}.',
        es: 'Una regla de origen para los minerales de las baterías subiría esa parte de {before} a {after}. Demanda sin cubrir: {unmet}.',
        fr: 'Une règle d’origine pour les minéraux des batteries ferait passer cette part de {before} à {after}. Demande non couverte : {unmet}.',
      },
      notes: {
        en: 'The rule is a supposition: today’s agreement has no mineral test for batteries. It asks that most of the intake be extracted or processed in the region; the level is in the list of options.',
        es: 'La regla es un supuesto: el acuerdo actual no tiene prueba de minerales para baterías. Pide que la mayor parte de lo recibido se extraiga o procese en la región; el nivel está en la lista de opciones.',
        fr: 'La règle est une supposition : l’accord actuel n’a pas d’épreuve minérale pour les batteries. Elle demande que l’essentiel soit extrait ou traité dans la région ; le niveau est dans la liste des options.',
      },
      view: {
        commodity: 'lithium',
        scenario: 'north-america',
        stages: ['processing'],
        projection: 'flat',
        only: NORTH_AMERICA,
        toggled: ['mineral-content-rule'],
      },
      camera: BOTH_SHORES,
      numbers: {
        ...RULE_OF_ORIGIN,
        unmet: saw(0.00004, unmetIn('north-america', 'lithium', ['mineral-content-rule'])),
      },
    },
    {
      id: 'cobalt-recycled',
      title: {
        en: 'Cobalt: a refinery and a second life',
        es: 'Cobalto: una refinería y una segunda vida',
        fr: 'Cobalt : une raffinerie et une seconde vie',
      },
      text: {
        en: 'A refinery in Ontario and recycling would lift the cobalt that the region refines from {before} to {after} of its use.',
        es: 'Una refinería en Ontario y el reciclaje subirían el cobalto que la región refina de {before} a {after} de su uso.',
        fr: 'Une raffinerie en Ontario et le recyclage porteraient le cobalt que la région raffine de {before} à {after} de son usage.',
      },
      notes: {
        en: 'The recycling rate is a supposition and can be changed in the options. The refinery needs ore: it comes from outside the region.',
        es: 'La tasa de reciclaje es un supuesto y se puede cambiar en las opciones. La refinería necesita mineral: viene de fuera de la región.',
        fr: 'Le taux de recyclage est une supposition que l’on peut changer dans les options. La raffinerie a besoin de minerai : il vient d’ailleurs.',
      },
      view: { commodity: 'cobalt', scenario: 'north-america', only: NORTH_AMERICA },
      camera: { longitude: -70, latitude: 30, zoom: 0.1 },
      numbers: {
        before: REGION_REFINES.cobalt,
        after: saw(0.477, ownSupply('cobalt', 'processing', NORTH_AMERICA, BUILT)),
      },
    },
    {
      id: 'mexico',
      title: { en: 'Mexico’s part', es: 'La parte de México', fr: 'La part du Mexique' },
      text: {
        en: 'Mexico supplies {antimony} of the antimony ore, {fluorspar} of the fluorspar and {graphite} of the natural graphite that the United States imports.',
        es: 'México aporta {antimony} del mineral de antimonio, {fluorspar} de la fluorita y {graphite} del grafito natural que importa Estados Unidos.',
        fr: 'Le Mexique fournit {antimony} du minerai d’antimoine, {fluorspar} du spath fluor et {graphite} du graphite naturel que les États-Unis importent.',
      },
      notes: {
        en: 'Shares of imports as the United States Geological Survey prints them, mean of four years. Strong niches; no lithium is produced, and Sonora stands still.',
        es: 'Partes de las importaciones como las imprime el Servicio Geológico de Estados Unidos, media de cuatro años. Nichos fuertes; no se produce litio y Sonora está parado.',
        fr: 'Parts des importations telles que les imprime le Service géologique des États-Unis, moyenne de quatre ans. Des niches fortes ; pas de lithium, et Sonora est à l’arrêt.',
      },
      view: { commodity: 'fluorspar', selected: 'fluorspar:MEX:extraction>USA:processing' },
      camera: { longitude: -98, latitude: 28, zoom: 0.8 },
      numbers: MEXICO_IN_US_IMPORTS,
    },
  ],
};
