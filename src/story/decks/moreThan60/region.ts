import type { Scene } from '../../scene.ts';
import { dayOf, saw } from '../questions.ts';
import { NORTH_AMERICA } from '../regions.ts';
import { AFRICAN_LITHIUM, MEXICO_IN_US_IMPORTS, REGION_REFINES, RULE_OF_ORIGIN } from '../sharedNumbers.ts';

/** The claims about the region: Mexico, the market, the rule of origin, Africa and the review itself. */
export const region: readonly Scene[] = [
  {
    id: 'mexico-opening',
    title: {
      en: 'An opening for Mexico',
      es: 'Una oportunidad para México',
      fr: 'Une occasion pour le Mexique',
    },
    text: {
      en: '“Nearshoring is an opportunity for Mexico in minerals.” In niches: {antimony} of the antimony ore and {fluorspar} of the fluorspar that the United States imports, {graphite} of the natural graphite. It mines no lithium.',
      es: '“El nearshoring es una oportunidad para México en minerales.” En nichos: {antimony} del mineral de antimonio y {fluorspar} de la fluorita que importa Estados Unidos, {graphite} del grafito natural. No extrae litio.',
      fr: '« Le rapprochement est une occasion minérale pour le Mexique. » Dans des niches : {antimony} du minerai d’antimoine et {fluorspar} du spath fluor qu’importent les États-Unis, {graphite} du graphite naturel. Il n’extrait pas de lithium.',
    },
    notes: {
      en: 'Import shares as printed by the USGS, mean of four years. The Sonora lithium concessions were cancelled and are in arbitration.',
      es: 'Partes de importación impresas por el USGS, media de cuatro años. Las concesiones de litio de Sonora se cancelaron y están en arbitraje.',
      fr: 'Parts des importations imprimées par l’USGS, moyenne de quatre ans. Les concessions de lithium de Sonora ont été annulées et sont en arbitrage.',
    },
    view: {
      commodity: 'fluorspar',
      projection: 'equal-area',
      selected: 'fluorspar:MEX:extraction>USA:processing',
    },
    camera: { longitude: -95, latitude: 24, zoom: 1.4 },
    claim: { id: 'C15', verdict: 'partly', sure: 'single' },
    numbers: MEXICO_IN_US_IMPORTS,
  },
  {
    id: 'regional-market',
    title: { en: 'A regional market', es: 'Un mercado regional', fr: 'Un marché régional' },
    text: {
      en: '“A regional market can cut external dependence.” It depends on the mineral: today’s refineries cover {copper} of the copper the region uses, {cobalt} of the cobalt and {graphite} of the battery graphite.',
      es: '“Un mercado regional puede reducir la dependencia externa.” Depende del mineral: las refinerías de hoy cubren {copper} del cobre que usa la región, {cobalt} del cobalto y {graphite} del grafito para baterías.',
      fr: '« Un marché régional peut réduire la dépendance. » Cela dépend du minéral : les raffineries actuelles couvrent {copper} du cuivre utilisé dans la région, {cobalt} du cobalt et {graphite} du graphite pour batteries.',
    },
    notes: {
      en: 'What the region could cover if all of its output stayed. Projects and recycling are in the North America scenario; try them there.',
      es: 'Lo que la región podría cubrir si toda su producción se quedara. Proyectos y reciclaje están en el escenario Norteamérica; pruébelos allí.',
      fr: 'Ce que la région pourrait couvrir si toute sa production restait. Projets et recyclage sont dans le scénario Amérique du Nord ; essayez-les là.',
    },
    view: { commodity: 'copper', projection: 'equal-area', stages: ['processing'] },
    camera: null,
    claim: { id: 'C13', verdict: 'partly', sure: 'medium' },
    numbers: REGION_REFINES,
  },
  {
    id: 'mineral-rule',
    title: {
      en: 'A mineral rule of origin',
      es: 'Una regla de origen para minerales',
      fr: 'Une règle d’origine minérale',
    },
    text: {
      en: '“Stronger rules of origin would encourage the region’s minerals.” In the model the region’s own share of its refined lithium goes from {before} to {after}. Nobody has tried it: today’s rules hold no mineral test.',
      es: '“Reglas de origen más fuertes fomentarían los minerales de la región.” En el modelo la parte propia del litio refinado pasa de {before} a {after}. Nadie lo ha probado: las reglas de hoy no piden prueba de minerales.',
      fr: '« Des règles d’origine plus fortes favoriseraient les minéraux de la région. » Dans le modèle, la part propre du lithium raffiné passe de {before} à {after}. Nul ne l’a essayé : les règles actuelles n’ont pas d’épreuve minérale.',
    },
    notes: {
      en: 'Traction batteries are exempt from the core-part rule. The nearest thing tried was the United States’ consumer credit of 2022, ended since. That a labour alliance made the claim was not found in the sources.',
      es: 'Las baterías de tracción están exentas de la regla de partes esenciales. Lo más parecido fue el crédito al consumidor de Estados Unidos de 2022, ya terminado. No se halló en las fuentes que una alianza laboral lo afirmara.',
      fr: 'Les batteries de traction sont exemptées de la règle des pièces essentielles. Le plus proche fut le crédit américain de 2022, terminé depuis. On n’a pas trouvé dans les sources qu’une alliance syndicale l’ait affirmé.',
    },
    view: {
      commodity: 'lithium',
      scenario: 'north-america',
      projection: 'equal-area',
      stages: ['processing'],
      only: NORTH_AMERICA,
      toggled: ['mineral-content-rule'],
    },
    camera: null,
    claim: { id: 'C14', verdict: 'open', sure: 'low' },
    numbers: RULE_OF_ORIGIN,
  },
  {
    id: 'africa-owners',
    title: {
      en: 'Africa, and who owns the plants',
      es: 'África, y de quién son las plantas',
      fr: 'L’Afrique, et à qui sont les usines',
    },
    text: {
      en: '“Africa lets buyers diversify away from China.” For lithium refining {owned} of the planned African capacity has Chinese owners, and {sent} of its output would go to China.',
      es: '“África permite diversificar frente a China.” En refinado de litio, {owned} de la capacidad africana prevista tiene dueños chinos y {sent} de su producción iría a China.',
      fr: '« L’Afrique permet de se diversifier hors de Chine. » Pour le raffinage du lithium, {owned} de la capacité africaine prévue a des propriétaires chinois et {sent} de sa production irait en Chine.',
    },
    notes: {
      en: 'Other minerals look different: the copper smelter at Kamoa-Kakula has mixed owners. Owners are read from company names in the sources; destinations are modelled.',
      es: 'En otros minerales es distinto: la fundición de cobre de Kamoa-Kakula tiene dueños mixtos. Los dueños se leen de los nombres de empresas en las fuentes; los destinos son del modelo.',
      fr: 'Pour d’autres minéraux, c’est différent : la fonderie de cuivre de Kamoa-Kakula a des propriétaires mixtes. Les propriétaires sont lus dans les noms d’entreprises des sources ; les destinations sont modélisées.',
    },
    view: { commodity: 'lithium', scenario: 'africa', projection: 'equal-area', only: ['ZWE'] },
    camera: null,
    claim: { id: 'C17', verdict: 'partly', sure: 'medium' },
    numbers: AFRICAN_LITHIUM,
  },
  {
    id: 'the-review',
    title: { en: 'The review itself', es: 'La propia revisión', fr: 'L’examen lui-même' },
    text: {
      en: '“The 2026 review could reconfigure flows.” Open: the rules have not changed so far. The United States and Mexico agreed on an action plan for critical minerals on {plan}.',
      es: '“La revisión de 2026 podría reconfigurar los flujos.” Abierto: las reglas no han cambiado hasta ahora. Estados Unidos y México acordaron un plan de acción sobre minerales críticos el {plan}.',
      fr: '« L’examen de 2026 pourrait reconfigurer les flux. » Ouvert : les règles n’ont pas changé jusqu’ici. Les États-Unis et le Mexique ont convenu d’un plan d’action sur les minéraux critiques le {plan}.',
    },
    notes: {
      en: 'End on a question for the room: which of the three futures would you build, a market, a rule, or neither?',
      es: 'Termine con una pregunta a la sala: ¿cuál de los tres futuros construirían: un mercado, una regla o ninguno?',
      fr: 'Finissez par une question à la salle : lequel des trois avenirs construiriez-vous, un marché, une règle, ou aucun ?',
    },
    view: { commodity: 'copper', projection: 'equal-area' },
    camera: null,
    claim: { id: 'C18', verdict: 'open', sure: 'low' },
    numbers: {
      plan: saw(20260204, dayOf('US-Mexico Action Plan on Critical Minerals')),
    },
  },
];
