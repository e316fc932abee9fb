import type { Scene } from '../../scene.ts';
import { printed, saw, shareIn, shareOf } from '../questions.ts';
import { COBALT_REFINED_IN_CHINA } from '../sharedNumbers.ts';

/** The share that the n-th number of a claim's result prints, with the sources named beside it there. */
const cited = (claim: string, index: number) => printed('claims', claim, 'result', 'percent', index);
const claimed = (claim: string) => saw(0.6, printed('claims', claim, 'claim_in_article', 'percent'));

/** The claims of 2019: who mined and who refined more than the quoted share. */
export const concentration: readonly Scene[] = [
  {
    id: 'lithium-mined',
    title: {
      en: 'Lithium mined in Australia',
      es: 'Litio extraído en Australia',
      fr: 'Lithium extrait en Australie',
    },
    text: {
      en: '“More than {claim} of lithium was mined in Australia in 2019.” Sources say {low} to {high}. Only with China and DR Congo, the other two countries of the sentence, does it pass: {together} to {most}.',
      es: '“Más del {claim} del litio se extrajo en Australia en 2019.” Las fuentes dicen de {low} a {high}. Solo con China y la RD Congo, los otros dos países de la frase, se supera: de {together} a {most}.',
      fr: '« Plus de {claim} du lithium a été extrait en Australie en 2019. » Les sources disent {low} à {high}. Seulement avec la Chine et la RD Congo, les deux autres pays de la phrase, on dépasse : {together} à {most}.',
    },
    notes: {
      en: 'Four sources agree within a few points. A higher figure appears when ore and carbonate tonnages are added; they are not the same thing. Australia’s share has fallen since.',
      es: 'Cuatro fuentes coinciden con pocos puntos de diferencia. Sale una cifra mayor al sumar toneladas de mineral y de carbonato; no son lo mismo. La parte de Australia ha bajado desde entonces.',
      fr: 'Quatre sources concordent à quelques points près. On obtient plus en additionnant tonnes de minerai et de carbonate ; ce n’est pas la même chose. La part de l’Australie a baissé depuis.',
    },
    view: { commodity: 'lithium', projection: 'equal-area', stages: ['extraction'] },
    camera: null,
    claim: { id: 'C2', verdict: 'not-supported', sure: 'high' },
    numbers: {
      claim: claimed('C2'),
      low: saw(0.495, cited('C2', 3)),
      high: saw(0.55, cited('C2', 0)),
      together: saw(0.616, cited('C2', 6)),
      most: saw(0.649, cited('C2', 7)),
    },
  },
  {
    id: 'cobalt-mined',
    title: {
      en: 'Cobalt mined in DR Congo',
      es: 'Cobalto extraído en la RD Congo',
      fr: 'Cobalt extrait en RD Congo',
    },
    text: {
      en: '“More than {claim} of cobalt was mined in Congo in 2019.” Yes: {low} to {high}, depending on the source. By 2025 it was {latest}.',
      es: '“Más del {claim} del cobalto se extrajo en el Congo en 2019.” Sí: de {low} a {high}, según la fuente. En 2025 era {latest}.',
      fr: '« Plus de {claim} du cobalt a été extrait au Congo en 2019. » Oui : {low} à {high} selon la source. En 2025, c’était {latest}.',
    },
    notes: {
      en: 'Every source passes the mark. The figure of 2025 is an estimate by its publisher.',
      es: 'Todas las fuentes superan la marca. La cifra de 2025 es una estimación de quien la publica.',
      fr: 'Toutes les sources passent la barre. Le chiffre de 2025 est une estimation de son éditeur.',
    },
    view: { commodity: 'cobalt', projection: 'equal-area', stages: ['extraction'] },
    camera: null,
    claim: { id: 'C3', verdict: 'supported', sure: 'high' },
    numbers: {
      claim: claimed('C3'),
      low: saw(0.632, cited('C3', 0)),
      high: saw(0.69, cited('C3', 2)),
      latest: saw(0.731, shareIn(2025, 'cobalt', 'extraction', 'COD')),
    },
  },
  {
    id: 'graphite-mined',
    title: {
      en: 'Graphite mined in China',
      es: 'Grafito extraído en China',
      fr: 'Graphite extrait en Chine',
    },
    text: {
      en: '“More than {claim} of graphite was mined in China in 2019.” Yes, though sources lie far apart: {low} to {high}. By 2025 it was {latest}.',
      es: '“Más del {claim} del grafito se extrajo en China en 2019.” Sí, aunque las fuentes difieren mucho: de {low} a {high}. En 2025 era {latest}.',
      fr: '« Plus de {claim} du graphite a été extrait en Chine en 2019. » Oui, bien que les sources divergent : {low} à {high}. En 2025, c’était {latest}.',
    },
    notes: {
      en: 'Natural graphite only. Most battery graphite is synthetic and never mined: the next stage says more.',
      es: 'Solo grafito natural. La mayor parte del grafito para baterías es sintético y no se extrae: la etapa siguiente dice más.',
      fr: 'Graphite naturel seulement. L’essentiel du graphite pour batteries est synthétique et n’est pas extrait : l’étape suivante en dit plus.',
    },
    view: { commodity: 'graphite', projection: 'equal-area', stages: ['extraction'] },
    camera: null,
    claim: { id: 'C4', verdict: 'supported', sure: 'medium' },
    numbers: {
      claim: claimed('C4'),
      low: saw(0.614, cited('C4', 2)),
      high: saw(0.74, cited('C4', 1)),
      latest: saw(0.799, shareIn(2025, 'graphite', 'extraction', 'CHN')),
    },
  },
  {
    id: 'lithium-refined',
    title: { en: 'Lithium refined in China', es: 'Litio refinado en China', fr: 'Lithium raffiné en Chine' },
    text: {
      en: '“More than {claim} of lithium was processed in China in 2019.” Not quite: {low} to {high}. It has become true since: {latest} in the reference year.',
      es: '“Más del {claim} del litio se procesó en China en 2019.” No del todo: de {low} a {high}. Desde entonces es cierto: {latest} en el año de referencia.',
      fr: '« Plus de {claim} du lithium a été traité en Chine en 2019. » Pas tout à fait : {low} à {high}. C’est devenu vrai depuis : {latest} l’année de référence.',
    },
    notes: {
      en: 'Two sources, one of them an average over five years. Processing is counted less often than mining.',
      es: 'Dos fuentes, una de ellas un promedio de cinco años. El procesamiento se cuenta menos que la extracción.',
      fr: 'Deux sources, dont une moyenne sur cinq ans. Le traitement est compté moins souvent que l’extraction.',
    },
    view: { commodity: 'lithium', projection: 'equal-area', stages: ['processing'] },
    camera: null,
    claim: { id: 'C5', verdict: 'not-supported', sure: 'medium' },
    numbers: {
      claim: claimed('C5'),
      low: saw(0.562, cited('C5', 2)),
      high: saw(0.58, cited('C5', 0)),
      latest: saw(0.702, shareOf('lithium', 'processing', 'CHN')),
    },
  },
  {
    id: 'cobalt-refined',
    title: { en: 'Cobalt refined in China', es: 'Cobalto refinado en China', fr: 'Cobalt raffiné en Chine' },
    text: {
      en: '“More than {claim} of cobalt was processed in China in 2019.” Yes: {year} in that year’s statistics, {low} in a five-year average. In the reference year it is {latest}.',
      es: '“Más del {claim} del cobalto se procesó en China en 2019.” Sí: {year} en la estadística de ese año, {low} en un promedio de cinco años. En el año de referencia es {latest}.',
      fr: '« Plus de {claim} du cobalt a été traité en Chine en 2019. » Oui : {year} dans la statistique de cette année, {low} en moyenne sur cinq ans. L’année de référence, c’est {latest}.',
    },
    notes: {
      en: 'The average falls just short of the mark; the figures of the year itself pass it. The series changes its publisher after 2023.',
      es: 'El promedio queda justo por debajo de la marca; las cifras del propio año la superan. La serie cambia de fuente después de 2023.',
      fr: 'La moyenne reste juste sous la barre ; les chiffres de l’année même la passent. La série change d’éditeur après 2023.',
    },
    view: { commodity: 'cobalt', projection: 'equal-area', stages: ['processing'] },
    camera: null,
    claim: { id: 'C6', verdict: 'supported', sure: 'medium' },
    numbers: {
      claim: claimed('C6'),
      year: saw(0.66, shareIn(2019, 'cobalt', 'processing', 'CHN')),
      low: saw(0.596, cited('C6', 4)),
      latest: COBALT_REFINED_IN_CHINA,
    },
  },
  {
    id: 'rare-earths-since',
    title: {
      en: 'Rare earths since the mid-1990s',
      es: 'Tierras raras desde mediados de los noventa',
      fr: 'Terres rares depuis le milieu des années 1990',
    },
    text: {
      en: '“China has dominated rare earths since the mid-1990s.” Yes: {start} of mining in 1992, {middle} in 1995, {peak} in 2009, {late} in 2019.',
      es: '“China domina las tierras raras desde mediados de los noventa.” Sí: {start} de la extracción en 1992, {middle} en 1995, {peak} en 2009, {late} en 2019.',
      fr: '« La Chine domine les terres rares depuis le milieu des années 1990. » Oui : {start} de l’extraction en 1992, {middle} en 1995, {peak} en 2009, {late} en 2019.',
    },
    notes: {
      en: 'One long series by the British Geological Survey, later by the USGS: for each year one source, and no second one to hold it against. Its mining share has fallen from the peak; its refining share is higher still.',
      es: 'Una serie larga del Servicio Geológico Británico y luego del USGS: para cada año una sola fuente, sin otra con que compararla. Su parte de la extracción bajó desde el máximo; la de la refinación es aún mayor.',
      fr: 'Une longue série du service géologique britannique, puis de l’USGS : une seule source par an, sans autre à lui comparer. Sa part de l’extraction a baissé depuis le sommet ; celle du raffinage est plus haute encore.',
    },
    view: { commodity: 'rare-earths', projection: 'equal-area' },
    camera: null,
    claim: { id: 'C7', verdict: 'supported', sure: 'single' },
    numbers: Object.fromEntries(
      (
        [
          ['start', 1992, 0.388],
          ['middle', 1995, 0.658],
          ['peak', 2009, 0.984],
          ['late', 2019, 0.698],
        ] as const
      ).map(([name, year, written]) => [
        name,
        saw(written, shareIn(year, 'rare-earths', 'extraction', 'CHN')),
      ]),
    ),
  },
];
