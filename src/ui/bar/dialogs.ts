/** Everything that opens above the picture, in the order in which the bar lists it: one entry per dialog. */
import * as m from '#messages';
import type { DialogId } from '#state/choice.ts';
import type { Component } from 'svelte';

/** The menus of the bar, left to right. */
export const MENUS = ['learn', 'take', 'data'] as const;
export type Menu = (typeof MENUS)[number];

/** A dialog closes itself by asking for it; everything else it finds in the contexts of the app. */
export type DialogComponent = Component<{ onclose: () => void }>;

export interface BarDialog {
  readonly id: DialogId;
  /** The menu that lists it; `null` = it has a button of its own. */
  readonly menu: Menu | null;
  readonly label: () => string;
  /** Fetches the dialog when it is first asked for, so that the first view stays light. */
  readonly load: () => Promise<{ readonly default: DialogComponent }>;
}

export const MENU_WORD: Record<Menu, () => string> = {
  learn: m.menu_learn,
  take: m.menu_take,
  data: m.menu_data,
};

// A dialog may lie above this room: import() is the one way up that the order of the house leaves open.
export const DIALOGS: readonly BarDialog[] = [
  {
    id: 'context',
    menu: 'data',
    label: m.context_button,
    load: () => import('../context/ContextPanel.svelte'),
  },
  { id: 'tour', menu: 'learn', label: m.tour_menu, load: () => import('#story/learn/tour/Tour.svelte') },
  {
    id: 'tasks',
    menu: 'learn',
    label: m.task_title,
    load: () => import('#story/learn/tasks/Tasks.svelte'),
  },
  {
    id: 'draw',
    menu: 'learn',
    label: m.draw_title,
    load: () => import('#story/learn/draw/DrawFirst.svelte'),
  },
  {
    id: 'battery',
    menu: 'learn',
    label: m.learn_battery_title,
    load: () => import('#story/learn/battery/Battery.svelte'),
  },
  {
    id: 'worksheet',
    menu: 'learn',
    label: m.sheet_title,
    load: () => import('#story/learn/sheet/Worksheet.svelte'),
  },
  {
    id: 'glossary',
    menu: 'learn',
    label: m.glossary_title,
    load: () => import('../glossary/Glossary.svelte'),
  },
  { id: 'take', menu: 'take', label: m.take_button, load: () => import('../take/TakePanel.svelte') },
  {
    id: 'target',
    menu: 'data',
    label: m.target_title,
    load: () => import('../target/TargetPanel.svelte'),
  },
  {
    id: 'measures',
    menu: null,
    label: m.measures_open,
    load: () => import('../measures/MeasuresPanel.svelte'),
  },
  { id: 'sites', menu: null, label: m.map_sites, load: () => import('../map/SitesPanel.svelte') },
  { id: 'own', menu: 'data', label: m.own_button, load: () => import('../own/OwnPanel.svelte') },
  {
    id: 'compare',
    menu: 'data',
    label: m.compare_menu,
    load: () => import('../compare/ComparePanel.svelte'),
  },
  { id: 'method', menu: 'data', label: m.method_button, load: () => import('../about/MethodPanel.svelte') },
  {
    id: 'sources',
    menu: 'data',
    label: m.sources_button,
    load: () => import('../about/SourcesPanel.svelte'),
  },
];
