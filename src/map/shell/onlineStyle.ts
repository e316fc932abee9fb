import type { StyleSpecification } from 'maplibre-gl';
import * as m from '#messages';

/**
 * Reads a MapLibre style from the web.
 * @throws Error whose message says in the reader's language what was found instead of a style.
 */
export async function readOnlineStyle(url: string, read: typeof fetch = fetch): Promise<StyleSpecification> {
  let answer: Response;
  try {
    answer = await read(url);
  } catch {
    throw new Error(m.map_basemap_no_answer());
  }
  if (!answer.ok) throw new Error(m.map_basemap_status({ status: String(answer.status) }));
  let style: unknown;
  try {
    style = await answer.json();
  } catch {
    throw new Error(m.map_basemap_not_json());
  }
  if (!isStyle(style)) throw new Error(m.map_basemap_not_style());
  return style;
}

/** What can be told at a glance; MapLibre checks the rest when it takes the style. */
function isStyle(value: unknown): value is StyleSpecification {
  if (typeof value !== 'object' || value === null) return false;
  const { version, sources, layers } = value as Partial<Record<string, unknown>>;
  return version === 8 && typeof sources === 'object' && sources !== null && Array.isArray(layers);
}
