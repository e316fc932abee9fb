import { flowMatrix, REST, type MatrixCell, type MatrixEnd } from '#charts/matrix.ts';
import { formatCount } from '#format/quantity.ts';
import { groundScale, homeCamera, mapZoom, type Camera, type Projection, type Size } from '#map/camera.ts';
import { equalEarthProjector } from '#map/equalEarth.ts';
import { symbolSizes } from '#map/flowScale.ts';
import type { CountryPoint } from '#map/labels/labelText.ts';
import { lockedScale } from '#map/lockedScale.ts';
import { captionText, notDrawnText, nowhereText } from '#map/mapText.ts';
import type { Theme } from '#map/palette.ts';
import type { Projector } from '#map/projector.ts';
import { prepareScene, type MapScene } from '#map/scene.ts';
import { clusterSites, prepareSites, SITES_FROM_ZOOM, type SiteRow } from '#map/sites.ts';
import { fineWorld } from '#map/shell/world.ts';
import * as m from '#messages';
import type { AppState } from '#state/AppState.svelte.ts';
import { flowFilter, isFiltered } from '#state/flowFilter.ts';
import { titleOf } from '#take/cite.ts';
import { diagram } from '#take/picture/diagram.ts';
import { groundPath } from '#take/picture/ground.ts';
import { mapPicture } from '#take/picture/mapPicture.ts';
import { matrixPicture } from '#take/picture/matrixPicture.ts';
import { PAGE, notesOf, type PageText } from '#take/picture/page.ts';
import type { Writing } from '#take/picture/writing.ts';
import type { Shown } from '#take/Shown.ts';
import countryPoints from '../../assets/country-points.json';
import { openingCamera } from '#ui/map/openingCamera.ts';
import { worldNames } from '../compare/worldName.ts';
import { shownLeg } from '../views/matrixLeg.ts';
import { cellSentence } from '../views/matrixWords.ts';
import { endName, STAGE_WORD } from '../words.ts';
import { fontFaces, measure } from './fonts.ts';

/** The picture on screen as SVG on a page. */
export async function pictureNow(app: AppState, shown: Shown, theme: Theme): Promise<string> {
  const writing: Writing = { theme, locale: shown.locale, measure, fontFaces: await fontFaces() };
  const { picture } = app.view.choice;
  if (picture === 'sankey') return diagramNow(app, shown, writing);
  if (picture === 'matrix') return matrixNow(app, shown, writing);
  return mapNow(app, shown, writing);
}

async function mapNow(app: AppState, shown: Shown, writing: Writing): Promise<string> {
  const { projection, selected, camera, range } = app.view.choice;
  const scene = sceneNow(app, shown);
  const chosen =
    camera ?? (projection === 'equal-area' ? null : openingCamera(app.scenario.value?.camera ?? null));
  const cameraOf = (size: Size) => chosen ?? homeCamera(scene, projection, size);
  const projectorOf = await projectors(projection);
  const isClose = (chosen?.zoom ?? 0) >= SITES_FROM_ZOOM;
  const sites = isClose ? prepareSites(await app.catalogue.sites(), shown.network.commodity) : [];
  const view = {
    scene,
    world: await fineWorld(),
    countries: countryPoints as unknown as CountryPoint[],
    region: app.scenario.value?.region ?? [],
    selection: selected,
    range,
    sites: (size: Size) => siteMarks(sites, projection, cameraOf(size), size),
    projector: (size: Size) => projectorOf(cameraOf(size), size),
    ground: (size: Size) => groundPath(projection, cameraOf(size), size),
    nameOf: (country: string) => endName(country, app.names),
    say: (text: string) => app.say(text),
  };
  const drawn = scene.flows.flatMap(({ flow }) => flow.sources);
  const places = scene.places.flatMap(({ place }) => place.sources);
  const { locale } = writing;
  const subtitle = [
    captionText(scene, locale),
    notDrawnText(scene, locale),
    nowhereText(scene, locale, (unit) => app.say(unit)),
  ];
  const text = pageText(shown, subtitle, [...drawn, ...places]);
  return mapPicture(view, { ...text, notes: [...text.notes, m.map_dispute_policy()] }, writing);
}

/** Sites as the map on screen groups them: anew with every half step of zoom. */
function siteMarks(sites: readonly SiteRow[], projection: Projection, { zoom }: Camera, size: Size) {
  return clusterSites(sites, groundScale(projection, Math.floor(2 * zoom) / 2, size));
}

/** The scene of the map on screen, with signs as large as they are on a wide one. */
function sceneNow(app: AppState, { network, baseline, isCompared, against }: Shown): MapScene {
  const { choice } = app.view;
  const all = { stages: choice.stages, estimatedLegs: choice.estimatedLegs };
  const options = {
    ...all,
    scaleMax: lockedScale(app.baseline ?? network, all),
    flipped: new Set(choice.flipped),
    ...(isFiltered(choice) ? { only: flowFilter(choice, app.words.searched) } : {}),
    ...symbolSizes(PAGE.width),
  };
  if (!isCompared) return prepareScene(network, options);
  const named = against === null ? {} : { against };
  return prepareScene(network, { ...options, ...named, comparison: baseline });
}

/** Where things are on each map; deck.gl's mathematics come only where its maps are looked at. */
async function projectors(projection: Projection): Promise<(camera: Camera, size: Size) => Projector> {
  if (projection === 'equal-area') return equalEarthProjector;
  const { globeProjector, flatProjector } = await import('#map/projector.ts');
  const project = projection === 'globe' ? globeProjector : flatProjector;
  return (camera, size) =>
    project({
      center: [camera.longitude, camera.latitude],
      zoom: mapZoom(camera, projection, size),
      size,
    });
}

function diagramNow(app: AppState, shown: Shown, writing: Writing): string {
  const view = {
    rows: shown.rows,
    selection: app.view.choice.selected,
    stageName: (stage: keyof typeof STAGE_WORD) => STAGE_WORD[stage](),
    nameOf: ({ end, count }: { end: string | null; count: number }) =>
      end === null ? m.view_other({ count: String(count) }) : endName(end, app.names),
  };
  const sources = shown.rows.flatMap(({ flow }) => flow.sources);
  return diagram(view, pageText(shown, [], sources), writing);
}

/** Origins and destinations by name on a page: those of a wide screen. */
const PAPER = { origins: 20, destinations: 18 } as const;

/** @throws Error when no flow is shown, and so no leg. */
function matrixNow(app: AppState, shown: Shown, writing: Writing): string {
  const leg = shownLeg(shown.rows, app.view.choice);
  if (!leg) throw new Error('Expected a flow to draw, found none');
  const rows = shown.rows.filter((row) => row.leg === leg);
  const nameOf = ({ end, count }: MatrixEnd) =>
    end === REST ? m.view_other({ count: formatCount(count, shown.locale) }) : endName(end, app.names);
  const against = worldNames(app, shown.locale).inText;
  const view = {
    ...{ matrix: flowMatrix(rows, PAPER), stage: leg.from, nameOf },
    ...{ isModelled: shown.isModelled, selection: app.view.choice.selected },
    sentenceOf: (origin: MatrixEnd, destination: MatrixEnd, cell: MatrixCell) =>
      cellSentence(nameOf(origin), nameOf(destination), cell, shown.locale, against),
  };
  const [from, to, unit] = [leg.fromLabel, leg.toLabel, leg.fromUnit].map((text) => app.say(text));
  const said = m.matrix_intro({ from: from ?? '', to: to ?? '', unit: unit ?? '' });
  const sources = rows.flatMap(({ flow }) => flow.sources);
  return matrixPicture(view, pageText(shown, [said], sources), writing);
}

function pageText(shown: Shown, said: readonly (string | null)[], sources: readonly string[]): PageText {
  const { year, isModelled, filters } = shown;
  const title = titleOf(shown);
  const when = isModelled
    ? m.flow_year_modelled({ year: String(year) })
    : m.flow_year({ year: String(year) });
  const subtitle = [
    [when, ...said.filter((sentence) => sentence !== null)].join(' · '),
    ...(filters.length > 0 ? [m.lang_pair({ name: m.take_fact_filter(), value: filters.join('; ') })] : []),
  ];
  return {
    title,
    subtitle,
    description: [...subtitle, shown.address].join('. '),
    notes: notesOf(shown, shown.isOwn ? [] : sources),
  };
}
