import { STAGES, type Stage } from '#domain/stage.ts';
import { normalise } from './normalise.ts';

/** What tables call the stages, in English, Spanish and French. */
const NAMES: Record<Stage, string> = {
  extraction:
    'extraction, mine, mining, mines, ore, raw, upstream, extraccion, mina, mineria, mineral, extraction miniere, minier, minerai',
  processing:
    'processing, refining, refinery, refined, smelting, smelter, midstream, procesamiento, refinacion, refinado, refineria, fundicion, transformation, raffinage, raffinerie, fonderie, traitement',
  manufacturing:
    'manufacturing, manufacture, factory, plant, product, downstream, fabricacion, manufactura, fabrica, fabrication, usine, production industrielle',
  use: 'use, end use, consumption, final use, uso, consumo, utilisation, consommation, usage',
};

const STAGE_OF = new Map<string, Stage>(
  STAGES.flatMap((stage) => NAMES[stage].split(', ').map((name): [string, Stage] => [name, stage])),
);

/** The stage that a text names, in any case and with or without accents. */
export function stageNamed(text: string): Stage | undefined {
  return STAGE_OF.get(normalise(text));
}
