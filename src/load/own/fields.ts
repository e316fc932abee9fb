/** What a table of flows can say, with the names that its columns go by in English, Spanish and French. */
export const FLOW_FIELDS = {
  origin: [
    'origin, origin country, from country, exporter, exporting country, reporter, sender, source country, supplier',
    'origen, pais de origen, exportador, pais exportador, desde, proveedor',
    'origine, pays d origine, exportateur, pays exportateur, expediteur, fournisseur, de',
  ],
  destination: [
    'destination, destination country, to country, importer, importing country, partner, receiver, target country, buyer',
    'destino, pais de destino, importador, pais importador, hasta, socio, comprador',
    'pays de destination, importateur, pays importateur, partenaire, destinataire, acheteur, vers',
  ],
  from: [
    'from, from stage, stage from, origin stage, leaves stage, stage',
    'etapa de origen, desde etapa, etapa',
    'etape d origine, etape de depart, de l etape, etape',
  ],
  to: [
    'to, to stage, stage to, destination stage, arrives stage',
    'etapa de destino, hasta etapa',
    'etape de destination, etape d arrivee, vers l etape',
  ],
  tonnes: [
    'tonnes, tons, t, quantity, amount, value, weight, mass, volume, kt, kg, mt, q, contained tonnes, metric tons, net weight, netwgt',
    'toneladas, cantidad, peso, masa, peso neto, volumen',
    'quantite, poids, masse, poids net, tonnage',
  ],
  low: ['low, lower, minimum, min, lower bound', 'bajo, minimo, inferior', 'bas, minimum, inferieur'],
  high: ['high, upper, maximum, max, upper bound', 'alto, maximo, superior', 'haut, superieur'],
  basis: ['basis, quality, status, certainty', 'base, calidad, certeza', 'qualite, statut, certitude'],
  source: [
    'source, sources, source id, reference, citation, provenance',
    'fuente, fuentes, referencia, cita',
    'references, provenance des donnees',
  ],
  year: ['year, reference year, period, date', 'ano, anio, periodo, fecha', 'annee, periode, exercice'],
} as const satisfies Record<string, readonly string[]>;

/** What a table of places can say. */
export const PLACE_FIELDS = {
  country: [
    'country, place, iso3, iso, economy, area, name',
    'pais, lugar, economia',
    'pays, lieu, economie',
  ],
  stage: ['stage, level, step, activity', 'etapa, actividad', 'etape, activite'],
  tonnes: [
    'tonnes, tons, t, output, production, total, quantity, amount, value, kt, kg, mt',
    'toneladas, produccion, cantidad',
    'quantite, tonnage',
  ],
  capacity: ['capacity, nameplate', 'capacidad', 'capacite'],
  longitude: ['longitude, lon, lng, long, x', 'longitud', 'longitude'],
  latitude: ['latitude, lat, y', 'latitud', 'latitude'],
  source: FLOW_FIELDS.source,
  year: FLOW_FIELDS.year,
} as const satisfies Record<string, readonly string[]>;

export type TableKind = 'flows' | 'places';

/** Fields without which a table says nothing. */
export const REQUIRED = {
  flows: ['origin', 'destination', 'tonnes'],
  places: ['country', 'stage', 'tonnes'],
} as const satisfies Record<TableKind, readonly string[]>;

/** The names of each field, most specific languages first; a name stands for one field only. */
export function namesOf(synonyms: readonly string[]): readonly string[] {
  return synonyms.join(', ').split(', ');
}
