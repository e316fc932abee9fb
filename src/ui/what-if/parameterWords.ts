import type { ParameterName } from '#engine/parameters.ts';
import * as m from '#messages';

/** Short names of the engine's assumptions. */
export const PARAMETER_WORD: Record<ParameterName, () => string> = {
  adaptability: m.whatif_p_adaptability,
  tradeElasticity: m.whatif_p_tradeElasticity,
  newRouteThreshold: m.whatif_p_newRouteThreshold,
  newRouteStrength: m.whatif_p_newRouteStrength,
  newRouteFloor: m.whatif_p_newRouteFloor,
  homePreference: m.whatif_p_homePreference,
  spareExtraction: m.whatif_p_spareExtraction,
  spareProcessing: m.whatif_p_spareProcessing,
  spareManufacturing: m.whatif_p_spareManufacturing,
  utilisation: m.whatif_p_utilisation,
};

/** Why the default is what it is. */
export const PARAMETER_REASON: Record<ParameterName, () => string> = {
  adaptability: m.whatif_r_adaptability,
  tradeElasticity: m.whatif_r_tradeElasticity,
  newRouteThreshold: m.whatif_r_newRouteThreshold,
  newRouteStrength: m.whatif_r_newRouteStrength,
  newRouteFloor: m.whatif_r_newRouteFloor,
  homePreference: m.whatif_r_homePreference,
  spareExtraction: m.whatif_r_spareExtraction,
  spareProcessing: m.whatif_r_spareProcessing,
  spareManufacturing: m.whatif_r_spareManufacturing,
  utilisation: m.whatif_r_utilisation,
};
