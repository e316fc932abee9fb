import type { Scene } from '../../scene.ts';
import { concentrationOf, concentrationOfReserves, priceSwing, printed, saw } from '../questions.ts';
import { COBALT_QUOTA } from '../sharedNumbers.ts';

/** The claims about what stands in the way: reserves, quotas, prices, time, standards. */
export const hindrances: readonly Scene[] = [
  {
    id: 'reserves',
    title: {
      en: 'Are reserves the bottleneck?',
      es: '¿Son las reservas el cuello de botella?',
      fr: 'Les réserves sont-elles le goulet ?',
    },
    text: {
      en: '“Concentrated reserves restrict diversification.” Partly: graphite reserves score {reserves} points of concentration, mines {mines}, refineries {refineries}. The ground is not the bottleneck.',
      es: '“La concentración de reservas limita la diversificación.” En parte: las reservas de grafito tienen {reserves} puntos de concentración, las minas {mines}, las refinerías {refineries}. El subsuelo no es el cuello de botella.',
      fr: '« La concentration des réserves limite la diversification. » En partie : les réserves de graphite ont {reserves} points de concentration, les mines {mines}, les raffineries {refineries}. Le sous-sol n’est pas le goulet.',
    },
    notes: {
      en: 'Cobalt, lithium and rare earths show the same order. It does not hold for all: platinum metals, tantalum, zinc and manganese are as concentrated in the ground, or more.',
      es: 'Cobalto, litio y tierras raras muestran el mismo orden. No vale para todos: platinoides, tantalio, zinc y manganeso están igual o más concentrados en el subsuelo.',
      fr: 'Cobalt, lithium et terres rares montrent le même ordre. Pas tous : platinoïdes, tantale, zinc et manganèse sont aussi concentrés dans le sol, ou plus.',
    },
    view: { commodity: 'graphite', projection: 'equal-area' },
    camera: null,
    claim: { id: 'C8', verdict: 'partly', sure: 'medium' },
    numbers: {
      reserves: saw(0.198, concentrationOfReserves('graphite')),
      mines: saw(0.663, concentrationOf('graphite', 'extraction')),
      refineries: saw(0.917, concentrationOf('graphite', 'processing')),
    },
  },
  {
    id: 'quotas',
    title: {
      en: 'Do export quotas constrain the chain?',
      es: '¿Limitan la cadena las cuotas?',
      fr: 'Les quotas contraignent-ils la chaîne ?',
    },
    text: {
      en: '“Export quotas constrain the chain.” DR Congo lets {quota} of cobalt out a year and mined {mined}. Without stocks {unmet} of the world’s demand would go unmet.',
      es: '“Las cuotas de exportación limitan la cadena.” La RD Congo deja salir {quota} de cobalto al año y extrajo {mined}. Sin existencias quedaría sin cubrir {unmet} de la demanda mundial.',
      fr: '« Les quotas d’exportation contraignent la chaîne. » La RD Congo laisse sortir {quota} de cobalt par an et en a extrait {mined}. Sans stocks, {unmet} de la demande mondiale ne serait pas couverte.',
    },
    notes: {
      en: 'The quota is law and printed; the shortage is modelled with the options of the Africa scenario. Stocks and thrift would soften it.',
      es: 'La cuota es norma y está impresa; la escasez es un resultado del modelo con las opciones del escenario África. Existencias y ahorro la suavizarían.',
      fr: 'Le quota est en vigueur et imprimé ; la pénurie est modélisée avec les options du scénario Afrique. Stocks et économies l’adouciraient.',
    },
    view: { commodity: 'cobalt', scenario: 'africa', projection: 'equal-area' },
    camera: null,
    claim: { id: 'C9', verdict: 'supported', sure: 'medium' },
    numbers: COBALT_QUOTA,
  },
  {
    id: 'price-swings',
    title: {
      en: 'Do price swings decide viability?',
      es: '¿Deciden los precios la viabilidad?',
      fr: 'Les prix décident-ils de la viabilité ?',
    },
    text: {
      en: '“Price volatility affects viability.” From 2021 to 2025 the highest yearly price was {lithium} times the lowest for lithium, {antimony} for antimony, {copper} for copper.',
      es: '“La volatilidad de precios afecta la viabilidad.” De 2021 a 2025 el precio anual más alto fue {lithium} veces el más bajo en el litio, {antimony} en el antimonio y {copper} en el cobre.',
      fr: '« La volatilité des prix pèse sur la viabilité. » De 2021 à 2025, le prix annuel le plus haut valait {lithium} fois le plus bas pour le lithium, {antimony} pour l’antimoine, {copper} pour le cuivre.',
    },
    notes: {
      en: 'Supported, and very uneven. Yearly averages of one source, the USGS; monthly prices swing more. What a project can bear is not in these data.',
      es: 'Se sostiene, de forma muy desigual. Promedios anuales de una sola fuente, el USGS; los mensuales oscilan más. Lo que aguanta un proyecto no está en estos datos.',
      fr: 'Confirmé, très inégalement. Moyennes annuelles d’une seule source, l’USGS ; les prix mensuels varient plus. Ce qu’un projet peut supporter n’est pas dans ces données.',
    },
    view: { commodity: 'lithium', projection: 'equal-area' },
    camera: null,
    claim: { id: 'C10', verdict: 'supported', sure: 'single' },
    numbers: {
      lithium: saw(7.08, priceSwing('lithium', 2021, 2025)),
      antimony: saw(4.71, priceSwing('antimony', 2021, 2025)),
      copper: saw(1.14, priceSwing('copper', 2021, 2025)),
    },
  },
  {
    id: 'lead-times',
    title: { en: 'Costly and slow', es: 'Costosos y lentos', fr: 'Coûteux et lents' },
    text: {
      en: '“Projects are capital-intensive and slow.” Slow, yes: {average} years from discovery to production on average, {us} in the United States, {canada} in Canada. Their cost is not in these data.',
      es: '“Los proyectos son intensivos en capital y lentos.” Lentos, sí: {average} años del hallazgo a la producción en promedio, {us} en Estados Unidos, {canada} en Canadá. Su costo no está en estos datos.',
      fr: '« Les projets sont coûteux et lents. » Lents, oui : {average} ans de la découverte à la production en moyenne, {us} aux États-Unis, {canada} au Canada. Leur coût n’est pas dans ces données.',
    },
    notes: {
      en: 'A published average over more than a hundred mines. Reopened mines and refineries are faster.',
      es: 'Promedio publicado de más de cien minas. Las minas reabiertas y las refinerías son más rápidas.',
      fr: 'Moyenne publiée sur plus de cent mines. Les mines rouvertes et les raffineries vont plus vite.',
    },
    view: { commodity: 'copper', projection: 'equal-area' },
    camera: null,
    claim: { id: 'C11', verdict: 'supported', sure: 'medium' },
    numbers: {
      average: saw(15.7, printed('policy_rules', 'P48', 'value', 'years')),
      us: saw(29, printed('policy_rules', 'P50', 'value', 'years')),
      canada: saw(27, printed('policy_rules', 'P50', 'value', 'years', 1)),
    },
  },
  {
    id: 'standards',
    title: { en: 'Environmental standards', es: 'Normas ambientales', fr: 'Normes environnementales' },
    text: {
      en: '“Environmental standards influence viability.” These data cannot say: they hold no measure of standards, permits or their cost. The claim stands untested.',
      es: '“Las normas ambientales influyen en la viabilidad.” Estos datos no lo dicen: no contienen medida de normas, permisos ni su costo. La afirmación queda sin comprobar.',
      fr: '« Les normes environnementales pèsent sur la viabilité. » Ces données ne le disent pas : elles ne mesurent ni normes, ni permis, ni leur coût. L’affirmation reste à vérifier.',
    },
    notes: {
      en: 'Say so openly. What would settle it: permit times and costs per project, beside a rating of the rules in force.',
      es: 'Dígalo abiertamente. Qué lo resolvería: plazos y costos de permisos por proyecto, junto a una calificación de las normas vigentes.',
      fr: 'Dites-le ouvertement. Ce qui trancherait : délais et coûts des permis par projet, avec une évaluation des règles en vigueur.',
    },
    view: { commodity: 'nickel', projection: 'equal-area' },
    camera: null,
    claim: { id: 'C12', verdict: 'untestable' },
    numbers: {},
  },
];
